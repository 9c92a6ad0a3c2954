import type { Transaction } from 'sequelize';
import { change } from '../db/sql';

/** Messages follow the cases they are about. */
export async function takeOverMessages(tx: Transaction, { from, to }: { from: string; to: string }): Promise<void> {
  await change(tx, 'UPDATE inbox_messages SET account_id = :to WHERE account_id = :from', { from, to });
}
