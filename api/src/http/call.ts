import type { Level } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type { HeldRole } from '@jianghan/shared/staff/roles';

/** Who asks. */
export interface Actor {
  accountId: string;
  sessionId: string;
  level: Exclude<Level, 'anonymous'>;
  /** When they last showed, within the last minutes, that it is still them; see `assertSteppedUp`. */
  steppedUpAt?: Date | null;
}

/** A member of staff who asks. */
export interface StaffActor {
  staffId: string;
  sessionId: string;
  /** Of those they hold, the roles that the endpoint lets in; where each holds. Read afresh at every request. */
  roles: readonly HeldRole[];
  /** Null when never, or too long ago for a sensitive act. */
  steppedUpAt: Date | null;
}

/** One attempt at a changing command; retries of it carry the same key and must carry the same body. */
export interface Attempt {
  /** A resident's account or a member of staff. */
  accountId: string;
  key: string;
  endpoint: string;
  /** SHA-256 over endpoint, parameters and body, hexadecimal. */
  bodyHash: string;
}

/** What every service is told of the request: who, when, under which key and trace. */
export interface Call {
  /** The resident, at an endpoint for residents. */
  actor: Actor | null;
  /** The member of staff, at an endpoint for staff. */
  staff: StaffActor | null;
  attempt: Attempt | null;
  now: Date;
  traceId: string;
  /** Nobody asked, the clock did. */
  isJob?: true;
}

/** The actor of an endpoint that lets nobody in without a session. */
export function signedIn(call: Call): Actor {
  if (call.actor === null) throw new Refusal('sign_in_required');
  return call.actor;
}

/** The member of staff at an endpoint that lets nobody else in. */
export function staffOf(call: Call): StaffActor {
  if (call.staff === null) throw new Refusal('staff_sign_in_required');
  return call.staff;
}
