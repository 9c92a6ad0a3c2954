import { sayTime } from '@jianghan/shared/calendar/words';
import type { Slot } from '@jianghan/shared/marriage/schemas';
import type { Option } from '../../components/choice/props';

/** 上午 9:30 parted into group and clock, so that a cell reads as the sentence below it does. */
function partsOf(startsAt: string): { group: string; clock: string } {
  const [part = '', clock = ''] = sayTime(startsAt).split(' ');
  return { group: part === '上午' ? '上午' : '下午', clock: part === '中午' ? `中午 ${clock}` : clock };
}

/** The times of a day as choices under 上午 and 下午; a full one is read but cannot be taken. */
export function timeOptions(slots: readonly Slot[]): Option<string>[] {
  return slots.map(({ slotId, startsAt, left }) => {
    const { group, clock } = partsOf(startsAt);
    return {
      value: slotId,
      label: clock,
      note: left > 0 ? `余 ${left}` : '约满',
      disabled: left < 1,
      group,
      spoken: `${sayTime(startsAt)}，${left > 0 ? `余 ${left} 对` : '约满'}`,
    };
  });
}
