import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { findOrMakeByPhone, transactOnAccounts } from './service-accounts';
import { findByPhone } from './store';
import { removeUnused } from './store-unused';

/** The account of a phone that somebody gave on the phone: it proves nothing, and opens nothing without the code by SMS. */
export function openPhoneAccount(call: Call, phone: string): Promise<{ accountId: string; isNew: boolean }> {
  return transactOnAccounts(async (tx) => {
    const known = await findByPhone(tx, phone);
    const { id } = known ?? (await findOrMakeByPhone(tx, call, phone));
    return { accountId: id, isNew: known === undefined };
  });
}

/** Nothing came of the call, so nothing of the phone stays (P-05). */
export function forgetUnusedAccount(accountId: string): Promise<void> {
  return transact((tx) => removeUnused(tx, accountId));
}
