import type { Transaction } from 'sequelize';
import { select, toDate, toDateOrNull } from '../db/sql';

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
