import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { countServedAt } from './store-served';

/** How many visits at the door were done on each of so many days before today, yesterday last; nobody in them. */
export async function countServedDays(
  streets: 'all' | readonly string[],
  { days, today }: { days: number; today: string },
): Promise<number[]> {
  const from = addDays(today, -days);
  const span = { from: instantOf(from, '00:00'), until: instantOf(today, '00:00') };
  const byDay = new Map<string, number>();
  for (const { at, count } of await countServedAt(streets, span)) {
    const on = dateOf(at);
    byDay.set(on, (byDay.get(on) ?? 0) + count);
  }
  return Array.from({ length: days }, (_, at) => byDay.get(addDays(from, at)) ?? 0);
}
