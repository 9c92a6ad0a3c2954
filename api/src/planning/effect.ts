import type { PlanEffect } from '@jianghan/shared/marriage/plan-change';
import type { Effect } from '@jianghan/shared/planning/schemas';
import { Refusal } from '@jianghan/shared/refusal';

/** An effect as it goes over the wire. */
export function toEffect({ conflicts, ...effect }: PlanEffect): Effect {
  return {
    ...effect,
    conflicts: conflicts.map(({ startsAt, ...slot }) => ({ ...slot, startsAt: startsAt.toISOString() })),
  };
}

/** Nobody loses a seat by a change of plan: the slots that stand in the way are named, and nothing has changed. */
export function assertNoConflict(effect: PlanEffect): void {
  if (effect.conflicts.length > 0) throw new Refusal('plan_conflict', { conflicts: toEffect(effect).conflicts });
}
