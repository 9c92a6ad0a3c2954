import type { Transaction } from 'sequelize';
import { change } from '../db/sql';

/** What is still on its way follows, too. */
export async function takeOverWaiting(tx: Transaction, { from, to }: { from: string; to: string }): Promise<void> {
  await change(tx, 'UPDATE outbox SET account_id = :to WHERE account_id = :from AND delivered_at IS NULL', {
    from,
    to,
  });
}
