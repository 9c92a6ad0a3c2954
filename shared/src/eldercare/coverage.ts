import { ALL_NEEDS, CIRCLE_NEEDS } from './places';

export type CircleNeed = (typeof CIRCLE_NEEDS)[number];

/** Of the needs that a circle should answer, those that nothing in it does; `inside` is what everything in it answers, as bits. */
export function missingIn(inside: number): CircleNeed[] {
  return CIRCLE_NEEDS.filter((need) => (inside & bitOf(need)) === 0);
}

export function bitOf(need: CircleNeed): number {
  return 1 << ALL_NEEDS.indexOf(need);
}

/** How many places answer a need within the circle of a community. */
export interface NeedCount {
  need: CircleNeed;
  count: number;
}

/** A need, and in how many communities something within the circle answers it. */
export interface NeedShare {
  need: CircleNeed;
  covered: number;
  communities: number;
}

/** How far the circle of fifteen minutes reaches over many communities, need by need. */
export function sharesOf(communities: readonly (readonly NeedCount[])[]): NeedShare[] {
  return CIRCLE_NEEDS.map((need) => ({
    need,
    covered: communities.filter((counts) => counts.some((one) => one.need === need && one.count > 0)).length,
    communities: communities.length,
  }));
}
