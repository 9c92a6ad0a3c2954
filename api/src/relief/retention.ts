import { RETENTION_DAYS } from '@jianghan/shared/personal-data';
import { forgetCases } from '../casefile/service';
import { change, select } from '../db/sql';
import { transact } from '../db/transact';

const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 200;

/** In this order: a row goes before the one it hangs on. */
const TABLES = [
  'payment_results',
  'payments',
  'payment_accounts',
  'relief_signatures',
  'relief_objections',
  'relief_notes',
  'relief_promises',
  'relief_deliveries',
  'relief_grants',
  'relief_decisions',
  'relief_steps',
  'relief_helpers',
] as const;

/** Cases that are over for their ten years go with everything that hangs on them (P-14). */
export function forgetOldRelief(now: Date): Promise<number> {
  const before = new Date(now.getTime() - RETENTION_DAYS.relief * DAY_MS);
  return transact(async (tx) => {
    const sql = `SELECT r.id FROM relief_cases r JOIN case_files c ON c.id = r.id
      WHERE r.is_open = 0 AND c.due_at IS NULL AND c.updated_at < :before LIMIT :most`;
    const ids = (await select<{ id: string }>(tx, sql, { before, most: MOST_AT_ONCE })).map(({ id }) => id);
    if (ids.length === 0) return 0;
    for (const table of TABLES) await change(tx, `DELETE FROM ${table} WHERE case_id IN (:ids)`, { ids });
    await change(tx, 'DELETE FROM relief_cases WHERE id IN (:ids)', { ids });
    await change(tx, 'DELETE FROM case_members WHERE case_id IN (:ids)', { ids });
    await forgetCases(tx, ids);
    return ids.length;
  });
}
