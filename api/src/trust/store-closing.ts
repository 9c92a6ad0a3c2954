import type { Transaction } from 'sequelize';
import { change, FOR_UPDATE, select } from '../db/sql';

/** Keeps others from changing the account until the commit. */
export async function lockAccountRow(tx: Transaction, accountId: string): Promise<void> {
  await select(tx, `SELECT id FROM accounts WHERE id = :accountId${FOR_UPDATE}`, { accountId });
}

/** `casesOf` is the casefile's own way to name the cases of an account. */
export function listCaseStates(
  tx: Transaction,
  { casesOf, accountId }: { casesOf: string; accountId: string },
): Promise<{ kind: string; state: string }[]> {
  return select(tx, `SELECT c.kind, c.state FROM ${casesOf} mine JOIN case_files c ON c.id = mine.id`, { accountId });
}

/** Also cases that stand on the account without being of its owner, such as a booking made on the phone with its number. */
export async function hasCases(tx: Transaction, accountId: string): Promise<boolean> {
  const sql = 'SELECT id FROM case_files WHERE account_id = :accountId LIMIT 1';
  return (await select(tx, sql, { accountId })).length > 0;
}

/** Messages that were delivered say nothing any more once their copies in the inbox have gone. */
export async function deleteDelivered(tx: Transaction, accountId: string): Promise<void> {
  await change(tx, 'DELETE FROM outbox WHERE account_id = :accountId AND delivered_at IS NOT NULL', { accountId });
}

export async function deleteAccountRow(tx: Transaction, accountId: string): Promise<void> {
  await change(tx, 'DELETE FROM accounts WHERE id = :accountId', { accountId });
}

/**
 * What stays of an account whose cases are kept: name and number, sealed, so that the record says who it was. Nobody
 * signs in with it, nothing finds it by phone, number or openid, and the phone may make a new account.
 */
export async function lockClosedAccount(tx: Transaction, accountId: string, closedAt: Date): Promise<void> {
  await change(
    tx,
    `UPDATE accounts SET phone_enc = NULL, phone_hash = NULL, openid_enc = NULL, openid_hash = NULL, id_hash = NULL,
      real_name_at = NULL, elder = 0, contrast = 0, closed_at = :closedAt WHERE id = :accountId`,
    { accountId, closedAt },
  );
}

/** Locked accounts whose last case has gone. */
export function deleteEmptyClosed(tx: Transaction): Promise<number> {
  return change(
    tx,
    `DELETE FROM accounts WHERE closed_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM case_files c WHERE c.account_id = accounts.id)
       AND NOT EXISTS (SELECT 1 FROM case_members m WHERE m.account_id = accounts.id)`,
  );
}
