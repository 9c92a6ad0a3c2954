import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
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
