import { addDays, dateOf, daysBetween, instantOf, monthEnd, weekdayOf } from '../calendar/dates';
import { type BookingParameters, releasesAt, windowOf } from './rules';
import type { Slot, SlotDay } from './schemas';

/** Clock times in Shanghai, `HH:MM`. */
export interface OpenHours {
  opens: string;
  closes: string;
}

/** A date on which the office departs from its ordinary week (M-55, M-57); null keeps what is ordinary. */
export interface SpecialDay {
  isOpen: boolean;
  hours: readonly OpenHours[] | null;
  onlineCapacity: number | null;
  note: string | null;
}

/** Everything that decides on which days and at which times one service of one office may be booked. All data. */
export interface OfficePlan {
  hours: readonly (OpenHours & { weekday: number })[];
  specialDays: ReadonlyMap<string, SpecialDay>;
  /** Couples a slot (M-56); `onlineCapacity` is the part that may be booked here, the rest stays with walk-ins and other channels (M-62, M-75). */
  serviceCapacity: { capacity: number; onlineCapacity: number };
  parameters: BookingParameters;
  /** The shape of the slots of a date, when a later one has been set; without it today's holds for all. */
  shapeOn?: ((date: string) => SlotShape) | undefined;
  isWorkday: (date: string) => boolean;
}

/** What of the rules belongs to the date of the visit rather than to the day of the booking. */
export type SlotShape = Pick<BookingParameters, 'slotMinutes' | 'makeUpDaysOpen'>;

export interface PlannedSlot {
  startsAt: Date;
  endsAt: Date;
  capacity: number;
}

/** A slot with its seats, as the database keeps it. */
export interface StoredSlot {
  slotId: string;
  startsAt: Date;
  capacity: number;
  taken: number;
}

/** The slots of a date in order of time; none when the office rests or keeps every seat for walk-ins. */
export function slotsOf(date: string, plan: OfficePlan): PlannedSlot[] {
  const capacity = onlineCapacityOn(date, plan);
  if (capacity < 1) return [];
  const lengthMs = shapeOn(date, plan).slotMinutes * 60_000;
  const slots: PlannedSlot[] = [];
  let free = 0;
  for (const { opens, closes } of [...hoursOn(date, plan)].sort((one, other) => (one.opens < other.opens ? -1 : 1))) {
    const end = instantOf(date, closes).getTime();
    let start = Math.max(instantOf(date, opens).getTime(), free);
    for (; start + lengthMs <= end; start += lengthMs) {
      slots.push({ startsAt: new Date(start), endsAt: new Date(start + lengthMs), capacity });
    }
    free = Math.max(free, slots.at(-1)?.endsAt.getTime() ?? 0);
  }
  return slots;
}

function shapeOn(date: string, { shapeOn: shapes, parameters }: OfficePlan): SlotShape {
  return shapes?.(date) ?? parameters;
}

function onlineCapacityOn(date: string, { specialDays, serviceCapacity }: OfficePlan): number {
  const { capacity, onlineCapacity } = serviceCapacity;
  return specialDays.get(date)?.onlineCapacity ?? Math.min(onlineCapacity, capacity);
}

/** Saturdays and Sundays open only as special days or as make-up working days, then with the hours of the first working weekday. */
function hoursOn(date: string, plan: OfficePlan): readonly OpenHours[] {
  const special = plan.specialDays.get(date);
  const weekday = weekdayOf(date);
  const isOrdinarilyOpen = plan.isWorkday(date) && (weekday <= 5 || shapeOn(date, plan).makeUpDaysOpen);
  if (!(special ? special.isOpen : isOrdinarilyOpen)) return [];
  if (special?.hours) return special.hours;
  const own = plan.hours.filter((hours) => hours.weekday === weekday);
  if (own.length > 0 || weekday <= 5) return own;
  const first = Math.min(...plan.hours.map((hours) => hours.weekday));
  return plan.hours.filter((hours) => hours.weekday === first);
}

/** Today and the days that can be booked, then the unreleased ones up to the end of their month: each date once, in order. */
export function calendarView(stored: readonly StoredSlot[], plan: OfficePlan, now: Date): SlotDay[] {
  const today = dateOf(now);
  const last = monthEnd(addDays(today, plan.parameters.horizonDays));
  const byDate = new Map<string, StoredSlot[]>();
  // A withdrawn slot has neither seats nor couples.
  for (const slot of stored.filter(({ capacity, taken }) => capacity > 0 || taken > 0)) {
    const on = dateOf(slot.startsAt);
    byDate.set(on, [...(byDate.get(on) ?? []), slot]);
  }
  return Array.from({ length: daysBetween(today, last) + 1 }, (_, ahead) => {
    const on = addDays(today, ahead);
    return dayView({ on, slots: byDate.get(on) ?? [], plan, now });
  });
}

/** Times are listed only where they can be booked or are full; an open day without stored slots is closed, not full. */
function dayView({ on, slots, plan, now }: { on: string; slots: StoredSlot[]; plan: OfficePlan; now: Date }): SlotDay {
  const note = plan.specialDays.get(on)?.note ?? null;
  const window = windowOf(on, now, plan.parameters);
  const shut = (state: SlotDay['state'], at: Date | null = null): SlotDay => {
    return { on, state, left: 0, releasesAt: at?.toISOString() ?? null, note, slots: [] };
  };
  if (slotsOf(on, plan).length === 0) return shut('rest');
  if (window === 'unreleased') return shut('unreleased', releasesAt(on, plan.parameters));
  if (window === 'closed' || slots.length === 0) return shut('closed');
  const views = slots.map(slotView).sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const left = views.reduce((sum, slot) => sum + slot.left, 0);
  return { on, state: left > 0 ? 'free' : 'full', left, releasesAt: null, note, slots: views };
}

/** A slot as residents see it: couples left, never below nought. */
export function slotView({ slotId, startsAt, capacity, taken }: StoredSlot): Slot {
  return { slotId, startsAt: startsAt.toISOString(), left: Math.max(0, capacity - taken) };
}
