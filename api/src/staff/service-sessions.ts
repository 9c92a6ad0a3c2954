import { randomBytes } from 'node:crypto';
import { Refusal } from '@jianghan/shared/refusal';
import type { StaffMe } from '@jianghan/shared/staff/schemas';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { hashOf } from '../crypto/hash';
import { batched } from '../db/batch';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import { type Call, type StaffActor, staffOf } from '../http/call';
import { STEPPED_UP_MS } from '../http/scope';
import { once } from '../idempotency/once';
import { findStaffById } from './store-accounts';
import { removeAttemptsBefore } from './store-attempts';
import { listRoles } from './store-roles';
import * as store from './store-sessions';

/** A session as it leaves for the browser: the only time the token is in the clear. */
export interface NewStaffSession {
  token: string;
  expiresAt: Date;
}

const TOKEN_SHAPE = /^[\w-]{43}$/;
const DAY_MS = 86_400_000;
/** Staff are signed out after 15 minutes without a request, and after eight hours in any case. */
export const IDLE_MS = 15 * 60_000;
export const LONGEST_MS = 8 * 3_600_000;
/** A request is noted at most so often: idle time is told to a quarter of a minute. */
const NOTED_EVERY_MS = 15_000;
const MOST_AT_ONCE = 500;

const findOpen = batched<string, store.StaffSession | undefined>(async (hashes) => {
  const open = await store.listStaffSessions(hashes);
  return hashes.map((hash) => open.get(hash));
}, MOST_AT_ONCE);

/** Who is noted waits for it: a failure to note is a failure of the request. */
const note = batched<store.StaffSession, null>(async (seen) => {
  const ids = [...new Set(seen.map(({ id }) => id))].sort();
  const earliest = Math.min(...seen.map(({ now }) => now.getTime()));
  await transact((tx) => store.noteSeen(tx, ids, new Date(earliest)));
  return seen.map(() => null);
}, MOST_AT_ONCE);

/**
 * Who holds this token now, by the database's clock; roles and disabling are read afresh each time. Requests that come at
 * the same moment share one query; nothing is remembered after it.
 */
export async function findStaff(token: string): Promise<StaffActor | undefined> {
  if (!TOKEN_SHAPE.test(token)) return undefined;
  const session = await findOpen(hashOf('sha256', token));
  if (session === undefined || isOver(session)) return undefined;
  const { id, staffId, roles, now, seenAt, steppedUpAt } = session;
  if (now.getTime() - seenAt.getTime() >= NOTED_EVERY_MS) await note(session);
  const isFresh = steppedUpAt !== null && now.getTime() - steppedUpAt.getTime() < STEPPED_UP_MS;
  return { staffId, sessionId: id, roles, steppedUpAt: isFresh ? steppedUpAt : null };
}

function isOver({ now, seenAt, createdAt }: store.StaffSession): boolean {
  return now.getTime() - seenAt.getTime() >= IDLE_MS || now.getTime() - createdAt.getTime() >= LONGEST_MS;
}

/** Opens a session under a new token; the one the browser came with ends, so that an id planted before is worthless. */
export async function openStaffSession(
  tx: Transaction,
  call: Call,
  staffId: string,
): Promise<NewStaffSession & { actor: StaffActor }> {
  if (call.staff !== null) await store.removeStaffSession(tx, call.staff.sessionId);
  const now = await databaseNow(tx);
  const token = newToken();
  const sessionId = await store.insertStaffSession(tx, { tokenHash: hashOf('sha256', token), staffId }, now);
  const expiresAt = new Date(now.getTime() + LONGEST_MS);
  return { token, expiresAt, actor: { staffId, sessionId, roles: [], steppedUpAt: null } };
}

/** The session goes on under another token, open for sensitive acts. */
export async function stepUpSession(tx: Transaction, { sessionId }: StaffActor): Promise<NewStaffSession> {
  const at = await databaseNow(tx);
  const began = await store.sessionBegan(tx, sessionId);
  if (began === undefined) throw new Refusal('staff_sign_in_required');
  const token = newToken();
  await store.stepUpSession(tx, sessionId, { tokenHash: hashOf('sha256', token), at });
  return { token, expiresAt: new Date(began.getTime() + LONGEST_MS) };
}

/** Members of staff as they see themselves; `steppedUpAt` may be newer than what the request came with. */
export async function readStaffMe(
  tx: Transaction | null,
  { staffId, sessionId, steppedUpAt }: Omit<StaffActor, 'roles'>,
): Promise<StaffMe> {
  const staff = await findStaffById(tx, staffId);
  const began = await store.sessionBegan(tx, sessionId);
  if (staff === undefined || began === undefined) throw new Refusal('staff_sign_in_required');
  const roles = (await listRoles(tx, [staffId])).get(staffId) ?? [];
  return {
    staffId,
    login: staff.login,
    name: staff.name,
    roles,
    endsAt: new Date(began.getTime() + LONGEST_MS).toISOString(),
    steppedUpUntil: steppedUpAt && new Date(steppedUpAt.getTime() + STEPPED_UP_MS).toISOString(),
  };
}

export function getStaffMe(call: Call): Promise<StaffMe> {
  return readStaffMe(null, staffOf(call));
}

export async function signOutStaff(call: Call): Promise<Record<string, never>> {
  const { staffId, sessionId } = staffOf(call);
  return once(call, async (tx) => {
    await store.removeStaffSession(tx, sessionId);
    await record(tx, { call, action: 'staff.signed_out', object: { kind: 'staff', id: staffId } });
    return {};
  });
}

/** Clears away sessions that are over, and attempts of yesterday. */
export async function removeOldStaffSessions(now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  await transact(async (tx) => {
    await store.removeStaffSessionsBefore(tx, { created: ago(LONGEST_MS), seen: ago(IDLE_MS) });
    await removeAttemptsBefore(tx, ago(DAY_MS));
  });
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
