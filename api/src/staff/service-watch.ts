import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import type { StaffActor } from '../http/call';
import { IDLE_MS, LONGEST_MS } from './service-sessions';
import { listRoles } from './store-roles';
import { noteSeen } from './store-sessions';
import { findWatcher } from './store-watch';

/**
 * May who opened a long reply for an office still see it: session not over, not disabled, the role still held? Somebody
 * who watches is there, so the session is noted as seen; after eight hours it ends all the same.
 */
export async function mayStillWatch(actor: StaffActor, officeId: string): Promise<boolean> {
  const session = await findWatcher(actor.sessionId);
  if (session === undefined) return false;
  const now = await databaseNow(null);
  const isOver =
    now.getTime() - session.seenAt.getTime() >= IDLE_MS || now.getTime() - session.createdAt.getTime() >= LONGEST_MS;
  if (isOver) return false;
  const held = (await listRoles(null, [actor.staffId])).get(actor.staffId) ?? [];
  const isHeld = actor.roles.some(({ role }) =>
    held.some((one) => one.role === role && (one.officeId === null || one.officeId === officeId)),
  );
  if (isHeld) await transact((tx) => noteSeen(tx, [actor.sessionId], now));
  return isHeld;
}
