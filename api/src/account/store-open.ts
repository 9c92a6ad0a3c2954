import type { Transaction } from 'sequelize';
import { FOR_UPDATE, select } from '../db/sql';

/** Those of these accounts that are not closed; asks nothing for nobody. */
export async function openAccounts(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const sql = 'SELECT id FROM accounts WHERE id IN (:ids) AND closed_at IS NULL';
  return new Set((await select<{ id: string }>(tx, sql, { ids })).map(({ id }) => id));
}

/** Keeps accounts from being closed until the commit; tells which of them are open. Nobody is kept for nobody. */
export async function keepAllOpen(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  // In the order of their ids, so that two who keep several never wait for each other in a ring.
  const sql = `SELECT id, closed_at FROM accounts WHERE id IN (:ids) ORDER BY id${FOR_UPDATE}`;
  const rows = await select<{ id: string; closed_at: Date | string | null }>(tx, sql, { ids });
  return new Set(rows.filter(({ closed_at }) => closed_at === null).map(({ id }) => id));
}

/** Keeps the account from being closed until the commit; false when it has been. */
export async function keepOpen(tx: Transaction, id: string): Promise<boolean> {
  return (await keepAllOpen(tx, [id])).has(id);
}
