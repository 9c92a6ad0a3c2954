import { Refusal } from '@jianghan/shared/refusal';
import type { ReliefState } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { type Call, staffOf } from '../http/call';
import { assertScope } from '../http/scope';
import type { LookedAt } from '../trust/each-look';
import { findRelief, type ReliefCase } from './store';

/** What the district has to do with: everything else there is a look into a street's work. */
const FOR_DISTRICT: readonly ReliefState[] = [
  'meeting',
  'deciding',
  'second_approval',
  'approved',
  'paying',
  'payment_failed',
  'paid_in_part',
];

/** A case in the scope of the caller; another street's does not exist. */
export async function findInScope(tx: Transaction | null, call: Call, caseId: string): Promise<ReliefCase> {
  const relief = await findRelief(tx, caseId);
  if (relief === undefined) throw new Refusal('not_found');
  assertScope(call, relief.officeId);
  return relief;
}

/** The same with whether it is part of the caller's own work, for the count of unusual looks. */
export async function findLookedAt(
  tx: Transaction,
  call: Call,
  caseId: string,
): Promise<{ of: ReliefCase; at: LookedAt }> {
  const relief = await findInScope(tx, call, caseId);
  return { of: relief, at: { id: relief.id, isOutside: !isOwnWork(call, relief) } };
}

/** What one has claimed; of the own street what nobody has claimed, and all of it for who answers for the street. */
export function isOwnWork(call: Call, { officeId, state, claimedBy }: ReliefCase): boolean {
  const { staffId, roles } = staffOf(call);
  if (claimedBy === staffId) return true;
  const isAt = (role: string) => roles.some((held) => held.role === role && held.officeId === officeId);
  if (isAt('street_supervisor')) return true;
  if (isAt('street_officer') && claimedBy === null) return true;
  return roles.some(({ role }) => role === 'district_officer') && FOR_DISTRICT.includes(state);
}
