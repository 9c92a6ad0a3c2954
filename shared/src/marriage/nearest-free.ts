import { dateOf, daysBetween } from '../calendar/dates';
import { type BookingParameters, windowOf } from './rules';
import type { Slot } from './schemas';
import { type StoredSlot, slotView } from './slot-calendar';

const DAY_MS = 86_400_000;

/** What to offer instead of a lost slot: first the same day by distance, then the nearest days near the same time of day. */
export function nearestFree(
  facts: { slots: readonly StoredSlot[]; now: Date; parameters: BookingParameters },
  slotId: string,
  count = 3,
): Slot[] {
  const wanted = facts.slots.find((slot) => slot.slotId === slotId);
  if (!wanted) return [];
  return facts.slots
    .filter(
      (slot) =>
        slot !== wanted &&
        slot.taken < slot.capacity &&
        windowOf(dateOf(slot.startsAt), facts.now, facts.parameters) === 'open',
    )
    .map((slot) => ({ slot, rank: distance(slot.startsAt, wanted.startsAt) }))
    .sort((one, other) => one.rank - other.rank || one.slot.startsAt.getTime() - other.slot.startsAt.getTime())
    .slice(0, count)
    .map(({ slot }) => slotView(slot));
}

/** Whole days weigh more than any time of day, which differs by less than a day. */
function distance(startsAt: Date, wanted: Date): number {
  const days = daysBetween(dateOf(wanted), dateOf(startsAt));
  const timeOfDayMs = Math.abs(startsAt.getTime() - wanted.getTime() - days * DAY_MS);
  return Math.abs(days) * DAY_MS + timeOfDayMs;
}
