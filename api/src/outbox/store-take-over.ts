import type { Transaction } from 'sequelize';
import { change } from '../db/sql';

/** What is still on its way about these cases follows, too. */
export async function takeOverWaiting(
  tx: Transaction,
  { from, to, cases }: { from: string; to: string; cases: readonly string[] },
): Promise<void> {
  const sql = `UPDATE outbox SET account_id = :to
    WHERE account_id = :from AND case_id IN (:cases) AND delivered_at IS NULL`;
  await change(tx, sql, { from, to, cases });
}
