import { dateOf, type Moment, timeOf, weekdayOf } from './dates';

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日'];
const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function monthAndDay(date: string): { month: number; day: number } {
  return { month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** 12月18日 周五 */
export function sayDate(date: string): string {
  const { month, day } = monthAndDay(date);
  return `${month}月${day}日 周${WEEKDAYS[weekdayOf(date)]}`;
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨';
  if (hour < 12) return '上午';
  if (hour < 13) return '中午';
  return hour < 18 ? '下午' : '晚上';
}

/** 上午 9:30; the afternoon is counted from one, as people say it. */
export function sayTime(instant: Moment): string {
  const [hour, minute] = timeOf(instant).split(':');
  const h = Number(hour);
  return `${partOfDay(h)} ${h > 12 ? h - 12 : h}:${minute}`;
}

/** 12月18日 周五 上午 9:30 */
export function sayDateTime(instant: Moment): string {
  return `${sayDate(dateOf(instant))} ${sayTime(instant)}`;
}

/** 1–99 in Chinese: 九, 十, 十八, 三十一. */
function numeral(value: number): string {
  if (value <= 10) return NUMERALS[value] ?? '';
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? NUMERALS[tens] : ''}十${value % 10 === 0 ? '' : NUMERALS[value % 10]}`;
}

function minutesInNumerals(minute: number): string {
  if (minute === 0) return '';
  if (minute === 30) return '半';
  return `${minute < 10 ? '〇' : ''}${numeral(minute)}分`;
}

/** The three lines of a wedding date as an old certificate writes them: 二〇二六年, 十二月十八日, 星期五 上午九时半. */
export function sayInNumerals(instant: Moment): { year: string; day: string; time: string } {
  const date = dateOf(instant);
  const { month, day } = monthAndDay(date);
  const [hour, minute] = timeOf(instant).split(':').map(Number) as [number, number];
  const year = [...date.slice(0, 4)].map((digit) => NUMERALS[Number(digit)]).join('');
  const clock = hour === 0 ? '零' : numeral(hour > 12 ? hour - 12 : hour);
  return {
    year: `${year}年`,
    day: `${numeral(month)}月${numeral(day)}日`,
    time: `星期${WEEKDAYS[weekdayOf(date)]} ${partOfDay(hour)}${clock}时${minutesInNumerals(minute)}`,
  };
}
