import type { OrderVisitState } from '@jianghan/shared/care/order-visit-flow';
import { select, toDate } from '../db/sql';

/** Somebody came and did what was ordered, whatever was said of it afterwards. */
const SERVED: readonly OrderVisitState[] = ['finished', 'confirmed', 'disputed', 'settled'];

/** How many visits began at an instant and were done, of elders who live in these streets. */
export async function countServedAt(
  streets: 'all' | readonly string[],
  { from, until }: { from: Date; until: Date },
): Promise<{ at: Date; count: number }[]> {
  const own = streets === 'all' ? '' : ' AND k.street_id IN (:streets)';
  const sql = `SELECT v.starts_at AS at, COUNT(*) AS count FROM order_visits v JOIN care_cases k ON k.id = v.case_id
    WHERE v.state IN (:states) AND v.starts_at >= :from AND v.starts_at < :until${own} GROUP BY v.starts_at`;
  const asked = { states: SERVED, from, until, streets: streets === 'all' ? [] : [...streets, ''] };
  const rows = await select<{ at: Date | string; count: number }>(null, sql, asked);
  return rows.map(({ at, count }) => ({ at: toDate(at), count: Number(count) }));
}
