import type { Me } from '@jianghan/shared/account/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { isDuplicate } from '../db/transact';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import { checkThreeElements, type ThreeElementCheck } from '../realname/client';
import type { Entered } from './service-entry';
import { readMe } from './service-me';
import { type NewSession, renewSession } from './service-sessions';
import { type Account, findAccount, lockAccount, setRealName } from './store';
import { isCurrent, listConsents } from './store-consents';
import { takeOverBan } from './store-no-shows';

interface Person {
  name: string;
  idNumber: string;
}

/**
 * Asks the authority first, outside the transaction, and only when the answer can matter: no number leaves without
 * consent. Then everything is looked at again under the lock and written at once.
 */
export async function verifyRealName(call: Call, person: Person): Promise<Entered<Me>> {
  const { accountId } = signedIn(call);
  const check = await ask(accountId, person);
  let cookie: NewSession | null = null;
  const reply = await once(call, async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (account === undefined) throw new Refusal('sign_in_required');
    if (!isAlready(account, person)) {
      await assertMayVerify(tx, account, check);
      await write(tx, call, person);
      cookie = await renewSession(tx, call);
    }
    return readMe(tx, accountId);
  });
  return { reply, cookie };
}

async function ask(accountId: string, person: Person): Promise<ThreeElementCheck | 'not_asked'> {
  const account = await findAccount(null, accountId);
  if (account === undefined || account.phone === null || account.realNameAt !== null) return 'not_asked';
  if (!(await hasIdentityConsent(null, accountId))) return 'not_asked';
  return checkThreeElements({ ...person, phone: account.phone });
}

/** The same person once more is no conflict: the answer is the account as it stands. */
function isAlready(account: Account, person: Person): boolean {
  if (account.realNameAt === null) return false;
  if (account.name === person.name && account.idNumber === person.idNumber) return true;
  throw new Refusal('real_name_done');
}

async function assertMayVerify(
  tx: Transaction,
  account: Account,
  check: ThreeElementCheck | 'not_asked',
): Promise<void> {
  if (!(await hasIdentityConsent(tx, account.id))) throw new Refusal('consent_required');
  if (check === 'mismatched') throw new Refusal('real_name_mismatch');
  if (check !== 'matched') throw new Refusal('real_name_unavailable');
}

async function hasIdentityConsent(tx: Transaction | null, accountId: string): Promise<boolean> {
  const consents = await listConsents(tx, accountId);
  return consents.some((consent) => consent.purpose === 'identity' && isCurrent(consent));
}

async function write(tx: Transaction, call: Call, person: Person): Promise<void> {
  const { accountId } = signedIn(call);
  try {
    await takeOverBan(tx, accountId, await setRealName(tx, accountId, { ...person, at: call.now }));
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('identity_taken') : error;
  }
  await record(tx, { call, action: 'account.real_name_verified', object: { kind: 'account', id: accountId } });
}
