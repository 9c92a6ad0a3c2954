import fc from 'fast-check';
import { addDays, dateOf, timeOf, weekdayOf } from '../calendar/dates';
import { PRINTED_HOLIDAYS as holidays } from '../calendar/holidays';
import { MOST_DAYS, spanOf, startsOf, visitsOf } from './schedule';

const dates = (schedule: Parameters<typeof visitsOf>[0]) => visitsOf(schedule, holidays).dates;
const workdays = (from: string, until: string) => ({ repeat: 'workdays', from, until }) as const;
const weekly = (weekdays: number[], span: { from: string; until: string }, onHolidays: boolean) =>
  ({ repeat: 'weekly', weekdays, ...span, onHolidays }) as const;

test('meals on working days leave the Spring Festival of 2026 out and come on the Saturdays that are worked for it', () => {
  expect(dates(workdays('2026-02-12', '2026-03-02'))).toEqual([
    '2026-02-12',
    '2026-02-13',
    '2026-02-14',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-02',
  ]);
});

test('meals on working days leave the National Day of 2026 out, with the worked Sunday before and Saturday after', () => {
  expect(dates(workdays('2026-09-19', '2026-10-11'))).toEqual([
    '2026-09-20',
    '2026-09-21',
    '2026-09-22',
    '2026-09-23',
    '2026-09-24',
    '2026-09-28',
    '2026-09-29',
    '2026-09-30',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
  ]);
});

test('the page says which working days are left out, and why; a Sunday of the holiday was never one', () => {
  const { skipped } = visitsOf(workdays('2026-10-01', '2026-10-08'), holidays);
  expect(skipped.map(({ date }) => date)).toEqual([
    '2026-10-01',
    '2026-10-02',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
  ]);
  for (const { why } of skipped) expect(why).toMatch(/国庆.*放假$/);
});

test('by weekday: on a holiday only where the family wants it; a Saturday that is worked is still a Saturday', () => {
  const over = { from: '2026-09-26', until: '2026-10-12' };
  expect(dates(weekly([1, 4], over, false))).toEqual(['2026-09-28', '2026-10-08', '2026-10-12']);
  expect(dates(weekly([1, 4], over, true))).toEqual([
    '2026-09-28',
    '2026-10-01',
    '2026-10-05',
    '2026-10-08',
    '2026-10-12',
  ]);
  expect(dates(weekly([6], { from: '2026-10-10', until: '2026-10-10' }, false))).toEqual(['2026-10-10']);
});

test('a single date stays what it is, on a holiday too', () => {
  const once = { repeat: 'once', on: '2026-10-01' } as const;
  expect(visitsOf(once, holidays)).toEqual({ dates: ['2026-10-01'], skipped: [] });
  expect(spanOf(once)).toEqual({ from: '2026-10-01', until: '2026-10-01' });
});

test('somebody is expected at that time in Wuhan, wherever the server stands', () => {
  const [start] = startsOf({ dates: ['2026-12-01'], skipped: [] }, '11:30');
  expect(start?.toISOString()).toBe('2026-12-01T03:30:00.000Z');
});

const span = fc
  .tuple(fc.nat({ max: 364 }), fc.nat({ max: MOST_DAYS }))
  .map(([day, length]) => ({ from: addDays('2026-01-01', day), length }))
  .map(({ from, length }) => ({ from, until: addDays(from, length) }));
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
const schedule = fc.oneof(
  span.map(({ from, until }) => workdays(from, until)),
  fc.tuple(span, weekdays, fc.boolean()).map(([over, days, onHolidays]) => weekly(days, over, onHolidays)),
);

test('of any repetition: in order, once a day, within its span, each date either a visit or left out with a reason', () => {
  fc.assert(
    fc.property(schedule, (given) => {
      const { dates: made, skipped } = visitsOf(given, holidays);
      const all = [...made, ...skipped.map(({ date }) => date)];
      expect(made).toEqual([...new Set(made)].sort());
      expect(new Set(all).size).toBe(all.length);
      for (const date of all) expect(given.from <= date && date <= given.until).toBe(true);
      for (const { date } of skipped) expect(holidays.markOf(date)?.kind).toBe('off');
      if (given.repeat === 'workdays') for (const date of made) expect(holidays.isWorkday(date)).toBe(true);
      else for (const date of all) expect(given.weekdays).toContain(weekdayOf(date));
      if (given.repeat === 'weekly' && given.onHolidays) expect(skipped).toEqual([]);
      for (const [at, start] of startsOf({ dates: made, skipped }, '07:05').entries())
        expect([dateOf(start), timeOf(start)]).toEqual([made[at], '07:05']);
    }),
  );
});

test('every working day of a span has its meal', () => {
  fc.assert(
    fc.property(span, ({ from, until }) => {
      const made = new Set(dates(workdays(from, until)));
      for (let date = from; date <= until; date = addDays(date, 1))
        expect([date, made.has(date)]).toEqual([date, holidays.isWorkday(date)]);
    }),
  );
});
