import type { Transaction } from 'sequelize';
import { change, select } from '../db/sql';

/** Who is taken for somebody else until they say who they are, who they are, and what of it is theirs. */
export interface TakeOver {
  from: string;
  to: string;
  cases: readonly string[];
}

/** Everything that stands on an account. */
export async function listCasesOn(tx: Transaction, accountId: string): Promise<string[]> {
  const sql = 'SELECT id FROM case_files WHERE account_id = :accountId';
  return (await select<{ id: string }>(tx, sql, { accountId })).map(({ id }) => id);
}

export async function takeOverCases(tx: Transaction, { from, to, cases }: TakeOver): Promise<void> {
  const sql = 'UPDATE case_files SET account_id = :to WHERE account_id = :from AND id IN (:cases)';
  await change(tx, sql, { from, to, cases });
}
