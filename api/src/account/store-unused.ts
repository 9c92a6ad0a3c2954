import type { Transaction } from 'sequelize';
import { change } from '../db/sql';

/** Takes away an account that nobody has signed in to and nothing belongs to. */
export async function removeUnused(tx: Transaction, id: string): Promise<void> {
  await change(
    tx,
    `DELETE FROM accounts WHERE id = :id AND openid_hash IS NULL AND real_name_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.account_id = accounts.id)
       AND NOT EXISTS (SELECT 1 FROM consents k WHERE k.account_id = accounts.id)
       AND NOT EXISTS (SELECT 1 FROM case_files c WHERE c.account_id = accounts.id)`,
    { id },
  );
}
