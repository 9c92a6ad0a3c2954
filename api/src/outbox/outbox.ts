import type { Topic } from '@jianghan/shared/inbox/texts';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { insertRows } from '../db/sql';
import { listKnownKeys } from './store-keys';
import { announceWaiting } from './waiting';

export { takeOverWaiting } from './store-take-over';

/** A message to be delivered after the commit; the dedup key makes it visible once, however often it is added. */
export interface OutboxLine {
  topic: Topic;
  dedupKey: string;
  accountId: string;
  caseId: string | null;
}

const COLUMNS = ['id', 'topic', 'dedup_key', 'account_id', 'case_id', 'created_at', 'available_at'] as const;

/** Adds lines in the caller's transaction: no message leaves before the commit, and none is lost after it. */
export async function addAll(tx: Transaction, lines: readonly OutboxLine[], now: Date): Promise<void> {
  await insertRows(
    tx,
    { table: 'outbox', columns: COLUMNS },
    lines.map(({ topic, dedupKey, accountId, caseId }) => [newId(), topic, dedupKey, accountId, caseId, now, now]),
  );
  tx.afterCommit(announceWaiting);
}

/** Adds those that have not been added before, and tells how many they were. */
export async function addNew(tx: Transaction, lines: readonly OutboxLine[], now: Date): Promise<number> {
  const known = await listKnownKeys(
    tx,
    lines.map(({ dedupKey }) => dedupKey),
  );
  const added = lines.filter(({ dedupKey }) => !known.has(dedupKey));
  await addAll(tx, added, now);
  return added.length;
}
