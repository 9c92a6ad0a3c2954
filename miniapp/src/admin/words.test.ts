import type { Effect } from '@jianghan/shared/planning/schemas';
import { sayDayEffect, sayEffect } from './words';

const NOTHING = { appear: 0, vanish: 0, change: 0, seatsBefore: 0, seatsAfter: 0, taken: 0 };
const effectOf = (day: Partial<Effect['days'][number]>): Effect => {
  const counted = { ...NOTHING, ...day };
  return { ...counted, days: [{ on: '2026-12-19', ...counted }], conflicts: [] };
};

test('what a change does is said in sentences', () => {
  expect(sayEffect(effectOf({ appear: 6, seatsAfter: 18 }))).toEqual([
    '影响 1 天：多出 6 个号。',
    '这些天网上能约的位子从 0 对变成 18 对。',
    '这些天还没有人约。',
  ]);
  expect(sayEffect(effectOf({ change: 13, vanish: 1, seatsBefore: 39, seatsAfter: 24, taken: 5 }))).toEqual([
    '影响 1 天：少掉 1 个号，13 个号改动。',
    '这些天网上能约的位子从 39 对变成 24 对。',
    '这些天已约 5 对，时间不变。',
  ]);
});

test('a change that touches no slot says so', () => {
  expect(sayEffect({ ...NOTHING, days: [], conflicts: [] })).toEqual(['已经放出的号不变，约好的人不受影响。']);
});

test('one day is a line of a table', () => {
  const [day] = effectOf({ vanish: 6, seatsBefore: 18 }).days;
  expect(day && sayDayEffect(day)).toEqual({ day: '12月19日 周六', slots: '少 6', seats: '18 → 0', taken: '0' });
});
