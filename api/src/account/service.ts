import type { Identity, Me, Preferences } from '@jianghan/shared/account/contract';
import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { RETENTION_DAYS } from '@jianghan/shared/personal-data';
import { Refusal } from '@jianghan/shared/refusal';
import type { z } from 'zod';
import { record } from '../audit/audit';
import { transact } from '../db/transact';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import { forgetOldCodes } from '../wechat/client';
import { readMe } from './service-me';
import * as store from './store';
import { removeExpiredCodes } from './store-codes';
import { removeOldNoShows } from './store-no-shows';
import { removeExpiredSessions } from './store-sessions';
import { removeForgottenVisits } from './store-unused';

export { openNamelessAccount } from './service-accounts';
export { giveConsent, withdrawConsent } from './service-consents';
export { forgetUnusedAccount, openPhoneAccount } from './service-phone';
export { verifyRealName } from './service-real-name';
export { findSession, logout } from './service-sessions';
export { loginWithSms, sendSmsCode } from './service-sms';
export { sendStepUpCode, stepUp } from './service-step-up';
export { visit } from './service-visit';
export { loginWithWechat } from './service-wechat';
export { hasConsent } from './store-consents';
export { banFromBooking, countNoShows, forgetNoShow, liftBan, noteNoShow } from './store-no-shows';
export { keepAllOpen, keepOpen, openAccounts } from './store-open';
export { listReach, type Reach } from './store-reach';
export {
  listVerified as getVerifiedPeople,
  openOwnNumber,
  toVerified,
  VERIFIED_NUMBER,
  VERIFIED_VALUES,
  type VerifiedNumber,
  type VerifiedNumberRow,
  type VerifiedPerson,
} from './store-verified';

const DAY_MS = 86_400_000;

export function getMe(call: Call): Promise<Me> {
  return readMe(null, signedIn(call).accountId);
}

export async function updatePreferences(call: Call, preferences: Preferences): Promise<Me> {
  const { accountId } = signedIn(call);
  return once(call, async (tx) => {
    await store.setPreferences(tx, accountId, preferences);
    await record(tx, { call, action: 'account.preferences_changed', object: { kind: 'account', id: accountId } });
    return readMe(tx, accountId);
  });
}

/** Shows owners their own values. The audit line is in the same transaction: if it cannot be written, nothing is shown. */
export async function revealIdentity(call: Call): Promise<z.infer<typeof Identity>> {
  const { accountId } = signedIn(call);
  return once(call, async (tx) => {
    const account = await store.findAccount(tx, accountId);
    if (!account?.name || !account.idNumber || !account.phone) throw new Refusal('real_name_required');
    await record(tx, { call, action: 'account.identity_revealed', object: { kind: 'account', id: accountId } });
    return { name: account.name, idNumber: account.idNumber, phone: account.phone };
  });
}

/** Clears away sessions, codes, accounts of visitors and marks of those who did not come whose time is over (P-14). */
export async function removeExpired(now: Date): Promise<void> {
  await transact(async (tx) => {
    await removeExpiredSessions(tx, now);
    await removeForgottenVisits(tx, new Date(now.getTime() - DAY_MS));
    await removeExpiredCodes(tx, now);
    await forgetOldCodes(tx, now);
    await removeOldNoShows(tx, { before: addDays(dateOf(now), -RETENTION_DAYS.no_show), now });
  });
}
