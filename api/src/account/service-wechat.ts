import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import type { Call } from '../http/call';
import { openidOfLoginCode, phoneOfPhoneCode } from '../wechat/client';
import { findOrMakeByOpenid, transactOnAccounts } from './service-accounts';
import { type Entered, enter } from './service-entry';
import { type Account, bindOpenid, bindPhone, findByOpenid, findByPhone, removeAccount } from './store';

/** Both codes are exchanged with WeChat before the transaction; each is good once (W-01, W-03). */
export async function loginWithWechat(
  call: Call,
  { code, phoneCode }: { code: string; phoneCode?: string | undefined },
): Promise<Entered> {
  const openid = await openidOfLoginCode(code, call.now);
  const phone = phoneCode === undefined ? null : await phoneOfPhoneCode(phoneCode);
  return transactOnAccounts(async (tx) => {
    const account = await (phone === null
      ? findOrMakeByOpenid(tx, call, { openid })
      : joinByPhone(tx, call, { openid, phone }));
    return enter(tx, call, { accountId: account.id, client: 'weapp' });
  });
}

interface Proved {
  openid: string;
  phone: string;
}

/**
 * WeChat has proved who holds the phone, which is what an SMS code proves too. So whoever signed up with this phone
 * in the browser comes back to that account, and it learns the openid; the empty account of an earlier silent login
 * goes. An account that already belongs to another WeChat user, or an openid whose account has another phone, is not
 * touched: `phone_taken`.
 */
async function joinByPhone(tx: Transaction, call: Call, proved: Proved): Promise<Account> {
  const owner = await findByPhone(tx, proved.phone);
  const visitor = await findByOpenid(tx, proved.openid);
  if (owner === undefined) return takePhone(tx, call, { visitor, proved });
  if (owner.id === visitor?.id) return owner;
  if (owner.hasWechat || (visitor !== undefined && visitor.phone !== null)) throw new Refusal('phone_taken');

  if (visitor !== undefined) await removeAccount(tx, visitor.id);
  await bindOpenid(tx, owner.id, proved.openid);
  await record(tx, { call, action: 'account.wechat_bound', object: { kind: 'account', id: owner.id } });
  return owner;
}

/** A phone nobody has yet. An account keeps the phone it was proved with: real name was checked against that one. */
async function takePhone(
  tx: Transaction,
  call: Call,
  { visitor, proved }: { visitor: Account | undefined; proved: Proved },
): Promise<Account> {
  if (visitor === undefined) return findOrMakeByOpenid(tx, call, proved);
  if (visitor.phone !== null) return visitor;
  await bindPhone(tx, visitor.id, proved.phone);
  await record(tx, { call, action: 'account.phone_bound', object: { kind: 'account', id: visitor.id } });
  return visitor;
}
