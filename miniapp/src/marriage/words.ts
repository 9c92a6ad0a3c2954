import { addDays, dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayTime } from '@jianghan/shared/calendar/words';
import type { Booking, Category, Draft, Need, Office } from '@jianghan/shared/marriage/schemas';

export const CATEGORIES: readonly { value: Category; label: string }[] = [
  { value: 'mainland', label: '内地居民' },
  { value: 'hongkong', label: '香港居民' },
  { value: 'macao', label: '澳门居民' },
  { value: 'taiwan', label: '台湾居民' },
  { value: 'overseas', label: '华侨' },
  { value: 'foreign', label: '外国人' },
];

export const NEEDS: readonly { value: Need; label: string; note: string }[] = [
  { value: 'barrier_free', label: '无障碍', note: '轮椅、行走不便' },
  { value: 'sign_language', label: '手语', note: '到场有人打手语' },
  { value: 'ethnic_language', label: '民族语言', note: '到场有人翻译' },
];

export const sayCategory = (category: Category | null) =>
  CATEGORIES.find(({ value }) => value === category)?.label ?? '还没选';

/** What the couple answered about the day itself, in the words of 核对信息. */
export function sayWishes(of: Pick<Draft | Booking, 'ceremony' | 'guests' | 'counselling' | 'needs'>) {
  const needs = NEEDS.filter(({ value }) => of.needs.includes(value)).map(({ label }) => label);
  return {
    ceremony: of.ceremony === 'yes' ? `参加，来 ${of.guests ?? 0} 位亲友` : '不参加',
    counselling: of.counselling === 'yes' ? '需要' : '不需要',
    needs: needs.length > 0 ? needs.join('、') : '不需要',
  };
}

/** 2027年1月3日 周日: for dates that may lie in another year. */
export const sayFullDate = (date: string) => `${date.slice(0, 4)}年${sayDate(date)}`;

/** 明早 8:30, 今天 8:30, 12月3日 周四 上午 8:30: how people name a moment soon to come. */
export function saySoon(instant: string, now: Date): string {
  const on = dateOf(instant);
  const clock = timeOf(instant).replace(/^0/, '');
  if (on === dateOf(now)) return `今天 ${clock}`;
  if (on === addDays(dateOf(now), 1)) return `${clock < '9' && clock.length < 5 ? '明早' : '明天'} ${clock}`;
  return `${sayDate(on)} ${sayTime(instant)}`;
}

const WEEKDAYS = '一二三四五六日';

/** 周一至周五 8:30–12:00，14:00–17:00; days with the same hours stand together. */
export function sayHours(hours: Office['hours']): string[] {
  const byTimes = new Map<string, number[]>();
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const times = hours
      .filter((one) => one.weekday === weekday)
      .map(({ opens, closes }) => `${opens.replace(/^0/, '')}–${closes.replace(/^0/, '')}`)
      .join('，');
    if (times) byTimes.set(times, [...(byTimes.get(times) ?? []), weekday]);
  }
  return [...byTimes].map(([times, days]) => `${sayWeekdays(days)} ${times}`);
}

function sayWeekdays(days: readonly number[]): string {
  const names = days.map((day) => `周${WEEKDAYS[day - 1]}`);
  const unbroken = days.every((day, at) => day === (days[0] ?? 0) + at);
  return unbroken && names.length > 2 ? `${names[0]}至${names[names.length - 1]}` : names.join('、');
}
