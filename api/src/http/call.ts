import type { Level } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';

/** Who asks. */
export interface Actor {
  accountId: string;
  sessionId: string;
  level: Exclude<Level, 'anonymous'>;
}

/** One attempt at a changing command; retries of it carry the same key and must carry the same body. */
export interface Attempt {
  accountId: string;
  key: string;
  endpoint: string;
  /** SHA-256 over endpoint, parameters and body, hexadecimal. */
  bodyHash: string;
}

/** What every service is told of the request: who, when, under which key and trace. */
export interface Call {
  actor: Actor | null;
  attempt: Attempt | null;
  now: Date;
  traceId: string;
}

/** The actor of an endpoint that lets nobody in without a session. */
export function signedIn(call: Call): Actor {
  if (call.actor === null) throw new Refusal('sign_in_required');
  return call.actor;
}
