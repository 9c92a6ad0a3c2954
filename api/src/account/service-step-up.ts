import type * as contract from '@jianghan/shared/account/contract';
import type { ReplyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import { record } from '../audit/audit';
import { transact } from '../db/transact';
import { type Call, signedIn } from '../http/call';
import { STEPPED_UP_MS } from '../http/scope';
import { once } from '../idempotency/once';
import { sendCodeBySms } from '../sms/client';
import type { Entered } from './service-entry';
import { type NewSession, stepUpSession } from './service-sessions';
import { newSmsCode, RESEND_SECONDS, tryNewestCode, VALID_SECONDS } from './service-sms';
import { findAccount } from './store';
import * as codes from './store-codes';

type Sent = ReplyOf<typeof contract.sendStepUpCode>;
type SteppedUp = ReplyOf<typeof contract.stepUp>;

/** A code that signs in does not step up, nor the reverse: they are kept apart by the name they are stored under. */
const stored = (phone: string) => `step-up ${phone}`;

/** To the phone of the account, which the page need not know. */
export async function sendStepUpCode(call: Call): Promise<Sent> {
  const phone = await phoneOf(signedIn(call).accountId);
  const code = newSmsCode();
  const expiresAt = new Date(call.now.getTime() + VALID_SECONDS * 1000);
  await transact((tx) => codes.insertCode(tx, { phone: stored(phone), code }, { createdAt: call.now, expiresAt }));
  await sendCodeBySms(phone, { code, minutes: VALID_SECONDS / 60 });
  return { resendAfterSeconds: RESEND_SECONDS, validForSeconds: VALID_SECONDS };
}

/** The guess is spent in a transaction of its own, so that a wrong one stays spent; a repeat gets the first answer. */
export async function stepUp(call: Call, { code }: { code: string }): Promise<Entered<SteppedUp>> {
  const { accountId } = signedIn(call);
  const phone = stored(await phoneOf(accountId));
  const guess = await transact((tx) => tryNewestCode(tx, { phone, code }, call.now));
  let cookie: NewSession | null = null;
  const reply = await once(call, async (tx) => {
    if ('refused' in guess) throw new Refusal(guess.refused);
    await codes.markCodeUsed(tx, guess.codeId, call.now);
    cookie = await stepUpSession(tx, call);
    await record(tx, { call, action: 'account.stepped_up', object: { kind: 'account', id: accountId } });
    return { steppedUpUntil: new Date(call.now.getTime() + STEPPED_UP_MS).toISOString() };
  });
  return { reply, cookie };
}

async function phoneOf(accountId: string): Promise<string> {
  const account = await findAccount(null, accountId);
  if (!account?.phone) throw new Refusal('phone_required');
  return account.phone;
}
