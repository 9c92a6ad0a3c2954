import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { listCasesOn } from '../casefile/service';
import type { Call } from '../http/call';
import { findOrMakeByOpenid, findOrMakeByPhone } from './service-accounts';
import { takeOver } from './service-take-over';
import { type Account, bindOpenid, bindPhone, findAccount, findByOpenid, findByPhone, removeAccount } from './store';

/** Somebody who has proved to be this WeChat user and to hold this phone. */
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
export async function joinByPhone(tx: Transaction, call: Call, proved: Proved): Promise<Account> {
  const owner = await findByPhone(tx, proved.phone);
  const visitor = await findByOpenid(tx, proved.openid);
  if (owner === undefined) return takePhone(tx, call, { visitor, proved });
  if (owner.id === visitor?.id) return owner;
  if (owner.openid !== null || (visitor !== undefined && visitor.phone !== null)) throw new Refusal('phone_taken');

  if (visitor !== undefined) {
    const cases = await listCasesOn(tx, visitor.id);
    await takeOver(tx, call, { from: visitor.id, to: owner.id, cases });
    await removeAccount(tx, visitor.id);
  }
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

/**
 * The account of a phone proved by SMS. Inside WeChat the visitor has proved an openid too, by the silent login, so an
 * SMS code joins the two as the phone button would; it never locks anybody out of the account of their phone.
 */
export async function accountOfSmsLogin(
  tx: Transaction,
  call: Call,
  { phone, client }: { phone: string; client: 'h5' | 'weapp' },
): Promise<Account> {
  const visitor = client === 'weapp' && call.actor !== null ? await findAccount(tx, call.actor.accountId) : undefined;
  if (visitor === undefined || visitor.openid === null || visitor.phone !== null)
    return findOrMakeByPhone(tx, call, phone);
  const owner = await findByPhone(tx, phone);
  if (owner !== undefined && owner.openid !== null) return owner;
  return joinByPhone(tx, call, { openid: visitor.openid, phone });
}
