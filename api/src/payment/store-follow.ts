import type { Transaction } from 'sequelize';
import { execute, select } from '../db/sql';

/** What a case has not been told of yet. */
const SETTLED = "p.followed_at IS NULL AND p.state IN ('paid', 'failed', 'stopped')";

/** Cases of which every payment under way has an outcome that the case itself does not know yet, after one of them. */
export async function listToFollow(after: string, limit: number): Promise<string[]> {
  const sql = `SELECT DISTINCT p.case_id FROM payments p
    WHERE ${SETTLED} AND p.case_id > :after
      AND NOT EXISTS (SELECT 1 FROM payments o WHERE o.case_id = p.case_id AND o.state IN ('ready', 'batched', 'released'))
    ORDER BY p.case_id LIMIT :limit`;
  return (await select<{ case_id: string }>(null, sql, { after, limit })).map(({ case_id }) => case_id);
}

/** Payments that have an outcome of which the case does not know. */
export async function listUnfollowed(tx: Transaction, caseId: string): Promise<string[]> {
  const sql = `SELECT p.id FROM payments p WHERE p.case_id = :caseId AND ${SETTLED} ORDER BY p.id`;
  return (await select<{ id: string }>(tx, sql, { caseId })).map(({ id }) => id);
}

/** Whether something of a case lies here or at the bank. */
export async function isUnderWay(tx: Transaction | null, caseId: string): Promise<boolean> {
  const sql = `SELECT id FROM payments WHERE case_id = :caseId AND state IN ('ready', 'batched', 'released') LIMIT 1`;
  return (await select(tx, sql, { caseId })).length > 0;
}

export async function markFollowed(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await execute(tx, 'UPDATE payments SET followed_at = :at WHERE id IN (:ids)', { ids, at });
}
