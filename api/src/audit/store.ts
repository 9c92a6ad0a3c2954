import type { Transaction } from 'sequelize';
import { insertRows, select, toDate } from '../db/sql';
import type { Entry, SealedFacts } from './digest';

/** A block of lines that is chained to the block before it. */
export interface Seal extends SealedFacts {
  hash: string;
  /** Null once the time of its lines is over and they have gone. */
  digests: string | null;
}

export const ENTRY_COLUMNS =
  'position, id, at, actor_kind, actor_id, action, object_kind, object_id, trace_id, field, reason, note';

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
  { after, until, most }: { after: number; until?: number; most: number },
): Promise<Entry[]> {
  const end = until === undefined ? '' : ' AND position <= :until';
  return select<Entry>(
    tx,
    `SELECT ${ENTRY_COLUMNS} FROM audit_entries WHERE position > :after${end} ORDER BY position LIMIT :most`,
    { after, most, ...(until === undefined ? {} : { until }) },
  );
}

export async function countEntries(after: number, until: number): Promise<number> {
  const sql = 'SELECT COUNT(*) AS n FROM audit_entries WHERE position > :after AND position <= :until';
  return Number((await select<{ n: number }>(null, sql, { after, until }))[0]?.n ?? 0);
}

export async function findEntries(tx: Transaction | null, ids: readonly string[]): Promise<Map<string, Entry>> {
  const rows = await select<Entry>(tx, `SELECT ${ENTRY_COLUMNS} FROM audit_entries WHERE id IN (:ids)`, { ids });
  return new Map(rows.map((row) => [row.id, row]));
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
