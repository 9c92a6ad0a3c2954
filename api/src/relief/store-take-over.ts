import type { Transaction } from 'sequelize';
import { decryptField, lookupHash } from '../crypto/fields';
import { change, select } from '../db/sql';

interface Asked {
  from: string;
  phone: string;
}

/** Cases on an account in which a phone was given as the applicant's own. */
async function listOfApplicant(tx: Transaction, { from, phone }: Asked): Promise<string[]> {
  const sql = `SELECT r.id FROM relief_cases r JOIN case_files c ON c.id = r.id
    WHERE c.account_id = :from AND r.phone_hash = :phoneHash`;
  const rows = await select<{ id: string }>(tx, sql, { from, phoneHash: lookupHash(phone, 'phone') });
  return rows.map(({ id }) => id);
}

/** Those in which it was given as the phone of who applies for somebody else. */
async function listOfProxy(tx: Transaction, { from, phone }: Asked): Promise<string[]> {
  const sql = `SELECT h.id, h.case_id, h.phone_enc FROM relief_helpers h JOIN case_files c ON c.id = h.case_id
    WHERE c.account_id = :from AND h.account_id = :from AND h.part = 'proxy'`;
  const rows = await select<{ id: string; case_id: string; phone_enc: string | null }>(tx, sql, { from });
  const phoneOf = ({ id, phone_enc: sealed }: (typeof rows)[number]) =>
    sealed && decryptField(sealed, { table: 'relief_helpers', rowId: id, column: 'phone_enc' });
  return rows.filter((row) => phoneOf(row) === phone).map(({ case_id }) => case_id);
}

/**
 * The cases on a nameless account that are of whoever holds a phone, by what was typed into them. Who applied for somebody
 * else is from now on known by the account they have proved.
 */
export async function takeReliefByPhone(tx: Transaction, { from, to, phone }: Asked & { to: string }) {
  const asProxy = await listOfProxy(tx, { from, phone });
  if (asProxy.length > 0) {
    const sql = "UPDATE relief_helpers SET account_id = :to WHERE case_id IN (:asProxy) AND part = 'proxy'";
    await change(tx, sql, { to, asProxy });
  }
  return [...new Set([...asProxy, ...(await listOfApplicant(tx, { from, phone }))])];
}
