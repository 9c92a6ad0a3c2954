import type { Transaction } from 'sequelize';
import { change, select } from '../db/sql';

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

const MOST_AT_ONCE = 500;

/** Accounts of visitors who proved nothing, asked for nothing and cannot come back: their session is over. */
export async function removeForgottenVisits(tx: Transaction, before: Date): Promise<number> {
  const sql = `SELECT a.id FROM accounts a
    WHERE a.phone_hash IS NULL AND a.openid_hash IS NULL AND a.real_name_at IS NULL AND a.closed_at IS NULL
      AND a.created_at < :before
      AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.account_id = a.id)
      AND NOT EXISTS (SELECT 1 FROM case_files c WHERE c.account_id = a.id)
      AND NOT EXISTS (SELECT 1 FROM case_members m WHERE m.account_id = a.id)
      AND NOT EXISTS (SELECT 1 FROM relief_helpers h WHERE h.account_id = a.id)
    ORDER BY a.id LIMIT :most`;
  const ids = (await select<{ id: string }>(tx, sql, { before, most: MOST_AT_ONCE })).map(({ id }) => id);
  return ids.length === 0 ? 0 : change(tx, 'DELETE FROM accounts WHERE id IN (:ids)', { ids });
}
