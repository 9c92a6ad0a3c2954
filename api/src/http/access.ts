import type { Level } from '@jianghan/shared/contract';
import { Refusal, type RefusalCode } from '@jianghan/shared/refusal';
import { ROLES, type Role } from '@jianghan/shared/staff/roles';
import type { Actor, StaffActor } from './call';

const RANK: Record<Level, number> = { anonymous: 0, L0: 1, L1: 2, L2: 3 };

/** What somebody below a level is asked to do first. */
const MISSING: Record<Exclude<Level, 'anonymous'>, RefusalCode> = {
  L0: 'sign_in_required',
  L1: 'phone_required',
  L2: 'real_name_required',
};

/** Lets in who has at least the endpoint's level; otherwise names the next step. */
export function assertLevel(actor: Actor | null, access: Level): void {
  if (access === 'anonymous') return;
  if (actor === null) throw new Refusal('sign_in_required');
  if (RANK[actor.level] >= RANK[access]) return;
  throw new Refusal(actor.level === 'L0' ? MISSING.L1 : MISSING[access]);
}

/**
 * Lets in who holds one of the roles, and leaves them only those: what else they may do does not count here. What is
 * open to all staff is open to somebody who was given no role yet.
 */
export function asOneOf(staff: StaffActor | null, access: readonly Role[]): StaffActor {
  if (staff === null) throw new Refusal('staff_sign_in_required');
  const roles = staff.roles.filter(({ role }) => access.includes(role));
  if (roles.length === 0 && access !== ROLES) throw new Refusal('not_permitted');
  return { ...staff, roles };
}
