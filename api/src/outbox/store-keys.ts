import type { Transaction } from 'sequelize';
import { select } from '../db/sql';

/** Which of these messages have been added before. */
export async function listKnownKeys(tx: Transaction, dedupKeys: readonly string[]): Promise<Set<string>> {
  if (dedupKeys.length === 0) return new Set();
  const sql = 'SELECT dedup_key FROM outbox WHERE dedup_key IN (:dedupKeys)';
  return new Set((await select<{ dedup_key: string }>(tx, sql, { dedupKeys })).map((row) => row.dedup_key));
}
