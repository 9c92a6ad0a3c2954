import type { BodyOf, QueryOf, ReplyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type * as contract from '@jianghan/shared/staff/contract-accounts';
import type { HeldRole } from '@jianghan/shared/staff/roles';
import type { StaffAccount } from '@jianghan/shared/staff/schemas';
import type { Transaction } from 'sequelize';
import { record, recordLook } from '../audit/audit';
import { databaseNow } from '../db/sql';
import { isDuplicate } from '../db/transact';
import { type Call, staffOf } from '../http/call';
import { assertSteppedUp } from '../http/scope';
import { once } from '../idempotency/once';
import { type InitialPassword, initialUntil, makeInitialPassword } from './service-initial';
import * as store from './store-accounts';
import { clearAttempts, listLocks } from './store-attempts';
import { listRoles, replaceRoles } from './store-roles';
import { removeStaffSessionsOf } from './store-sessions';

type Handed = ReplyOf<typeof contract.createStaff>;

/** Which account, and the version of it that the caller has seen. */
interface Seen {
  staffId: string;
  version: number;
}

export async function listStaff(
  _call: Call,
  { limit, cursor }: QueryOf<typeof contract.listStaff>,
): Promise<ReplyOf<typeof contract.listStaff>> {
  const found = await store.listStaff(cursor ?? '', limit + 1);
  const shown = found.slice(0, limit);
  const nextCursor = found.length > limit ? (shown.at(-1)?.id ?? null) : null;
  return { items: await toAccounts(null, shown), nextCursor };
}

/** Without any role yet: the security administrator gives them. */
export async function createStaff(call: Call, made: BodyOf<typeof contract.createStaff>): Promise<Handed> {
  assertSteppedUp(call);
  const initial = await makeInitialPassword();
  return once(call, async (tx) => {
    const id = await insert(tx, made, initial);
    await record(tx, { call, action: 'staff.created', object: { kind: 'staff', id } });
    return handOver(tx, id, initial);
  });
}

/** A login stays taken even when its holder is disabled: audit lines and logs speak of one person for ever. */
export async function insert(
  tx: Transaction,
  { login, name }: { login: string; name: string },
  { passwordHash }: InitialPassword,
): Promise<string> {
  try {
    const until = await initialUntil(tx);
    return await store.insertStaff(tx, { login, name, passwordHash, initialUntil: until }, await databaseNow(tx));
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('login_taken') : error;
  }
}

/** From the next request on, whichever process it reaches. What was given is in the audit line. */
export function updateStaffRoles(call: Call, seen: Seen, roles: readonly HeldRole[]): Promise<StaffAccount> {
  return changed(call, seen, async (tx, { id }) => {
    await replaceRoles(tx, id, roles);
    const note = roles.map(({ role, officeId }) => (officeId ? `${role} ${officeId.slice(-12)}` : role)).join(', ');
    const line = { call, action: 'staff.roles_changed', object: { kind: 'staff', id } };
    await recordLook(tx, line, { field: 'roles', reason: 'granted', note: note.slice(0, 200) });
  });
}

export function disableStaff(call: Call, seen: Seen): Promise<StaffAccount> {
  return changed(call, seen, async (tx, { id }) => {
    await store.setDisabled(tx, id, await databaseNow(tx));
    await record(tx, { call, action: 'staff.disabled', object: { kind: 'staff', id } });
  });
}

export function enableStaff(call: Call, seen: Seen): Promise<StaffAccount> {
  return changed(call, seen, async (tx, { id }) => {
    await store.setDisabled(tx, id, null);
    await record(tx, { call, action: 'staff.enabled', object: { kind: 'staff', id } });
  });
}

/** A lost phone; the password then has the end of an initial one. The lock goes too: whoever resets has spoken with them. */
export function resetTotp(call: Call, seen: Seen): Promise<StaffAccount> {
  return changed(call, seen, async (tx, { id, login }) => {
    await store.forgetTotp(tx, id, await initialUntil(tx));
    await clearAttempts(tx, login);
    await record(tx, { call, action: 'staff.totp_reset', object: { kind: 'staff', id } });
  });
}

export async function resetPassword(call: Call, seen: Seen): Promise<Handed> {
  assertSteppedUp(call);
  const initial = await makeInitialPassword();
  return once(call, async (tx) => {
    const { id } = await lockOther(tx, call, seen);
    await store.setInitialPassword(tx, id, { passwordHash: initial.passwordHash, until: await initialUntil(tx) });
    await record(tx, { call, action: 'staff.password_reset', object: { kind: 'staff', id } });
    await settle(tx, id);
    return handOver(tx, id, initial);
  });
}

/** One change of another's account, by somebody who has just shown that it is them; it ends the other's sessions. */
async function changed(
  call: Call,
  seen: Seen,
  work: (tx: Transaction, staff: store.Staff) => Promise<void>,
): Promise<StaffAccount> {
  assertSteppedUp(call);
  return once(call, async (tx) => {
    const staff = await lockOther(tx, call, seen);
    await work(tx, staff);
    await settle(tx, staff.id);
    return readAccount(tx, staff.id);
  });
}

/** Nobody changes the own account: not the roles, not the second factor, not whether it is on. */
async function lockOther(tx: Transaction, call: Call, { staffId, version }: Seen): Promise<store.Staff> {
  if (staffId === staffOf(call).staffId) throw new Refusal('not_permitted');
  const staff = await store.lockStaff(tx, staffId);
  if (staff === undefined) throw new Refusal('not_found');
  if (staff.version !== version) throw new Refusal('state_changed');
  return staff;
}

async function settle(tx: Transaction, id: string): Promise<void> {
  await store.raiseVersion(tx, id);
  await removeStaffSessionsOf(tx, id);
}

async function handOver(tx: Transaction, id: string, { password }: InitialPassword): Promise<Handed> {
  const validUntil = (await initialUntil(tx)).toISOString();
  return { account: await readAccount(tx, id), initialPassword: password, validUntil };
}

async function readAccount(tx: Transaction, id: string): Promise<StaffAccount> {
  const staff = await store.findStaffById(tx, id);
  const [account] = staff === undefined ? [] : await toAccounts(tx, [staff]);
  if (account === undefined) throw new Refusal('not_found');
  return account;
}

async function toAccounts(tx: Transaction | null, people: readonly store.Staff[]): Promise<StaffAccount[]> {
  const ids = people.map(({ id }) => id);
  const roles = await listRoles(tx, ids);
  const locks = await listLocks(
    tx,
    people.map(({ login }) => login),
  );
  const now = await databaseNow(tx);
  return people.map((staff) => {
    const lockedUntil = locks.get(staff.login);
    return {
      staffId: staff.id,
      login: staff.login,
      name: staff.name,
      state: stateOf(staff),
      roles: roles.get(staff.id) ?? [],
      createdAt: staff.createdAt.toISOString(),
      lastSignInAt: staff.signedInAt?.toISOString() ?? null,
      lockedUntil: lockedUntil !== undefined && lockedUntil > now ? lockedUntil.toISOString() : null,
      version: staff.version,
    };
  });
}

function stateOf({ disabledAt, enrolledAt, initialUntil: until }: store.Staff): StaffAccount['state'] {
  if (disabledAt !== null) return 'disabled';
  return enrolledAt === null || until !== null ? 'waiting' : 'active';
}
