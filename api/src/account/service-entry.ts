import type { SignedIn } from '@jianghan/shared/account/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import type { Call } from '../http/call';
import { readMe } from './service-me';
import { type NewSession, openSession } from './service-sessions';
import { takeOverVisit } from './service-take-over';
import { keepOpen } from './store-open';

/** A reply and the cookie that goes with it; a mini-program has its token in the reply and no cookie. */
export interface Entered<Reply = SignedIn> {
  reply: Reply;
  cookie: NewSession | null;
}

/** The last step of every sign-in: the session, the audit line, the reply. An account that is just being closed is nobody's. */
export async function enter(
  tx: Transaction,
  call: Call,
  who: { accountId: string; client: 'h5' | 'weapp' },
): Promise<Entered> {
  if (!(await keepOpen(tx, who.accountId))) throw new Refusal('sign_in_required');
  await takeOverVisit(tx, call, who.accountId);
  const session = await openSession(tx, call, who);
  await record(tx, { call, action: 'account.signed_in', object: { kind: 'account', id: who.accountId } });
  const me = await readMe(tx, who.accountId);
  if (who.client === 'h5') return { reply: { token: null, me }, cookie: session };
  return { reply: { token: session.token, me }, cookie: null };
}
