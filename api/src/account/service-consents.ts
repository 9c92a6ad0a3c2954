import { CONSENT_VERSIONS, type ConsentPurpose, type Me } from '@jianghan/shared/account/contract';
import { Refusal } from '@jianghan/shared/refusal';
import { record } from '../audit/audit';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import { readMe } from './service-me';
import { lockAccount } from './store';
import { insertConsent, isCurrent, listConsents, withdraw } from './store-consents';

/** Agrees to the text that is shown today; an app that still shows an older one is told so. */
export async function giveConsent(call: Call, given: { purpose: ConsentPurpose; version: string }): Promise<Me> {
  const { accountId } = signedIn(call);
  const { purpose, version } = given;
  return once(call, async (tx) => {
    if (version !== CONSENT_VERSIONS[purpose]) throw new Refusal('state_changed');
    await lockAccount(tx, accountId);
    const standing = (await listConsents(tx, accountId)).filter((consent) => consent.purpose === purpose);
    if (!standing.some(isCurrent)) {
      await withdraw(tx, { accountId, purpose }, call.now);
      await insertConsent(tx, { accountId, purpose }, call.now);
      await record(tx, { call, action: 'account.consent_given', object: { kind: 'account', id: accountId } });
    }
    return readMe(tx, accountId);
  });
}

/** As easy as giving it (P-04): no question, no condition; withdrawing what was never given changes nothing. */
export async function withdrawConsent(call: Call, { purpose }: { purpose: ConsentPurpose }): Promise<Me> {
  const { accountId } = signedIn(call);
  return once(call, async (tx) => {
    if (await withdraw(tx, { accountId, purpose }, call.now)) {
      await record(tx, { call, action: 'account.consent_withdrawn', object: { kind: 'account', id: accountId } });
    }
    return readMe(tx, accountId);
  });
}
