import type { Transaction } from 'sequelize';
import { change } from '../db/sql';

/** Messages follow the cases they are about. */
export async function takeOverMessages(
  tx: Transaction,
  { from, to, cases }: { from: string; to: string; cases: readonly string[] },
): Promise<void> {
  const sql = 'UPDATE inbox_messages SET account_id = :to WHERE account_id = :from AND case_id IN (:cases)';
  await change(tx, sql, { from, to, cases });
}
