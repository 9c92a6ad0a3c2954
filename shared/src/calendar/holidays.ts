import { getDayDetail } from 'chinese-days';
import { addDays, weekdayOf } from './dates';

/** 休 and 班 of the State Council's arrangement, with the name of the holiday. */
export interface HolidayMark {
  kind: 'off' | 'work';
  name: string;
}

/** One year's arrangement, as an administrator has loaded it; it may name days of the December before. */
export interface HolidayYear {
  year: number;
  days: readonly (HolidayMark & { date: string })[];
}

/** Which days are worked, from one source for the page and for the API (5.4). Closing days of an office are not known here. */
export interface Holidays {
  /** Null on days that the arrangement does not mention. */
  markOf(date: string): HolidayMark | null;
  /** Arranged days as arranged, every other Monday to Friday. */
  isWorkday(date: string): boolean;
  /** The date `count` working days later; the day itself is not counted. `count` is 0 or more. */
  addWorkdays(date: string, count: number): string;
  /** Working days after `from` up to and with `to`, which is not earlier. */
  workdaysBetween(from: string, to: string): number;
  /** True while the arrangement of that year is not published: only weekends are known, so the date is 暂定. */
  isProvisional(date: string): boolean;
}

/** The arrangements printed in the library, each replaced by what the administrator has loaded for that year. */
export function holidaysWith(loaded: readonly HolidayYear[]): Holidays {
  const years = new Set(loaded.map(({ year }) => String(year)));
  const days = new Map(loaded.flatMap((each) => each.days.map((day) => [day.date, day] as const)));

  function markOf(date: string): HolidayMark | null {
    const day = days.get(date);
    if (day) return { kind: day.kind, name: day.name };
    return years.has(date.slice(0, 4)) ? null : printedMark(date);
  }

  function isWorkday(date: string): boolean {
    const mark = markOf(date);
    return mark ? mark.kind === 'work' : weekdayOf(date) <= 5;
  }

  function addWorkdays(date: string, count: number): string {
    let on = date;
    for (let left = count; left > 0; ) {
      on = addDays(on, 1);
      if (isWorkday(on)) left -= 1;
    }
    return on;
  }

  const counted = new Map<string, ReadonlyMap<string, number>>();

  /** How many working days a year has had by the end of each of its dates; counted once for all who ask. */
  function countsOf(year: string): ReadonlyMap<string, number> {
    const known = counted.get(year);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    let count = 0;
    for (let date = `${year}-01-01`; date.startsWith(year); date = addDays(date, 1)) {
      if (isWorkday(date)) count += 1;
      counts.set(date, count);
    }
    counted.set(year, counts);
    return counts;
  }

  function workdaysBetween(from: string, to: string): number {
    const countAt = (date: string) => countsOf(date.slice(0, 4)).get(date) ?? 0;
    let count = countAt(to) - countAt(from);
    for (let year = Number(from.slice(0, 4)); year < Number(to.slice(0, 4)); year += 1) {
      count += countAt(`${year}-12-31`);
    }
    return count;
  }

  function isProvisional(date: string): boolean {
    const year = date.slice(0, 4);
    // Every arrangement since 2004 names 1 October.
    return !years.has(year) && printedMark(`${year}-10-01`) === null;
  }

  return { markOf, isWorkday, addWorkdays, workdaysBetween, isProvisional };
}

function printedMark(date: string): HolidayMark | null {
  const { name, work } = getDayDetail(date);
  // Only the name is to be trusted: west of Greenwich the library shifts its dates, and weekdays with them.
  // An arranged day is named `National Day,国庆节,3`, any other by its weekday.
  const holiday = name.split(',')[1];
  return holiday === undefined ? null : { kind: work ? 'work' : 'off', name: holiday };
}

/** As long as nobody has loaded anything. */
export const PRINTED_HOLIDAYS = holidaysWith([]);
