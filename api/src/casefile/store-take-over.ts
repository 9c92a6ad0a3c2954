import type { Transaction } from 'sequelize';
import { change } from '../db/sql';

/** Who is taken for somebody else until they say who they are, and who they are. */
export interface TakeOver {
  from: string;
  to: string;
}

export async function takeOverCases(tx: Transaction, { from, to }: TakeOver): Promise<number> {
  return change(tx, 'UPDATE case_files SET account_id = :to WHERE account_id = :from', { from, to });
}
