import type { ReliefState } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { change, FOR_UPDATE, select } from '../db/sql';

interface Page {
  now: Date;
  most: number;
}

/** Cases in these states whose limit is over, after an id, in order of the id. */
export async function listDue(
  states: readonly ReliefState[],
  { now, after, most }: Page & { after: string },
): Promise<string[]> {
  const sql = `SELECT id FROM relief_cases WHERE is_open IN (0, 1) AND due_at < :now AND state IN (:states) AND id > :after
    ORDER BY id LIMIT :most`;
  return idsOf(await select<{ id: string }>(null, sql, { now, states, after, most }));
}

/** Overdue cases of which nobody has been told yet. */
export async function listUnescalated(
  tx: Transaction,
  states: readonly ReliefState[],
  { now, most }: Page,
): Promise<string[]> {
  const sql = `SELECT id FROM relief_cases WHERE is_open = 1 AND due_at < :now AND escalated_at IS NULL
    AND state IN (:states) ORDER BY due_at, id LIMIT :most${FOR_UPDATE}`;
  return idsOf(await select<{ id: string }>(tx, sql, { now, states, most }));
}

export async function markEscalated(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await change(tx, 'UPDATE relief_cases SET escalated_at = :at WHERE id IN (:ids)', { ids, at });
}

/** Open cases with a limit that runs. */
export async function listRunning({ after, most }: { after: string; most: number }): Promise<string[]> {
  const sql = `SELECT id FROM relief_cases WHERE is_open = 1 AND due_at IS NOT NULL AND clock_left IS NULL AND id > :after
    ORDER BY id LIMIT :most`;
  return idsOf(await select<{ id: string }>(null, sql, { after, most }));
}

/** Both dates are one: the one that the work list sorts by is a copy. A deadline that moved is looked at anew. */
export async function setDue(tx: Transaction, id: string, dueAt: Date): Promise<void> {
  await change(tx, 'UPDATE relief_cases SET due_at = :dueAt, escalated_at = NULL WHERE id = :id', { id, dueAt });
  await change(tx, 'UPDATE case_files SET due_at = :dueAt WHERE id = :id', { id, dueAt });
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
