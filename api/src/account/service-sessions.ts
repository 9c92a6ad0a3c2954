import { randomBytes } from 'node:crypto';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { hashOf } from '../crypto/hash';
import { batched } from '../db/batch';
import { type Call, signedIn } from '../http/call';
import { STEPPED_UP_MS } from '../http/scope';
import type { FoundSession } from '../http/session';
import { once } from '../idempotency/once';
import { levelOf } from './service-me';
import * as store from './store-sessions';

/** A session as it leaves for the client: the only time the token is in the clear. */
export interface NewSession {
  token: string;
  expiresAt: Date;
}

const TOKEN_BYTES = 32;
const TOKEN_SHAPE = /^[\w-]{43}$/;
/** Residents stay signed in for 30 days (W-09). */
export const SESSION_MS = 30 * 86_400_000;
const MOST_AT_ONCE = 500;

const findOpen = batched<string, store.OpenSession | undefined>(async (hashes) => {
  const open = await store.listSessions(hashes);
  return hashes.map((hash) => open.get(hash));
}, MOST_AT_ONCE);

/** Who holds this token now. Requests that come at the same moment share one query; nothing is remembered after it. */
export async function findSession(token: string, now: Date): Promise<FoundSession | undefined> {
  if (!TOKEN_SHAPE.test(token)) return undefined;
  const open = await findOpen(hashOf('sha256', token));
  if (open === undefined || open.expiresAt <= now) return undefined;
  const { accountId, sessionId, client, steppedUpAt } = open;
  const isFresh = steppedUpAt !== null && now.getTime() - steppedUpAt.getTime() < STEPPED_UP_MS;
  return { actor: { accountId, sessionId, level: levelOf(open), steppedUpAt: isFresh ? steppedUpAt : null }, client };
}

/** Opens a session under a new token; the one the caller came with ends, so that an id planted before is worthless. */
export async function openSession(
  tx: Transaction,
  call: Call,
  { accountId, client, ...more }: { accountId: string; client: store.Session['client']; steppedUpAt?: Date },
): Promise<NewSession> {
  if (call.actor !== null) await store.removeSession(tx, call.actor.sessionId);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(call.now.getTime() + SESSION_MS);
  const tokenHash = hashOf('sha256', token);
  await store.insertSession(tx, { tokenHash, accountId, client, createdAt: call.now, expiresAt, ...more });
  return { token, expiresAt };
}

/**
 * At a rise of privilege a browser gets a new cookie and the old one ends at once. A mini-program keeps its bearer
 * token: the level belongs to the account, and a bearer token is never sent by itself, so nobody can plant one.
 */
export async function renewSession(tx: Transaction, call: Call): Promise<NewSession | null> {
  const { sessionId, accountId } = signedIn(call);
  const session = await store.findSessionById(tx, sessionId);
  return session?.client === 'h5' ? openSession(tx, call, { accountId, client: 'h5' }) : null;
}

/** Open for sensitive acts: in a browser under a new cookie, as at every rise of privilege. */
export async function stepUpSession(tx: Transaction, call: Call): Promise<NewSession | null> {
  const { sessionId, accountId } = signedIn(call);
  const session = await store.findSessionById(tx, sessionId);
  if (session?.client === 'h5') return openSession(tx, call, { accountId, client: 'h5', steppedUpAt: call.now });
  await store.markSteppedUp(tx, sessionId, call.now);
  return null;
}

export async function logout(call: Call): Promise<Record<string, never>> {
  const { accountId, sessionId } = signedIn(call);
  return once(call, async (tx) => {
    await store.removeSession(tx, sessionId);
    await record(tx, { call, action: 'account.signed_out', object: { kind: 'account', id: accountId } });
    return {};
  });
}
