import type { Transaction } from 'sequelize';
import { insertRows, select } from '../db/sql';

/** Lets another account see a case, beside the one that opened it. */
export async function insertMember(tx: Transaction, member: { caseId: string; accountId: string }, now: Date) {
  await insertRows(tx, { table: 'case_members', columns: ['case_id', 'account_id', 'joined_at'] }, [
    [member.caseId, member.accountId, now],
  ]);
}

/** The other accounts of each of these cases. */
export async function listMembers(tx: Transaction | null, caseIds: readonly string[]): Promise<Map<string, string[]>> {
  const members = new Map<string, string[]>();
  if (caseIds.length === 0) return members;
  const sql = 'SELECT case_id, account_id FROM case_members WHERE case_id IN (:caseIds) ORDER BY case_id, account_id';
  for (const row of await select<{ case_id: string; account_id: string }>(tx, sql, { caseIds })) {
    members.set(row.case_id, [...(members.get(row.case_id) ?? []), row.account_id]);
  }
  return members;
}

/**
 * The ids of every case of :accountId, opened or joined, to be joined with. A case that waits for whoever proves a certain
 * number, such as a booking made on the phone, is not of the account it stands on until that is proved.
 */
export const CASES_OF = `(SELECT id FROM case_files WHERE account_id = :accountId AND (holder_id_hash IS NULL
      OR holder_id_hash = (SELECT a.id_hash FROM accounts a WHERE a.id = :accountId))
    UNION SELECT case_id FROM case_members WHERE account_id = :accountId)`;

export async function isCaseOf(accountId: string, caseId: string): Promise<boolean> {
  const sql = `SELECT mine.id FROM ${CASES_OF} mine WHERE mine.id = :caseId`;
  return (await select(null, sql, { accountId, caseId })).length > 0;
}
