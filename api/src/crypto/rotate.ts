import { setTimeout as pause } from 'node:timers/promises';
import { change, select } from '../db/sql';
import { transact } from '../db/transact';
import { decryptField, encryptField, keyVersionOf, NEWEST_KEY } from './fields';
import { placeIn, SEALED_TABLES, type SealedRow, type SealedTable } from './sealed-columns';

const ROWS_AT_ONCE = 100;
/** A row that changed under the rotation is met again in the next pass; requests do not change everything every time. */
const MOST_PASSES = 5;

/** How many values of a table still need an old key. */
export interface Remaining {
  table: string;
  version: number;
  values: number;
}

/**
 * Seals every value anew with the newest key while the API serves. What is done already is skipped, so it may be
 * stopped and started again. A row that a request changed in between keeps what the request wrote.
 */
export async function rotateKeys(say: (line: string) => void): Promise<Remaining[]> {
  for (let pass = 1; ; pass += 1) {
    for (const sealed of SEALED_TABLES) await rotateTable(sealed, say);
    const remaining = await countOldKeys();
    if (remaining.length === 0 || pass === MOST_PASSES) return remaining;
  }
}

async function rotateTable(sealed: SealedTable, say: (line: string) => void): Promise<void> {
  let done = 0;
  for (let after = ''; ; ) {
    const started = Date.now();
    const rows = await staleAfter(sealed, after);
    if (rows.length === 0) break;
    done += await transact((tx) => resealAll(tx, sealed, rows));
    after = rows.at(-1)?.[sealed.key[0] ?? ''] ?? '';
    if (done % 1000 < ROWS_AT_ONCE) say(`${sealed.table}: ${done} rows sealed anew`);
    // As long again for the requests: the rotation never takes more than half of the database.
    await pause(Date.now() - started);
  }
  if (done > 0) say(`${sealed.table}: ${done} rows sealed anew, done`);
}

const isStale = (stored: string | null) => stored !== null && keyVersionOf(stored) !== NEWEST_KEY;

function staleAfter({ table, columns, key }: SealedTable, after: string): Promise<SealedRow[]> {
  const stale = columns.map((column) => `(${column} IS NOT NULL AND ${column} NOT LIKE :newest)`).join(' OR ');
  return select<SealedRow>(
    null,
    `SELECT ${[...key, ...columns].join(', ')} FROM ${table} WHERE ${key[0]} > :after AND (${stale})
     ORDER BY ${key.join(', ')} LIMIT :most`,
    { after, newest: `${NEWEST_KEY}.%`, most: ROWS_AT_ONCE },
  );
}

async function resealAll(
  tx: Parameters<typeof change>[0],
  sealed: SealedTable,
  rows: readonly SealedRow[],
): Promise<number> {
  let changed = 0;
  for (const row of rows) changed += await reseal(tx, sealed, row);
  return changed;
}

/** The old values stand in the WHERE clause: whoever changed one of them meanwhile wins. */
async function reseal(tx: Parameters<typeof change>[0], sealed: SealedTable, row: SealedRow): Promise<number> {
  const stale = sealed.columns.filter((column) => isStale(row[column] ?? null));
  const values: Record<string, string> = {};
  for (const name of sealed.key) values[name] = row[name] as string;
  for (const column of stale) {
    const place = placeIn(sealed, row, column);
    values[`old_${column}`] = row[column] as string;
    values[`new_${column}`] = encryptField(decryptField(row[column] as string, place), place);
  }
  const sets = stale.map((column) => `${column} = :new_${column}`);
  const same = [
    ...sealed.key.map((name) => `${name} = :${name}`),
    ...stale.map((column) => `${column} = :old_${column}`),
  ];
  return change(tx, `UPDATE ${sealed.table} SET ${sets.join(', ')} WHERE ${same.join(' AND ')}`, values);
}

/** By table and version, everything that is not sealed with the newest key. */
async function countOldKeys(): Promise<Remaining[]> {
  const counts: Remaining[] = [];
  for (const { table, columns } of SEALED_TABLES) {
    for (const [version, values] of await versionsIn(table, columns)) {
      if (version !== NEWEST_KEY) counts.push({ table, version, values });
    }
  }
  return counts;
}

async function versionsIn(table: string, columns: readonly string[]): Promise<Map<number, number>> {
  const versions = new Map<number, number>();
  for (const column of columns) {
    const rows = await select<{ version: string; n: number }>(
      null,
      `SELECT SUBSTR(${column}, 1, INSTR(${column}, '.') - 1) AS version, COUNT(*) AS n FROM ${table}
       WHERE ${column} IS NOT NULL GROUP BY SUBSTR(${column}, 1, INSTR(${column}, '.') - 1)`,
    );
    for (const { version, n } of rows) {
      versions.set(Number(version), (versions.get(Number(version)) ?? 0) + Number(n));
    }
  }
  return versions;
}
