import type { Transaction } from 'sequelize';
import { FOR_UPDATE, select } from '../db/sql';

/** Those of these accounts that are not closed; asks nothing for nobody. */
export async function openAccounts(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const sql = 'SELECT id FROM accounts WHERE id IN (:ids) AND closed_at IS NULL';
  return new Set((await select<{ id: string }>(tx, sql, { ids })).map(({ id }) => id));
}

/** Keeps the account from being closed until the commit; false when it has been. */
export async function keepOpen(tx: Transaction, id: string): Promise<boolean> {
  const sql = `SELECT closed_at FROM accounts WHERE id = :id${FOR_UPDATE}`;
  const [row] = await select<{ closed_at: Date | string | null }>(tx, sql, { id });
  return row !== undefined && row.closed_at === null;
}
