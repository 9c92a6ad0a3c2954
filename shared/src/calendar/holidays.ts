import { getDayDetail } from 'chinese-days';
import { addDays, weekdayOf } from './dates';

/** 休 and 班 of the State Council's arrangement; null on days it does not mention. */
export function holidayMark(date: string): { kind: 'off' | 'work'; name: string } | null {
  const { name, work } = getDayDetail(date);
  // Only the name is to be trusted: west of Greenwich the library shifts its dates, and weekdays with them.
  // An arranged day is named `National Day,国庆节,3`, any other by its weekday.
  const holiday = name.split(',')[1];
  return holiday === undefined ? null : { kind: work ? 'work' : 'off', name: holiday };
}

/** Arranged days as arranged, every other Monday to Friday (5.4). Closing days of an office are not known here. */
export function isWorkday(date: string): boolean {
  const mark = holidayMark(date);
  return mark ? mark.kind === 'work' : weekdayOf(date) <= 5;
}

/** The date `count` working days later; the day itself is not counted. `count` is 0 or more. */
export function addWorkdays(date: string, count: number): string {
  let on = date;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkday(on)) left -= 1;
  }
  return on;
}

/** True while the arrangement of that year is not published: only weekends are known, so the date is 暂定. */
export function isProvisional(date: string): boolean {
  // Every arrangement since 2004 names 1 October.
  return holidayMark(`${date.slice(0, 4)}-10-01`) === null;
}
