import type { Transaction } from 'sequelize';
import { change, FOR_UPDATE, insertRows, select, toDate, toDateOrNull } from '../db/sql';

/** A public emergency: for its days the limits are others, and the home page says where to go. */
export interface Emergency {
  id: string;
  title: string;
  notice: string;
  windows: string;
  /** Months of the dibao standard. */
  streetLimit: number;
  fastCeiling: number;
  from: string;
  until: string;
  declaredAt: Date;
  endedAt: Date | null;
  version: number;
}

interface Row {
  id: string;
  title: string;
  notice: string;
  windows: string;
  street_limit: number;
  fast_ceiling: number;
  from_date: string;
  until_date: string;
  declared_at: Date | string;
  ended_at: Date | string | null;
  version: number;
}

/** Every one there was, the newest first. */
export async function listEmergencies(tx: Transaction | null): Promise<Emergency[]> {
  const sql = `SELECT id, title, notice, windows, street_limit, fast_ceiling, from_date, until_date, declared_at, ended_at, version
    FROM relief_emergencies ORDER BY id DESC`;
  return (await select<Row>(tx, sql)).map((row) => ({
    id: row.id,
    title: row.title,
    notice: row.notice,
    windows: row.windows,
    streetLimit: row.street_limit,
    fastCeiling: row.fast_ceiling,
    from: row.from_date,
    until: row.until_date,
    declaredAt: toDate(row.declared_at),
    endedAt: toDateOrNull(row.ended_at),
    version: row.version,
  }));
}

/** One who declares waits for the other: the streets are always there to be held. */
export async function lockEmergencies(tx: Transaction): Promise<void> {
  await select(tx, `SELECT id FROM offices WHERE kind = 'street' ORDER BY id LIMIT 1${FOR_UPDATE}`);
}

export async function insertEmergency(tx: Transaction, one: Emergency, declaredBy: string): Promise<void> {
  const columns = [
    'id',
    'title',
    'notice',
    'windows',
    'street_limit',
    'fast_ceiling',
    'from_date',
    'until_date',
    'declared_by',
    'declared_at',
  ];
  const { id, title, notice, windows, streetLimit, fastCeiling, from, until, declaredAt } = one;
  const row = [id, title, notice, windows, streetLimit, fastCeiling, from, until, declaredBy, declaredAt];
  await insertRows(tx, { table: 'relief_emergencies', columns }, [row]);
}

/** False when it was ended or changed meanwhile. */
export async function endEmergency(
  tx: Transaction,
  { id, version, at }: { id: string; version: number; at: Date },
): Promise<boolean> {
  const sql = `UPDATE relief_emergencies SET ended_at = :at, version = version + 1
    WHERE id = :id AND version = :version AND ended_at IS NULL`;
  return (await change(tx, sql, { id, version, at })) === 1;
}
