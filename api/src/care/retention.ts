import { CARE_PASS_DAYS, RETENTION_DAYS } from '@jianghan/shared/personal-data';
import { forgetCases } from '../casefile/service';
import { change, select } from '../db/sql';
import { transact } from '../db/transact';

const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 200;

/** In this order: a row goes before the one it hangs on. */
const STEPS = [
  'DELETE FROM care_alerts WHERE visit_id IN (SELECT id FROM order_visits WHERE case_id IN (:ids))',
  'DELETE FROM order_visits WHERE case_id IN (:ids)',
  'DELETE FROM care_words WHERE case_id IN (:ids)',
  'DELETE FROM care_abilities WHERE id IN (:ids)',
  'DELETE FROM care_orders WHERE id IN (:ids)',
  'DELETE FROM care_intentions WHERE id IN (:ids)',
  'DELETE FROM care_visits WHERE id IN (:ids)',
  'DELETE FROM care_cases WHERE id IN (:ids)',
] as const;

/** What is over goes after half a year with everything that hangs on it (P-14); a 不要 counts for longer (4.4). */
export function forgetOldCare(now: Date): Promise<number> {
  const before = new Date(now.getTime() - RETENTION_DAYS.care * DAY_MS);
  const passedSince = new Date(now.getTime() - CARE_PASS_DAYS * DAY_MS);
  return transact(async (tx) => {
    const sql = `SELECT k.id FROM care_cases k JOIN case_files c ON c.id = k.id
      WHERE k.is_open = 0 AND c.updated_at < :before AND NOT EXISTS (SELECT 1 FROM case_events e
        WHERE e.case_id = k.id AND e.action IN ('pass', 'leave') AND e.at > :passedSince) LIMIT :most`;
    const rows = await select<{ id: string }>(tx, sql, { before, passedSince, most: MOST_AT_ONCE });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    for (const step of STEPS) await change(tx, step, { ids });
    await forgetCases(tx, ids);
    return ids.length;
  });
}
