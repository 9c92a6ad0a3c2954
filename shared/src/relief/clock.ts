import { addDays, dateOf, lastMomentOf, timeOf } from '../calendar/dates';
import type { Holidays } from '../calendar/holidays';
import type { Clock } from '../flow/flow';
import { type DayUnit, daysLeft, lastDate, type ReliefLimit, SLA } from './sla';
import type { Lane } from './states';

/** The one limit that runs in a case, or stands still with what is left of it. */
export interface ClockState {
  /** The last millisecond that is in time, of every limit alike: late is what comes after it. */
  dueAt: Date | null;
  clock: ReliefLimit | null;
  /** From which day how many days are counted, for counting anew when holidays are published. */
  clockFrom: string | null;
  clockDays: number | null;
  clockLeft: number | null;
  clockUnit: DayUnit | null;
}

export const NO_CLOCK: ClockState = {
  dueAt: null,
  clock: null,
  clockFrom: null,
  clockDays: null,
  clockLeft: null,
  clockUnit: null,
};

/** What a limit is counted with. `daysOf` reads the dated parameter of a limit. */
export interface Counting {
  now: Date;
  holidays: Holidays;
  daysOf: (name: (typeof SLA)[Lane][ReliefLimit] & object) => number;
  /** When the office closes, `17:00`. */
  dayEnds: string;
}

/** What the person has until midnight; the office's own days end when it closes (C-03). */
const UNTIL_MIDNIGHT: readonly ReliefLimit[] = ['answer', 'publicity', 'closing'];

/** The day something counts as received: after hours or on a rest day the next working day (C-03). */
export function receivedOn({ now, holidays, dayEnds }: Omit<Counting, 'daysOf'>): string {
  let on = dateOf(now);
  if (timeOf(now) >= dayEnds) on = addDays(on, 1);
  while (!holidays.isWorkday(on)) on = addDays(on, 1);
  return on;
}

/** The clock after a step. Without a mark it runs on as it did. */
export function clockAfter(
  { lane, ...before }: ClockState & { lane: Lane | null },
  mark: Clock<ReliefLimit> | undefined,
  counting: Counting,
): ClockState {
  if (mark === undefined || mark === 'stop') return before;
  if (mark === 'clear') return NO_CLOCK;
  if (mark === 'resume') return resumed(before, counting);
  if ('starts' in mark)
    return started({ ...before, lane }, { limit: mark.starts, from: dateOf(counting.now) }, counting);
  const left = before.dueAt === null ? 0 : leftOf(before, counting);
  const { dueAt } = started({ ...NO_CLOCK, lane }, { limit: mark.stopsFor, from: dateOf(counting.now) }, counting);
  return { ...before, dueAt, clockLeft: Math.max(0, left) };
}

/** A limit begins; one that this lane does not have lets the one run on that runs. */
export function started(
  { lane, ...before }: ClockState & { lane: Lane | null },
  { limit, from }: { limit: ReliefLimit; from: string },
  counting: Counting,
): ClockState {
  const row = SLA[lane ?? 'EXPENDITURE'][limit] ?? (before.dueAt === null ? SLA.EXPENDITURE[limit] : null);
  if (row === null) return before;
  return running({ clock: limit, clockFrom: from, clockDays: counting.daysOf(row), clockUnit: row.unit }, counting);
}

function leftOf({ dueAt, clockUnit }: ClockState, { now, holidays }: Counting): number {
  return daysLeft({ on: dateOf(now), due: dateOf(dueAt as Date) }, clockUnit ?? 'workdays', holidays);
}

function resumed(before: ClockState, counting: Counting): ClockState {
  const { clock, clockLeft, clockUnit } = before;
  if (clock === null || clockLeft === null || clockUnit === null) return before;
  return running({ clock, clockFrom: receivedOn(counting), clockDays: clockLeft, clockUnit }, counting);
}

type Running = { clock: ReliefLimit; clockFrom: string; clockDays: number; clockUnit: DayUnit };

function running(limit: Running, counting: Pick<Counting, 'holidays' | 'dayEnds'>): ClockState {
  const due = lastDate(limit.clockFrom, { days: limit.clockDays, unit: limit.clockUnit }, counting.holidays);
  return { ...limit, dueAt: endOf(due, limit.clock, counting), clockLeft: null };
}

/** The same limit counted anew, after the holidays of a year were published (5.4); one that stands still has no date to move. */
export function recounted(before: ClockState, counting: Pick<Counting, 'holidays' | 'dayEnds'>): ClockState {
  const { clock, clockFrom, clockDays, clockUnit, clockLeft } = before;
  if (clock === null || clockFrom === null || clockDays === null || clockUnit === null || clockLeft !== null)
    return before;
  return running({ clock, clockFrom, clockDays, clockUnit }, counting);
}

function endOf(due: string, limit: ReliefLimit, { dayEnds }: Pick<Counting, 'dayEnds'>): Date {
  return lastMomentOf(due, UNTIL_MIDNIGHT.includes(limit) ? '24:00' : dayEnds);
}
