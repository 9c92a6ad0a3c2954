import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { transact } from '../db/transact';
import { sendCodeBySms } from '../sms/client';
import { newSmsCode, RESEND_SECONDS, tryNewestCode, VALID_SECONDS } from './service-sms';
import * as codes from './store-codes';

/** Codes for one purpose: they are kept apart by the name they are stored under, and open nothing else. */
export interface PurposeCodes {
  resendAfterSeconds: number;
  /** Keeps a fresh code; it is sent after the commit, for only then it can work. */
  keep(tx: Transaction, phone: string, now: Date): Promise<string>;
  send(phone: string, code: string): Promise<void>;
  /** Spends a guess for good, in a transaction of its own; what comes back uses the code up, or refuses. */
  guess(typed: { phone: string; code: string }, now: Date): Promise<(tx: Transaction) => Promise<void>>;
}

export function codesFor(purpose: string): PurposeCodes {
  const stored = (phone: string) => `${purpose} ${phone}`;
  return {
    resendAfterSeconds: RESEND_SECONDS,
    async keep(tx, phone, now) {
      const code = newSmsCode();
      const expiresAt = new Date(now.getTime() + VALID_SECONDS * 1000);
      await codes.insertCode(tx, { phone: stored(phone), code }, { createdAt: now, expiresAt });
      return code;
    },
    send: (phone, code) => sendCodeBySms(phone, { code, minutes: VALID_SECONDS / 60 }),
    async guess({ phone, code }, now) {
      const guessed = await transact((tx) => tryNewestCode(tx, { phone: stored(phone), code }, now));
      return async (tx) => {
        if ('refused' in guessed) throw new Refusal(guessed.refused);
        await codes.markCodeUsed(tx, guessed.codeId, now);
      };
    },
  };
}
