import { sayDate } from '@jianghan/shared/calendar/words';
import type { Effect } from '@jianghan/shared/planning/schemas';

const WEEKDAYS = '一二三四五六日';

export const sayWeekday = (weekday: number) => `周${WEEKDAYS[weekday - 1] ?? ''}`;

/** What a change does, in sentences that can be read aloud. */
export function sayEffect({ appear, vanish, change, seatsBefore, seatsAfter, taken, days }: Effect): string[] {
  if (days.length === 0) return ['已经放出的号不变，约好的人不受影响。'];
  const slots = [
    appear > 0 && `多出 ${appear} 个号`,
    vanish > 0 && `少掉 ${vanish} 个号`,
    change > 0 && `${change} 个号改动`,
  ].filter(Boolean);
  return [
    `影响 ${days.length} 天：${slots.join('，')}。`,
    `这些天网上能约的位子从 ${seatsBefore} 对变成 ${seatsAfter} 对。`,
    taken > 0 ? `这些天已约 ${taken} 对，时间不变。` : '这些天还没有人约。',
  ];
}

/** One date of the effect: 12月19日 周六 多 6 个号，0 → 18 对 */
export function sayDayEffect({ on, appear, vanish, change, seatsBefore, seatsAfter, taken }: Effect['days'][number]): {
  day: string;
  slots: string;
  seats: string;
  taken: string;
} {
  const slots = [appear > 0 && `多 ${appear}`, vanish > 0 && `少 ${vanish}`, change > 0 && `改 ${change}`];
  return {
    day: sayDate(on),
    slots: slots.filter(Boolean).join('，'),
    seats: `${seatsBefore} → ${seatsAfter}`,
    taken: String(taken),
  };
}
