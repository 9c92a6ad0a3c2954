import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { isDuplicate } from '../db/transact';
import type { Call } from '../http/call';
import { type Account, findByOpenid, findByPhone, insertAccount } from './store';

/** The account of a proved phone. Two who come at once for a new phone end in one account: the unique key decides. */
export async function findOrMakeByPhone(tx: Transaction, call: Call, phone: string): Promise<Account> {
  return (await findByPhone(tx, phone)) ?? make(tx, call, { proved: { phone }, find: () => findByPhone(tx, phone) });
}

/** The account of a proved openid, with its phone when that is proved too. */
export async function findOrMakeByOpenid(
  tx: Transaction,
  call: Call,
  proved: { openid: string; phone?: string | undefined },
): Promise<Account> {
  const find = () => findByOpenid(tx, proved.openid);
  return (await find()) ?? make(tx, call, { proved, find });
}

async function make(
  tx: Transaction,
  call: Call,
  { proved, find }: { proved: Parameters<typeof insertAccount>[1]; find: () => Promise<Account | undefined> },
): Promise<Account> {
  try {
    const account = await insertAccount(tx, proved, call.now);
    await record(tx, { call, action: 'account.created', object: { kind: 'account', id: account.id } });
    return account;
  } catch (error) {
    const first = isDuplicate(error) ? await find() : undefined;
    if (first === undefined) throw error;
    return first;
  }
}
