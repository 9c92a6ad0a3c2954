import { dateOf } from '../calendar/dates';
import type { PlannedSlot, StoredSlot } from './slot-calendar';

/** A generated slot with everything a change of plan may touch. A slot of capacity 0 has been withdrawn. */
export interface GeneratedSlot extends StoredSlot {
  endsAt: Date;
}

/** Writes that bring the slots of a date in line with a plan. */
export interface SlotWrites {
  appear: PlannedSlot[];
  /** Withdrawn slots keep their row, because cancelled bookings still point at it. */
  withdraw: GeneratedSlot[];
  change: { slot: GeneratedSlot; to: PlannedSlot }[];
}

/** A slot that cannot follow: more couples have it than the plan leaves room for. Nobody is moved by a change of plan. */
export interface SlotConflict {
  slotId: string;
  startsAt: Date;
  taken: number;
  /** 0 when the slot would vanish. */
  capacity: number;
}

export interface PlanChange extends SlotWrites {
  conflicts: SlotConflict[];
}

/** What must happen to the slots of one date, so that they are as planned; the slots may come in any order. Pure. */
export function changeOf(stored: readonly GeneratedSlot[], planned: readonly PlannedSlot[]): PlanChange {
  const change: PlanChange = { appear: [], withdraw: [], change: [], conflicts: [] };
  const byStart = new Map(stored.map((slot) => [slot.startsAt.getTime(), slot]));
  for (const to of planned) {
    const slot = byStart.get(to.startsAt.getTime());
    byStart.delete(to.startsAt.getTime());
    if (slot === undefined) change.appear.push(to);
    else if (to.capacity < slot.taken) change.conflicts.push(conflictOf(slot, to.capacity));
    else if (!isAsPlanned(slot, to)) change.change.push({ slot, to });
  }
  for (const slot of byStart.values()) {
    if (slot.taken > 0) change.conflicts.push(conflictOf(slot, 0));
    else if (slot.capacity > 0) change.withdraw.push(slot);
  }
  return change;
}

function isAsPlanned(slot: GeneratedSlot, to: PlannedSlot): boolean {
  return slot.capacity === to.capacity && slot.endsAt.getTime() === to.endsAt.getTime();
}

function conflictOf({ slotId, startsAt, taken }: GeneratedSlot, capacity: number): SlotConflict {
  return { slotId, startsAt, taken, capacity };
}

/**
 * The stored slots that a change from one plan to another speaks of. A slot that neither plan has was opened by other
 * means, and is left alone.
 */
export function touchedBy(
  stored: readonly GeneratedSlot[],
  before: readonly PlannedSlot[],
  after: readonly PlannedSlot[],
): GeneratedSlot[] {
  const starts = new Set([...before, ...after].map(({ startsAt }) => startsAt.getTime()));
  return stored.filter(({ startsAt }) => starts.has(startsAt.getTime()));
}

/** A change in numbers of slots and seats. */
interface EffectCounts {
  appear: number;
  vanish: number;
  change: number;
  seatsBefore: number;
  seatsAfter: number;
  /** Couples booked on the dates that change; they keep their time. */
  taken: number;
}

/** One date of a preview. */
export interface DayEffect extends EffectCounts {
  on: string;
}

/** What a change does, as the administrator reads it before applying it. */
export interface PlanEffect extends EffectCounts {
  days: DayEffect[];
  conflicts: SlotConflict[];
}

/** The effect on one date; undefined where nothing changes. A slot that comes back counts as one that appears. */
export function effectOn(
  on: string,
  stored: readonly GeneratedSlot[],
  { appear, withdraw, change, conflicts }: PlanChange,
): DayEffect | undefined {
  if (appear.length + withdraw.length + change.length + conflicts.length === 0) return undefined;
  const back = change.filter(({ slot }) => slot.capacity === 0);
  const seatsBefore = sum(stored.map(({ capacity }) => capacity));
  const gained =
    sum(appear.map(({ capacity }) => capacity)) + sum(change.map(({ slot, to }) => to.capacity - slot.capacity));
  return {
    on,
    appear: appear.length + back.length,
    vanish: withdraw.length,
    change: change.length - back.length,
    seatsBefore,
    seatsAfter: seatsBefore + gained - sum(withdraw.map(({ capacity }) => capacity)),
    taken: sum(stored.map(({ taken }) => taken)),
  };
}

export function effectOf(days: readonly DayEffect[], conflicts: readonly SlotConflict[]): PlanEffect {
  const total = (field: keyof EffectCounts) => sum(days.map((day) => day[field]));
  return {
    days: [...days].sort((one, other) => (one.on < other.on ? -1 : 1)),
    appear: total('appear'),
    vanish: total('vanish'),
    change: total('change'),
    seatsBefore: total('seatsBefore'),
    seatsAfter: total('seatsAfter'),
    taken: total('taken'),
    conflicts: [...conflicts].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
  };
}

/** Slots by their date in Shanghai. */
export function byDate<S extends { startsAt: Date }>(slots: readonly S[]): Map<string, S[]> {
  const days = new Map<string, S[]>();
  for (const slot of slots) {
    const on = dateOf(slot.startsAt);
    days.set(on, [...(days.get(on) ?? []), slot]);
  }
  return days;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
