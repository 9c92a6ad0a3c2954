import { dateOf, type Moment } from './calendar/dates';
import { lunarDate } from './calendar/lunar';
import { sayInNumerals } from './calendar/words';

/** Shanghai's calendar in one place; pages that need only dates and words import the parts and stay small. */
export * from './calendar/dates';
export { holidaysWith, PRINTED_HOLIDAYS } from './calendar/holidays';
export { lunarDate, lunarDay, lunarMonthAndDay, lunarMonthTitle, solarTermOrFestival } from './calendar/lunar';
export { sayDate, sayDateTime, sayTime } from './calendar/words';

/** The date card of a confirmed wedding, line by line, with the lunar date: 农历丙午年冬月初十. */
export function sayChineseNumeralsDate(instant: Moment): { year: string; day: string; time: string; lunar: string } {
  return { ...sayInNumerals(instant), lunar: `农历${lunarDate(dateOf(instant))}` };
}
