import { dateOf } from '@jianghan/shared/calendar/dates';

/** 2026年11月23日, for days that may lie years back. */
export function sayDay(instant: string): string {
  const [year, month, day] = dateOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
