import { addDays, instantOf, weekdayOf } from '../calendar/dates';
import type { Holidays } from '../calendar/holidays';
import type { Schedule } from './schemas';

/** No order reaches further, so that prices, people and holidays are looked at again. */
export const MOST_DAYS = 92;

/** A date that the repetition would name and that is left out, with the words for the page. */
interface Skipped {
  date: string;
  why: string;
}

/** The dates of an order's visits, and those left out because of a holiday. */
export interface Visits {
  dates: string[];
  skipped: Skipped[];
}

/** The first and the last date that a schedule speaks of, both included. */
export function spanOf(schedule: Schedule): { from: string; until: string } {
  return schedule.repeat === 'once' ? { from: schedule.on, until: schedule.on } : schedule;
}

/**
 * On which dates somebody comes: the same on the page before the order and in the API when it is placed. Working days
 * follow the published arrangement, so a Saturday that is worked counts and a holiday does not.
 */
export function visitsOf(schedule: Schedule, holidays: Holidays): Visits {
  if (schedule.repeat === 'once') return { dates: [schedule.on], skipped: [] };
  const visits: Visits = { dates: [], skipped: [] };
  for (let date = schedule.from; date <= schedule.until; date = addDays(date, 1)) {
    if (!isNamed(schedule, date, holidays)) continue;
    const why = whyNot(schedule, date, holidays);
    if (why === undefined) visits.dates.push(date);
    else visits.skipped.push({ date, why });
  }
  return visits;
}

/** The instants at which somebody is expected. `at` is a time of day in Asia/Shanghai, `11:30`. */
export function startsOf({ dates }: Visits, at: string): Date[] {
  return dates.map((date) => instantOf(date, at));
}

function isNamed(schedule: Exclude<Schedule, { repeat: 'once' }>, date: string, holidays: Holidays): boolean {
  if (schedule.repeat === 'weekly') return schedule.weekdays.includes(weekdayOf(date));
  return weekdayOf(date) <= 5 || holidays.isWorkday(date);
}

function whyNot(schedule: Exclude<Schedule, { repeat: 'once' }>, date: string, holidays: Holidays): string | undefined {
  const mark = holidays.markOf(date);
  if (mark?.kind !== 'off') return undefined;
  return schedule.repeat === 'weekly' && schedule.onHolidays ? undefined : `${mark.name}放假`;
}
