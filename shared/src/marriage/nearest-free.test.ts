import fc from 'fast-check';
import { addDays, dateOf, instantOf, sayDateTime } from '../calendar';
import { nearestFree } from './nearest-free';
import { DEFAULT_BOOKING_PARAMETERS as parameters, windowOf } from './rules';
import type { StoredSlot } from './slot-calendar';

const now = instantOf('2026-11-23', '10:00');

function slot(date: string, time: string, left = 1): StoredSlot {
  return { slotId: `${date} ${time}`, startsAt: instantOf(date, time), capacity: 3, taken: 3 - left };
}

function offered(slots: StoredSlot[], slotId: string, count?: number): string[] {
  return nearestFree({ slots, now, parameters }, slotId, count).map(({ startsAt }) => sayDateTime(startsAt));
}

test('the nearest times of the same day come first, then the nearest days near the same hour', () => {
  const slots = [
    slot('2026-12-17', '09:30'),
    slot('2026-12-18', '08:30'),
    slot('2026-12-18', '09:00', 0),
    slot('2026-12-18', '09:30', 0),
    slot('2026-12-18', '16:30'),
    slot('2026-12-21', '09:30'),
  ];
  expect(offered(slots, '2026-12-18 09:30')).toEqual([
    '12月18日 周五 上午 8:30',
    '12月18日 周五 下午 4:30',
    '12月17日 周四 上午 9:30',
  ]);
  expect(offered(slots, '2026-12-18 09:30', 9)).toHaveLength(4);
});

test('of two at the same distance the earlier comes first', () => {
  const slots = [slot('2026-12-18', '10:00'), slot('2026-12-18', '09:30', 0), slot('2026-12-18', '09:00')];
  expect(offered(slots, '2026-12-18 09:30')).toEqual(['12月18日 周五 上午 9:00', '12月18日 周五 上午 10:00']);
});

test('no slot that is full, unreleased or closed is offered, nor the lost one itself', () => {
  const slots = [slot('2026-12-23', '09:30', 1), slot('2026-12-24', '09:30'), slot('2026-11-23', '16:30')];
  expect(offered(slots, '2026-12-23 09:30')).toEqual([]);
  expect(offered(slots, 'unknown')).toEqual([]);
});

test('whatever is offered is open and free, each once, never a farther day before a nearer one', () => {
  const slots = fc.uniqueArray(fc.tuple(fc.nat(40), fc.nat(26), fc.nat(3)), {
    selector: ([day, half]) => `${day} ${half}`,
    minLength: 1,
  });
  fc.assert(
    fc.property(slots, fc.nat(8), (drawn, count) => {
      const all = drawn.map(([day, half, left]) => {
        const time = `${String(8 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
        return slot(addDays('2026-11-23', day), time, left);
      });
      const wanted = all[0]?.slotId ?? '';
      const free = nearestFree({ slots: all, now, parameters }, wanted, count);
      expect(free.length).toBeLessThanOrEqual(count);
      expect(new Set(free.map(({ slotId }) => slotId)).size).toBe(free.length);
      const distances = free.map(({ startsAt, left, slotId }) => {
        expect(left).toBeGreaterThan(0);
        expect(slotId).not.toBe(wanted);
        expect(windowOf(dateOf(startsAt), now, parameters)).toBe('open');
        return Math.abs(Date.parse(dateOf(startsAt)) - Date.parse(wanted.slice(0, 10)));
      });
      expect(distances).toEqual([...distances].sort((one, other) => one - other));
    }),
  );
});
