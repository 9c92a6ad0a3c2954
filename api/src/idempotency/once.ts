import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { batched } from '../db/batch';
import { execute } from '../db/sql';
import { isDuplicate, transact } from '../db/transact';
import type { Attempt, Call } from '../http/call';
import { findAnswered, insertKeys, sealReply } from './store';

class KeyTaken extends Error {}

/**
 * One command, one transaction, one effect for each key: claims the key, does the work, keeps the reply, commits.
 * A concurrent twin waits for the first and gets its reply; another body under the same key is `key_reused`.
 * A refusal rolls everything back, the key too, so a retry may succeed.
 */
export async function once<T>(call: Call, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const attempt = attemptOf(call);
  try {
    return await transact(async (tx) => {
      await claim(tx, attempt, call.now);
      const reply = await work(tx);
      await keep(tx, attempt, reply);
      return reply;
    });
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
    return replay<T>(attempt);
  }
}

/** As many as are served in one transaction. */
const MOST_TOGETHER = 64;

/**
 * `once` for what many ask at the same time: all who wait go down in one transaction, in the order they came. Whatever
 * stops one of them stops all, a key that was used before as well; then each goes alone and finds out what is theirs.
 */
export function onceTogether<Item extends { call: Call }, Reply>(
  work: (tx: Transaction, items: readonly Item[]) => Promise<Reply[]>,
): (item: Item) => Promise<Reply> {
  const together = batched<Item, Reply>(
    (items) =>
      transact(async (tx) => {
        const replies = await work(tx, items);
        const kept = items.map(({ call }, at) => ({ attempt: attemptOf(call), reply: replies[at] }));
        await insertKeys(tx, kept, items[0]?.call.now ?? new Date());
        return replies;
      }),
    MOST_TOGETHER,
  );
  return async (item) => {
    attemptOf(item.call);
    try {
      return await together(item);
    } catch (error) {
      if (!isDuplicate(error) && !(error instanceof Refusal && error.code !== 'busy')) throw error;
      return once(item.call, async (tx) => (await work(tx, [item]))[0] as Reply);
    }
  };
}

/** The attempt of a command whose endpoint demands a key. */
export function attemptOf(call: Call): Attempt {
  if (call.attempt === null) throw new Refusal('key_missing');
  return call.attempt;
}

async function claim(tx: Transaction, attempt: Attempt, now: Date): Promise<void> {
  try {
    await insertKeys(tx, [{ attempt, reply: undefined }], now);
  } catch (error) {
    throw isDuplicate(error) ? new KeyTaken() : error;
  }
}

async function keep(tx: Transaction, attempt: Attempt, reply: unknown): Promise<void> {
  await execute(
    tx,
    'UPDATE idempotency_keys SET reply_enc = :reply WHERE account_id = :account AND idempotency_key = :key',
    {
      reply: sealReply(attempt, reply),
      account: attempt.accountId,
      key: attempt.key,
    },
  );
}

async function replay<T>(attempt: Attempt): Promise<T> {
  const [answered] = await findAnswered(null, [attempt]);
  if (answered === undefined) throw new Refusal('busy');
  if (answered.bodyHash !== attempt.bodyHash) throw new Refusal('key_reused');
  return answered.reply as T;
}
