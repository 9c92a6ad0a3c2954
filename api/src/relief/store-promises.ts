import type { Transaction } from 'sequelize';
import { decryptField } from '../crypto/fields';
import { select, toDateOrNull } from '../db/sql';

/** What was promised for later when a case was accepted. */
export interface ReliefPromise {
  id: string;
  items: string[];
  dueOn: string;
  keptAt: Date | null;
}

export async function listPromises(tx: Transaction | null, caseId: string): Promise<ReliefPromise[]> {
  const sql = 'SELECT id, items_enc, due_on, kept_at FROM relief_promises WHERE case_id = :caseId ORDER BY id';
  const rows = await select<{ id: string; items_enc: string; due_on: string; kept_at: Date | string | null }>(tx, sql, {
    caseId,
  });
  return rows.map(({ id, items_enc, due_on: dueOn, kept_at }) => {
    const items = decryptField(items_enc, { table: 'relief_promises', rowId: id, column: 'items_enc' });
    return { id, items: JSON.parse(items) as string[], dueOn, keptAt: toDateOrNull(kept_at) };
  });
}
