import { type Endpoint, IDEMPOTENCY_HEADER, type ReplyOf, type RequestOf } from '@jianghan/shared/contract';
import type { z } from 'zod';
import { apiBase } from './api-base';
import { type Attempt, newAttempt } from './attempt';
import { Problem, problemFrom } from './problem';
import { transport as ownTransport } from './request-transport';
import { sessionHeader } from './token';
import { NoAnswer, type Transport, type WireReply, type WireRequest } from './wire';

const TIMEOUT_MS = 15_000;
const TRIES = 3;
/** Waits before the second and the third try, ms. */
const BACK_OFF_MS = [400, 1_600];
const LONGEST_WAIT_MS = 5_000;

interface Means {
  send: Transport;
  wait: (ms: number) => Promise<void>;
}

const means: Means = { send: ownTransport, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };

/** Puts other means in place of the phone's network and clock; returns what puts them back. */
export function travelBy(other: Partial<Means>): () => void {
  const own = { ...means };
  Object.assign(means, other);
  return () => Object.assign(means, own);
}

interface CallOptions {
  /** Kept by the caller over failures, so that a second press is the same attempt. */
  attempt?: Attempt;
}

interface Parts {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

/** The only way to the network: checked with the endpoint's schemas, typed by them, sent once however often it is tried. */
export async function call<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  { attempt = newAttempt() }: CallOptions = {},
): Promise<ReplyOf<E>> {
  const wire = wireRequest(endpoint, checked(endpoint, request as Parts), attempt);
  const mayRepeat = endpoint.method === 'GET' || endpoint.idempotent;
  const reply = await sendPatiently(wire, mayRepeat ? TRIES : 1);
  if (reply.status >= 200 && reply.status < 300) return reply.body as ReplyOf<E>;
  throw problemFrom(reply.status, reply.body);
}

/** The same schemas as the server's, so that a slip is told without a round trip. */
function checked(endpoint: Endpoint, request: Parts): Parts {
  const parts: Parts = {};
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part];
    if (!schema) continue;
    const result = schema.safeParse(request[part] ?? {});
    if (!result.success) throw new Problem('malformed', { errors: result.error.issues.map(fieldError) });
    parts[part] = result.data;
  }
  return parts;
}

const fieldError = ({ path, message }: z.core.$ZodIssue) => ({ field: path.join('.'), message });

/** Where an endpoint answers: also the address of a file that a browser fetches by itself. */
export function addressOf(endpoint: Endpoint, { params, query }: Pick<Parts, 'params' | 'query'>): string {
  const values = (params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `${apiBase}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

function wireRequest(endpoint: Endpoint, { params, query, body }: Parts, attempt: Attempt): WireRequest {
  return {
    method: endpoint.method,
    url: addressOf(endpoint, { params, query }),
    headers: {
      Accept: `${endpoint.replyType ?? 'application/json'}, application/problem+json`,
      ...(endpoint.body ? { 'Content-Type': 'application/json' } : {}),
      ...(endpoint.idempotent ? { [IDEMPOTENCY_HEADER]: attempt.key } : {}),
      ...sessionHeader(),
    },
    body: endpoint.body ? JSON.stringify(body) : undefined,
    timeoutMs: TIMEOUT_MS,
  };
}

/** Somebody else's moment, or this person's own hurry, that passes by itself in a few seconds. */
function passesSoon({ status, retryAfter = 0 }: WireReply): boolean {
  return status === 503 || (status === 429 && retryAfter > 0 && retryAfter * 1000 <= LONGEST_WAIT_MS);
}

/** Tries again after silence and after what passes soon, a little later each time, with the same key. */
async function sendPatiently(wire: WireRequest, tries: number): Promise<WireReply> {
  for (let tried = 1; ; tried += 1) {
    const reply = await means.send(wire).catch((error: unknown) => {
      if (error instanceof NoAnswer) return undefined;
      throw error;
    });
    if (tried >= tries || (reply && !passesSoon(reply))) {
      if (reply) return reply;
      throw new Problem('no_network');
    }
    const asked = (reply?.retryAfter ?? 0) * 1000;
    await means.wait(Math.min(Math.max(asked, BACK_OFF_MS[tried - 1] ?? 0), LONGEST_WAIT_MS));
  }
}
