import { randomInt, timingSafeEqual } from 'node:crypto';
import type { loginWithSms as LoginWithSms } from '@jianghan/shared/account/contract';
import type { BodyOf } from '@jianghan/shared/contract';
import { Refusal, type RefusalCode } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { sendCodeBySms } from '../sms/client';
import { transactOnAccounts } from './service-accounts';
import { type Entered, enter } from './service-entry';
import { accountOfSmsLogin } from './service-join';
import * as codes from './store-codes';

/** The code lives ten minutes; another may be asked for after one. */
export const VALID_SECONDS = 600;
export const RESEND_SECONDS = 60;

type Login = BodyOf<typeof LoginWithSms>;

/**
 * Sends six digits. Whether the phone has an account makes no difference to the answer. The code is stored before it
 * is sent: when the provider's answer is lost, the message may still arrive, and then it must work.
 */
export async function sendSmsCode(
  call: Call,
  { phone }: { phone: string },
): Promise<{ resendAfterSeconds: number; validForSeconds: number }> {
  const code = newSmsCode();
  const expiresAt = new Date(call.now.getTime() + VALID_SECONDS * 1000);
  await transact((tx) => codes.insertCode(tx, { phone, code }, { createdAt: call.now, expiresAt }));
  await sendCodeBySms(phone, { code, minutes: VALID_SECONDS / 60 });
  return { resendAfterSeconds: RESEND_SECONDS, validForSeconds: VALID_SECONDS };
}

/** Six random digits. */
export function newSmsCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** A wrong guess is spent for good, so the refusal comes after the commit, not instead of it. */
export async function loginWithSms(call: Call, login: Login): Promise<Entered> {
  const outcome = await transactOnAccounts((tx) => tryCode(tx, call, login));
  if (typeof outcome === 'string') throw new Refusal(outcome);
  return outcome;
}

async function tryCode(tx: Transaction, call: Call, login: Login): Promise<Entered | RefusalCode> {
  const guess = await tryNewestCode(tx, login, call.now);
  if ('refused' in guess) return guess.refused;

  await codes.markCodeUsed(tx, guess.codeId, call.now);
  const account = await accountOfSmsLogin(tx, call, login);
  return enter(tx, call, { accountId: account.id, client: login.client });
}

/** Spends one attempt at the newest code of a phone; commit it, whatever it comes to. */
export async function tryNewestCode(
  tx: Transaction,
  { phone, code }: { phone: string; code: string },
  now: Date,
): Promise<{ codeId: string } | { refused: RefusalCode }> {
  const sent = await codes.findNewestCode(tx, phone);
  if (sent === undefined || !(await codes.takeAttempt(tx, sent.id, now))) return { refused: 'code_expired' };
  if (!isSame(sent.codeHash, codes.hashOfCode(phone, code))) return { refused: 'code_wrong' };
  return { codeId: sent.id };
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}
