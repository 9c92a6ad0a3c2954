import type { Transaction } from 'sequelize';
import { inOneText, insertRows, select, toDate } from '../db/sql';
import type { Entry, SealedFacts } from './digest';

/** A block of lines that is chained to the block before it. */
export interface Seal extends SealedFacts {
  hash: string;
  /** Null once the time of its lines is over and they have gone. */
  digests: string | null;
}

/** The note comes last: it is the only one that may hold any character, so two lines never read the same. */
const SAID = inOneText([
  'position',
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'action',
  'object_kind',
  'object_id',
  'trace_id',
  'field',
  'reason',
  'note',
]);
const ENTRY_COLUMNS = `position, id, ${SAID} AS said`;

const SEAL_COLUMNS = [
  'sequence',
  'last_position',
  'entry_count',
  'sealed_at',
  'digests',
  'digests_hash',
  'previous_hash',
  'hash',
] as const;

interface SealRow {
  sequence: number | string;
  last_position: number | string;
  entry_count: number;
  sealed_at: Date | string;
  digests: string | null;
  digests_hash: string;
  previous_hash: string;
  hash: string;
}

export async function insertSeal(tx: Transaction, seal: Seal): Promise<void> {
  await insertRows(tx, { table: 'audit_seals', columns: SEAL_COLUMNS }, [
    [
      seal.sequence,
      seal.lastPosition,
      seal.entryCount,
      seal.sealedAt,
      seal.digests,
      seal.digestsHash,
      seal.previousHash,
      seal.hash,
    ],
  ]);
}

export async function newestSeal(tx: Transaction | null): Promise<Seal | undefined> {
  const sql = `SELECT ${SEAL_COLUMNS.join(', ')} FROM audit_seals ORDER BY sequence DESC LIMIT 1`;
  return (await select<SealRow>(tx, sql)).map(toSeal)[0];
}

/** In order from `after` on. */
export async function listSeals(tx: Transaction | null, after: number, most: number): Promise<Seal[]> {
  const sql = `SELECT ${SEAL_COLUMNS.join(', ')} FROM audit_seals WHERE sequence > :after ORDER BY sequence LIMIT :most`;
  return (await select<SealRow>(tx, sql, { after, most })).map(toSeal);
}

/** The last seal that was set before an instant. */
export async function sealBefore(at: Date): Promise<{ sequence: number; lastPosition: number } | undefined> {
  const [row] = await select<Pick<SealRow, 'sequence' | 'last_position'>>(
    null,
    'SELECT sequence, last_position FROM audit_seals WHERE sealed_at < :at ORDER BY sequence DESC LIMIT 1',
    { at },
  );
  return row && { sequence: Number(row.sequence), lastPosition: Number(row.last_position) };
}

/** Lines in the order the database took them. */
export function listEntries(
  tx: Transaction | null,
  { after, most }: { after: number; most: number },
): Promise<Entry[]> {
  return select<Entry>(
    tx,
    `SELECT ${ENTRY_COLUMNS} FROM audit_entries WHERE position > :after ORDER BY position LIMIT :most`,
    { after, most },
  );
}

/** So many ranges a query; a minute with more of them has seen thousands of transactions rolled back. */
const RANGES_AT_ONCE = 200;

/** Lines that have come into one of these ranges, in their order. */
export async function listInGaps(gaps: readonly { from: number; to: number }[], most: number): Promise<Entry[]> {
  const found: Entry[] = [];
  for (let at = 0; at < gaps.length && found.length < most; at += RANGES_AT_ONCE) {
    const ranges = gaps.slice(at, at + RANGES_AT_ONCE);
    const sql = `SELECT ${ENTRY_COLUMNS} FROM audit_entries WHERE ${ranges
      .map((_, place) => `position BETWEEN :from${place} AND :to${place}`)
      .join(' OR ')} ORDER BY position LIMIT :most`;
    const values = ranges.flatMap(({ from, to }, place) => [
      [`from${place}`, from] as const,
      [`to${place}`, to] as const,
    ]);
    found.push(...(await select<Entry>(null, sql, { ...Object.fromEntries(values), most: most - found.length })));
  }
  return found;
}

/** The lines at these positions, by id. */
export async function findEntries(tx: Transaction | null, positions: readonly number[]): Promise<Map<string, Entry>> {
  const sql = `SELECT ${ENTRY_COLUMNS} FROM audit_entries WHERE position IN (:positions)`;
  return new Map((await select<Entry>(tx, sql, { positions })).map((row) => [row.id, row]));
}

/** When lines were written, in the order the database took them. */
export function listTimes(
  tx: Transaction | null,
  { after, most }: { after: number; most: number },
): Promise<{ position: number | string; id: string; at: Date | string }[]> {
  return select(
    tx,
    'SELECT position, id, at FROM audit_entries WHERE position > :after ORDER BY position LIMIT :most',
    {
      after,
      most,
    },
  );
}

function toSeal(row: SealRow): Seal {
  return {
    sequence: Number(row.sequence),
    lastPosition: Number(row.last_position),
    entryCount: Number(row.entry_count),
    sealedAt: toDate(row.sealed_at),
    digests: row.digests,
    digestsHash: row.digests_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
