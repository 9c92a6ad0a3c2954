import { holidaysWith, PRINTED_HOLIDAYS } from '@jianghan/shared/calendar/holidays';
import { CALENDAR, freeDay } from '../../../test-stand-ins/registry';
import { fullestOf, monthsOf, provisionalYears, weeksOf } from './month';

const days = new Map(CALENDAR.days.map((day) => [day.on, day]));
const holidays = PRINTED_HOLIDAYS;
const weeks = weeksOf('2026-12-01', { days, holidays });
const cell = (on: string) => weeks.flat().find((one) => one.on === on);

test('a month is whole weeks from Monday on, its edges named with their month', () => {
  expect(weeks).toHaveLength(5);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks[0]?.map(({ number }) => number)).toEqual(['11/30', '1', '2', '3', '4', '5', '6']);
  expect(weeks.at(-1)?.map(({ number }) => number)).toEqual(['28', '29', '30', '31', '1/1', '1/2', '1/3']);
});

test('places are told in words, never by colour alone', () => {
  const words = ['2026-12-18', '2026-12-14', '2026-12-24', '2026-12-13', '2026-12-02'].map((on) => cell(on)?.words);
  expect(words).toEqual(['余 5', '约满', '未放号', '休息', '']);
  expect(
    weeksOf('2026-11-01', { days, holidays })
      .flat()
      .find(({ on }) => on === '2026-11-23')?.words,
  ).toBe('已截止');
});

test('a cell carries the solar term or festival, else the lunar day, and is spoken whole', () => {
  expect(['2026-12-07', '2026-12-09', '2026-12-18', '2026-12-22'].map((on) => cell(on)?.small)).toEqual([
    '大雪',
    '冬月',
    '初十',
    '冬至',
  ]);
  expect(cell('2026-12-18')?.spoken).toBe('12月18日 周五，农历冬月初十，余 5 对');
});

test('a Saturday that the office opens is marked 班 and says why', () => {
  expect(cell('2026-12-12')).toMatchObject({ mark: '班', words: '余 5' });
  expect(cell('2026-12-12')?.spoken).toContain('周末加开（示例）');
  expect(
    weeksOf('2026-10-01', { days: new Map(), holidays })
      .flat()
      .find(({ on }) => on === '2026-10-01')?.mark,
  ).toBe('休');
});

test('the calendar opens at the month where most days can be had', () => {
  expect(monthsOf(CALENDAR.days)).toEqual(['2026-11-01', '2026-12-01']);
  expect(fullestOf(CALENDAR.days)).toBe('2026-12-01');
  expect(fullestOf([freeDay('2026-11-30'), freeDay('2026-12-01')])).toBe('2026-11-01');
});

test('days of a year whose holidays are not arranged are 暂定', () => {
  expect(provisionalYears(weeks)).toEqual([]);
  const next = new Map([['2027-01-04', freeDay('2027-01-04')]]);
  expect(provisionalYears(weeksOf('2027-01-01', { days: next, holidays }))).toEqual(['2027']);
});

test('an arrangement that the office has loaded marks its days and ends 暂定', () => {
  const next = new Map([['2027-01-04', freeDay('2027-01-04')]]);
  const loaded = holidaysWith([{ year: 2027, days: [{ date: '2027-01-01', name: '元旦', kind: 'off' }] }]);
  const january = weeksOf('2027-01-01', { days: next, holidays: loaded });
  expect(provisionalYears(january)).toEqual([]);
  expect(january.flat().find(({ on }) => on === '2027-01-01')?.mark).toBe('休');
});
