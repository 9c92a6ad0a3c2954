import { instantOf } from '@jianghan/shared/calendar/dates';
import { DRAFT, OFFICE } from '../../test-stand-ins/registry';
import { sayFullDate, sayHours, saySoon, sayWishes } from './words';

test('days with the same hours stand together', () => {
  expect(sayHours(OFFICE.hours)).toEqual(['周一至周五 8:30–12:00']);
  const two = [
    { weekday: 1, opens: '08:30', closes: '12:00' },
    { weekday: 1, opens: '14:00', closes: '17:00' },
    { weekday: 6, opens: '09:00', closes: '12:00' },
  ];
  expect(sayHours(two)).toEqual(['周一 8:30–12:00，14:00–17:00', '周六 9:00–12:00']);
});

test('a moment soon to come is named as people name it', () => {
  const now = instantOf('2026-11-23', '10:00');
  const said = ['2026-11-23', '2026-11-24', '2026-11-26'].map((on) =>
    saySoon(instantOf(on, '08:30').toISOString(), now),
  );
  expect(said).toEqual(['今天 8:30', '明早 8:30', '11月26日 周四 上午 8:30']);
});

test('a date of another year says which', () => {
  expect(sayFullDate('2027-01-03')).toBe('2027年1月3日 周日');
});

test('wishes are said in words, also the ones nobody has', () => {
  expect(sayWishes(DRAFT)).toEqual({ ceremony: '参加，来 4 位亲友', counselling: '不需要', needs: '不需要' });
  expect(sayWishes({ ...DRAFT, ceremony: 'no', counselling: 'yes', needs: ['sign_language'] })).toEqual({
    ceremony: '不参加',
    counselling: '需要',
    needs: '手语',
  });
});
