import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { isDuplicate, transact } from '../db/transact';
import type { Call } from '../http/call';
import { type Account, findByOpenid, findByPhone, insertAccount } from './store';

const TRIES = 3;

/**
 * A transaction that may make or join an account. Of two who come at once with one phone or one openid, the unique key
 * stops the second; run again, it finds what the first has made. So does who found an account that was closed meanwhile.
 */
export async function transactOnAccounts<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact(work);
    } catch (error) {
      if (attempt === TRIES || !(isDuplicate(error) || isGone(error))) throw error;
    }
  }
}

const isGone = (error: unknown) => error instanceof Refusal && error.code === 'sign_in_required';

/** The account of a proved phone. */
export async function findOrMakeByPhone(tx: Transaction, call: Call, phone: string): Promise<Account> {
  return (await findByPhone(tx, phone)) ?? make(tx, call, { phone });
}

/** An account of somebody who has proved nothing yet: what stands on it waits for them. Answers with its id. */
export async function openNamelessAccount(tx: Transaction, call: Call): Promise<string> {
  return (await make(tx, call, {})).id;
}

/** The account of a proved openid; a new one gets the phone that is proved with it. */
export async function findOrMakeByOpenid(
  tx: Transaction,
  call: Call,
  proved: { openid: string; phone?: string | undefined },
): Promise<Account> {
  return (await findByOpenid(tx, proved.openid)) ?? make(tx, call, proved);
}

async function make(tx: Transaction, call: Call, proved: Parameters<typeof insertAccount>[1]): Promise<Account> {
  const account = await insertAccount(tx, proved, call.now);
  await record(tx, { call, action: 'account.created', object: { kind: 'account', id: account.id } });
  return account;
}
