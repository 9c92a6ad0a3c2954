import { Refusal } from '@jianghan/shared/refusal';
import { type Call, signedIn, staffOf } from './call';

/** The offices for which the caller holds a role that this endpoint lets in. */
export function officesOf(call: Call): 'all' | readonly string[] {
  const { roles } = staffOf(call);
  const offices = roles.map(({ officeId }) => officeId);
  return offices.includes(null) ? 'all' : offices.filter((id) => id !== null);
}

/** Another office's objects do not exist for who has no role there. */
export function assertScope(call: Call, officeId: string): void {
  const offices = officesOf(call);
  if (offices !== 'all' && !offices.includes(officeId)) throw new Refusal('not_found');
}

/** For sensitive acts: the caller has shown within the last five minutes that it is still them. */
export function assertSteppedUp(call: Call): void {
  const { steppedUpAt } = call.staff ?? signedIn(call);
  if (!steppedUpAt) throw new Refusal('step_up_required');
}

/** How long one showing is good for. */
export const STEPPED_UP_MS = 5 * 60_000;
