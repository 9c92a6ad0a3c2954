import type { Grant } from './inputs';
import type { Lane } from './states';

/** The figures in force on the day of acceptance, all dated parameters; money in 分, factors in months of the dibao standard. */
export interface Standards {
  /** D (B-02), for one person and month; null while the office has not set it. */
  dibaoFen: number | null;
  streetLimit: number;
  ceiling: number;
  fastCeiling: number;
  prepaidCeiling: number;
  secondApprover: number;
}

/** What the help is worth: money and things; a service has no price here. */
export function worthOf(grants: readonly Grant[]): number {
  return grants.reduce((sum, grant) => sum + worth(grant), 0);
}

function worth(grant: Grant): number {
  if (grant.kind === 'money') return grant.amountFen;
  return grant.kind === 'goods' ? grant.valueFen : 0;
}

/** One grant as it is kept. */
interface Kept {
  kind: Grant['kind'];
  amountFen: number | null;
  valueFen: number | null;
  isPrepaid: boolean;
  isStopped: boolean;
}

/** What was given in advance is worth; the limits of the decision count it (Art 50). */
export function worthGiven(grants: readonly Kept[]): number {
  return grants
    .filter(({ isPrepaid, isStopped }) => isPrepaid && !isStopped)
    .reduce((sum, { amountFen, valueFen }) => sum + (amountFen ?? valueFen ?? 0), 0);
}

/** `factor` months of D; null without D. A fraction of a 分 is not given. */
export function monthsOf({ dibaoFen }: Standards, factor: number): number | null {
  // A factor has two decimals: whole numbers throughout, so that a boundary is exact.
  return dibaoFen === null ? null : Math.floor((dibaoFen * Math.round(factor * 100)) / 100);
}

/** Whether an amount is beyond `factor` × D; while D is not set, everything is. */
function isBeyond(amountFen: number, standards: Standards, factor: number): boolean {
  const most = monthsOf(standards, factor);
  return amountFen > (most ?? -1);
}

/** Who confirms (R-41, Art 44): the street up to its limit, the district beyond it. FAST never goes beyond 1 × D. */
export function decidingAuthority(lane: Lane, amountFen: number, standards: Standards): 'street' | 'district' {
  const factor = lane === 'FAST' ? standards.fastCeiling : standards.streetLimit;
  return isBeyond(amountFen, standards, factor) ? 'district' : 'street';
}

/** Whether a second person has to agree. */
export function needsSecondApprover(amountFen: number, standards: Standards): boolean {
  return isBeyond(amountFen, standards, standards.secondApprover);
}

/** Help that is asked for: R-40 counts the persons of the household. */
export interface Asked {
  lane: Lane;
  amountFen: number;
  persons: number;
  hasMinutes: boolean;
}

export type AmountStop = 'standard_missing' | 'above_fast' | 'above_ceiling' | 'minutes_missing';

/** Why an amount cannot be granted as it stands; null when it can. */
export function amountStop(asked: Asked, standards: Standards): AmountStop | null {
  const { lane, amountFen, persons, hasMinutes } = asked;
  if (amountFen === 0) return null;
  if (standards.dibaoFen === null) return 'standard_missing';
  if (lane === 'FAST' && isBeyond(amountFen, standards, standards.fastCeiling)) return 'above_fast';
  if (amountFen > (monthsOf(standards, standards.ceiling) ?? 0) * persons) return 'above_ceiling';
  return isBeyond(amountFen, standards, standards.ceiling) && !hasMinutes ? 'minutes_missing' : null;
}

/** Above 12 × D the staff are warned even with minutes. */
export function isAboveCeiling(amountFen: number, standards: Standards): boolean {
  return amountFen > 0 && isBeyond(amountFen, standards, standards.ceiling);
}

/** Help before the papers is for small sums (Art 50). */
export function prepaidStop(amountFen: number, standards: Standards): 'standard_missing' | 'above_prepaid' | null {
  if (amountFen === 0) return null;
  if (standards.dibaoFen === null) return 'standard_missing';
  return isBeyond(amountFen, standards, standards.prepaidCeiling) ? 'above_prepaid' : null;
}
