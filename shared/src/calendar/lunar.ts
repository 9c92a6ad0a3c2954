import { getLunarDate } from 'chinese-days';
import { addDays, monthEnd } from './dates';
import { solarTermOn } from './solar-terms';

const SOLAR_FESTIVALS: Record<string, string> = {
  '01-01': '元旦',
  '02-14': '情人节',
  '05-01': '劳动节',
  '06-01': '儿童节',
  '10-01': '国庆节',
};
/** By lunar month and day. */
const LUNAR_FESTIVALS: Record<string, string> = {
  '1-1': '春节',
  '1-15': '元宵节',
  '5-5': '端午节',
  '7-7': '七夕',
  '8-15': '中秋节',
  '9-9': '重阳节',
  '12-8': '腊八',
};

/** The library counts lunar days in UTC from a date written out, so the device's time zone plays no part. */
function lunarOf(date: string) {
  const { yearCyl, lunarMon, lunarDay, lunarMonCN, lunarDayCN, isLeap } = getLunarDate(date);
  return {
    year: `${yearCyl}年`,
    month: isLeap ? `闰${lunarMonCN}` : lunarMonCN,
    day: lunarDayCN,
    festivalKey: isLeap ? '' : `${lunarMon}-${lunarDay}`,
  };
}

/** 廿二; the first of a month shows the month: 冬月, 闰六月. */
export function lunarDay(date: string): string {
  const { month, day } = lunarOf(date);
  return day === '初一' ? month : day;
}

/** 冬月初十 */
export function lunarMonthAndDay(date: string): string {
  const { month, day } = lunarOf(date);
  return `${month}${day}`;
}

/** 丙午年冬月初十 */
export function lunarDate(date: string): string {
  return `${lunarOf(date).year}${lunarMonthAndDay(date)}`;
}

/** The lunar months that a calendar month (any date of it) touches: 丙午年 十月—冬月. */
export function lunarMonthTitle(date: string): string {
  const first = lunarOf(`${date.slice(0, 7)}-01`);
  const last = lunarOf(monthEnd(date));
  if (first.year !== last.year) return `${first.year} ${first.month}—${last.year} ${last.month}`;
  return first.month === last.month ? `${first.year} ${first.month}` : `${first.year} ${first.month}—${last.month}`;
}

/** The festival of a date, else the solar term that begins on it, else null. */
export function solarTermOrFestival(date: string): string | null {
  const lunar = LUNAR_FESTIVALS[lunarOf(date).festivalKey];
  if (lunar) return lunar;
  if (lunarOf(addDays(date, 1)).festivalKey === '1-1') return '除夕';
  return SOLAR_FESTIVALS[date.slice(5)] ?? solarTermOn(date);
}
