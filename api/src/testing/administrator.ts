import { randomUUID } from 'node:crypto';
import type { Call } from '../http/call';

const STAFF_ID = randomUUID();

/** A command of an administrator who has just shown who they are; each has a key of its own. */
export function asAdministrator(endpoint: string, now: Date = new Date()): Call {
  return {
    actor: null,
    staff: {
      staffId: STAFF_ID,
      sessionId: randomUUID(),
      roles: [{ role: 'administrator', officeId: null }],
      steppedUpAt: now,
    },
    attempt: { accountId: STAFF_ID, key: randomUUID(), endpoint, bodyHash: randomUUID().replaceAll('-', '').repeat(2) },
    now,
    traceId: randomUUID(),
  };
}
