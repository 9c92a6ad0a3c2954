import { select, toDate, toDateOrNull } from '../db/sql';
import { type ReliefRow, toRelief } from './row';
import { RELIEF_COLUMNS, type ReliefCase } from './store';

/** An overdue case of which the supervisor was told. */
export interface Escalated {
  relief: ReliefCase;
  claimedAt: Date | null;
  toldAt: Date;
}

type Offices = 'all' | readonly string[];

const whereOf = (offices: Offices) =>
  `r.is_open = 1 AND r.escalated_at IS NOT NULL${offices === 'all' ? '' : ' AND r.office_id IN (:offices)'}`;
const valuesOf = (offices: Offices) => ({ offices: offices === 'all' ? [] : [...offices, ''] });

/** The longest overdue first. */
export async function listEscalated(offices: Offices, limit: number): Promise<Escalated[]> {
  const sql = `SELECT ${RELIEF_COLUMNS}, r.claimed_at, r.escalated_at FROM relief_cases r JOIN case_files c ON c.id = r.id
    WHERE ${whereOf(offices)} ORDER BY r.due_at, r.id LIMIT :limit`;
  type Row = ReliefRow & { claimed_at: Date | string | null; escalated_at: Date | string };
  const rows = await select<Row>(null, sql, { ...valuesOf(offices), limit });
  return rows.map((row) => ({
    relief: toRelief(row),
    claimedAt: toDateOrNull(row.claimed_at),
    toldAt: toDate(row.escalated_at),
  }));
}

/** Counted this far: whoever sees the number knows that it is many. */
const MOST_COUNTED = 999;

export async function countEscalated(offices: Offices): Promise<number> {
  const sql = `SELECT COUNT(*) AS n FROM (SELECT r.id FROM relief_cases r WHERE ${whereOf(offices)} LIMIT ${MOST_COUNTED}) told`;
  const [row] = await select<{ n: number }>(null, sql, valuesOf(offices));
  return Number(row?.n ?? 0);
}
