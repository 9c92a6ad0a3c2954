import { Refusal } from '@jianghan/shared/refusal';
import { record } from '../audit/audit';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { clearAttempts, giveBackAttempt, takeAttempt } from './store-attempts';

/** What an audit line names when nobody has this login. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An attempt at a password or a code, counted as failed until it is given back or all are forgiven. */
export interface AttemptTaken {
  login: string;
  isLast: boolean;
}

/** Refused while the login is locked, whether anybody has it or not. Committed before anything is looked at. */
export async function beginAttempt(login: string): Promise<AttemptTaken> {
  const { lockedUntil, isLast, now } = await transact(async (tx) => {
    const now = await databaseNow(tx);
    return { ...(await takeAttempt(tx, login, now)), now };
  });
  if (lockedUntil === null) return { login, isLast };
  const retryAfterSeconds = Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000));
  throw new Refusal('staff_locked', { retryAfterSeconds });
}

/** Says so in the audit, the same for a login that nobody has. */
export async function auditFailure(call: Call, { isLast }: AttemptTaken, staffId: string = NOBODY): Promise<void> {
  await transact(async (tx) => {
    const object = { kind: 'staff', id: staffId };
    await record(tx, { call, action: 'staff.attempt_failed', object });
    if (isLast) await record(tx, { call, action: 'staff.locked', object });
  });
}

export function giveBack({ login }: AttemptTaken): Promise<void> {
  return transact((tx) => giveBackAttempt(tx, login));
}

export { clearAttempts as forgive };
