import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { openNamelessAccount } from './service-accounts';
import { type Entered, enter } from './service-entry';

/**
 * A session for somebody who has proved nothing, so that a call for help can be sent at once and followed on the same
 * phone. Whoever has a session already keeps their account.
 */
export function visit(call: Call, client: 'h5' | 'weapp'): Promise<Entered> {
  return transact(async (tx) => {
    const accountId = call.actor?.accountId ?? (await openNamelessAccount(tx, call));
    return enter(tx, call, { accountId, client });
  });
}
