import { addDays } from '../calendar/dates';
import { type HolidayMark, PRINTED_HOLIDAYS } from '../calendar/holidays';

/** The days that the software's own table names in a year. */
export function printedYear(year: number): (HolidayMark & { date: string })[] {
  const days: (HolidayMark & { date: string })[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const mark = PRINTED_HOLIDAYS.markOf(date);
    if (mark) days.push({ date, ...mark });
  }
  return days;
}
