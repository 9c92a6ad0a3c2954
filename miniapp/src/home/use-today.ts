import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { listOffices, listSlots, type SlotCalendar } from '@jianghan/shared/marriage/contract';
import { useRemote } from '../use-remote';

export interface Today {
  /** 窗口今天办公; undefined while it is not known. */
  window?: string;
  /** 最早 11月24日 周二; undefined while it is not known. */
  earliest?: string;
}

/** What the calendar of the registry says today, in words. */
export function todayIn({ days }: Pick<SlotCalendar, 'days'>, now: Date): Today {
  const today = days.find(({ on }) => on === dateOf(now));
  const free = days.find(({ state }) => state === 'free');
  return {
    window: today && (today.state === 'rest' ? '窗口今天休息' : '窗口今天办公'),
    earliest: free ? `最早 ${sayDate(free.on)}` : '开放的日子都约满了',
  };
}

/** Facts of today for the doors; a home page without them is still whole. */
export function useToday(now: Date): Today {
  const offices = useRemote(listOffices, {});
  const officeId = offices.data?.items[0]?.officeId;
  const known = officeId !== undefined;
  const slots = useRemote(listSlots, { params: { officeId: officeId ?? '' } }, { when: known });
  return officeId && slots.data ? todayIn(slots.data, now) : {};
}
