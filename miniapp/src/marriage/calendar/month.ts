import { addDays, monthEnd, weekdayOf } from '@jianghan/shared/calendar/dates';
import type { Holidays } from '@jianghan/shared/calendar/holidays';
import { lunarDay, lunarMonthAndDay, solarTermOrFestival } from '@jianghan/shared/calendar/lunar';
import { sayDate } from '@jianghan/shared/calendar/words';
import type { SlotDay } from '@jianghan/shared/marriage/schemas';

export interface DayCell {
  on: string;
  /** 18, or 11/30 for a day of the neighbouring month. */
  number: string;
  /** Festival, solar term or lunar day. */
  small: string;
  mark: '休' | '班' | null;
  /** 余 12, 约满, 未放号, 休息, 已截止; empty where nothing is known of the day. */
  words: string;
  state: SlotDay['state'] | null;
  isOutside: boolean;
  /** The State Council has not arranged that year yet. */
  isProvisional: boolean;
  /** Everything of the cell in one sentence, for a screen reader. */
  spoken: string;
}

const WORDS = { full: '约满', unreleased: '未放号', closed: '已截止', rest: '休息' } as const;

export const sayLeft = ({ state, left }: Pick<SlotDay, 'state' | 'left'>) =>
  state === 'free' ? `余 ${left}` : WORDS[state];

/** A month is named by its first date, `YYYY-MM-01`. */
export const monthOf = (on: string) => `${on.slice(0, 7)}-01`;

/** The months that the calendar touches. */
export function monthsOf(days: readonly SlotDay[]): string[] {
  return [...new Set(days.map(({ on }) => monthOf(on)))];
}

/** The month to begin with: where most days can be had, the nearer one of two alike. */
export function fullestOf(days: readonly SlotDay[]): string {
  const free = (month: string) => days.filter(({ on, state }) => state === 'free' && monthOf(on) === month).length;
  const [first = '', ...others] = monthsOf(days);
  return others.reduce((best, month) => (free(month) > free(best) ? month : best), first);
}

/** What is known of days: places from the registry, days off from the State Council. */
export interface Known {
  days: ReadonlyMap<string, SlotDay>;
  holidays: Holidays;
}

/** Weeks of a month, Monday first, whole weeks: the edges belong to the neighbours. */
export function weeksOf(month: string, known: Known): DayCell[][] {
  const first = addDays(month, 1 - weekdayOf(month));
  const weeks: DayCell[][] = [];
  for (let monday = first; monday <= monthEnd(month); monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((ahead) => cellOf(addDays(monday, ahead), month, known)));
  }
  return weeks;
}

function cellOf(on: string, month: string, { days, holidays }: Known): DayCell {
  const day = days.get(on);
  const isOutside = on.slice(0, 7) !== month.slice(0, 7);
  const number = isOutside ? `${Number(on.slice(5, 7))}/${Number(on.slice(8))}` : String(Number(on.slice(8)));
  const small = solarTermOrFestival(on) ?? lunarDay(on);
  const mark = markOf(on, day, holidays);
  const words = day ? sayLeft(day) : '';
  const festival = solarTermOrFestival(on);
  const spoken = [
    sayDate(on),
    `农历${lunarMonthAndDay(on)}`,
    festival,
    mark && SPOKEN_MARK[mark],
    day?.note,
    words && (day?.state === 'free' ? `${words} 对` : words),
  ];
  return {
    on,
    number,
    small,
    mark,
    words,
    state: day?.state ?? null,
    isOutside,
    isProvisional: holidays.isProvisional(on),
    spoken: spoken.filter(Boolean).join('，'),
  };
}

const SPOKEN_MARK = { 休: '法定假日', 班: '上班' } as const;

/** 休 and 班 come from the State Council; a Saturday that the office opens by itself is 班 too. */
function markOf(on: string, day: SlotDay | undefined, holidays: Holidays): '休' | '班' | null {
  const arranged = holidays.markOf(on);
  if (arranged) return arranged.kind === 'off' ? '休' : '班';
  return day?.note && day.state !== 'rest' && weekdayOf(on) > 5 ? '班' : null;
}

/** Years shown here whose holidays the State Council has not arranged yet: their days are 暂定. */
export function provisionalYears(weeks: readonly DayCell[][]): string[] {
  const shown = weeks.flat().filter(({ state }) => state !== null);
  return [...new Set(shown.filter(({ isProvisional }) => isProvisional).map(({ on }) => on.slice(0, 4)))];
}
