import type { Transaction } from 'sequelize';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import { logger } from '../log/logger';
import * as store from './store';
import { announceWaiting } from './waiting';

/** Takes messages in, in the transaction that marks them delivered: both happen, or neither. */
export type Receive = (tx: Transaction, messages: readonly Received[], sentAt: Date) => Promise<void>;

export interface Received {
  id: string;
  topic: string;
  accountId: string;
  caseId: string | null;
}

/** Messages wait better than people do: what a turn delivers is bounded, so a rush at the desk keeps the machine. */
const MOST_AT_ONCE = 100;
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 3_600_000;

/**
 * Delivers the oldest of what is due and says when more waits. When the batch fails, each of its messages is tried
 * alone, so that one that cannot be received holds up no other; that one comes again later, a minute, two, four … up to an hour.
 */
export async function deliverWaiting(receive: Receive): Promise<number> {
  const delivered = await deliverBatch(receive).catch(() => deliverEach(receive));
  if (delivered === MOST_AT_ONCE) announceWaiting();
  return delivered;
}

function deliverBatch(receive: Receive): Promise<number> {
  return transact(async (tx) => {
    const now = await databaseNow(tx);
    const due = await store.lockDue(tx, now, MOST_AT_ONCE);
    if (due.length > 0) await hand(tx, { receive, now }, due);
    return due.length;
  });
}

async function hand(
  tx: Transaction,
  { receive, now }: { receive: Receive; now: Date },
  due: readonly store.Waiting[],
): Promise<void> {
  const messages = due.map(({ id, topic, accountId, caseId }) => ({ id, topic, accountId, caseId }));
  await receive(tx, messages, now);
  const ids = due.map(({ id }) => id);
  await store.markDelivered(tx, ids, now);
}

async function deliverEach(receive: Receive): Promise<number> {
  const ids = await store.listDueIds(await databaseNow(null), MOST_AT_ONCE);
  let delivered = 0;
  for (const id of ids) {
    if (await deliverAlone(id, receive)) delivered += 1;
  }
  return delivered;
}

async function deliverAlone(id: string, receive: Receive): Promise<boolean> {
  let attempts = 0;
  try {
    return await transact(async (tx) => {
      const waiting = await store.lockOne(tx, id);
      if (waiting === undefined) return false;
      attempts = waiting.attempts;
      await hand(tx, { receive, now: await databaseNow(tx) }, [waiting]);
      return true;
    });
  } catch (error) {
    logger.error({ outboxId: id, attempts, err: error }, 'message not delivered');
    await transact(async (tx) => store.postpone(tx, id, await retryAt(tx, attempts)));
    return false;
  }
}

async function retryAt(tx: Transaction, attempts: number): Promise<Date> {
  const waitMs = Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS);
  return new Date((await databaseNow(tx)).getTime() + waitMs);
}
