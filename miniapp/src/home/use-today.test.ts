import type { SlotDay } from '@jianghan/shared/marriage/contract';
import { todayIn } from './use-today';

const day = (on: string, state: SlotDay['state']): SlotDay => ({
  on,
  state,
  left: 0,
  releasesAt: null,
  note: null,
  slots: [],
});
const MONDAY = new Date('2026-11-23T02:00:00Z');

test('the door says the earliest day with a place and whether the window is open', () => {
  const days = [day('2026-11-23', 'closed'), day('2026-11-24', 'full'), day('2026-11-25', 'free')];
  expect(todayIn({ days }, MONDAY)).toEqual({ window: '窗口今天办公', earliest: '最早 11月25日 周三' });
});

test('a day of rest and a full calendar are said plainly', () => {
  expect(todayIn({ days: [day('2026-11-23', 'rest')] }, MONDAY)).toEqual({
    window: '窗口今天休息',
    earliest: '开放的日子都约满了',
  });
});
