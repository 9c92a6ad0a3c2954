import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  dateOf,
  daysBetween,
  instantOf,
  lunarDate,
  lunarDay,
  lunarMonthAndDay,
  lunarMonthTitle,
  monthEnd,
  PRINTED_HOLIDAYS,
  sayChineseNumeralsDate,
  sayDate,
  sayDateTime,
  sayTime,
  solarTermOrFestival,
  timeOf,
  weekdayOf,
} from './calendar';
import year2025 from './calendar/vectors/holiday-cn-2025.json';
import year2026 from './calendar/vectors/holiday-cn-2026.json';
import workdays from './calendar/vectors/workdays.json';

const { addWorkdays, isProvisional, isWorkday, markOf, workdaysBetween } = PRINTED_HOLIDAYS;
const date = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1901-01-01', days));

test('a day in Shanghai begins at 16:00 UTC of the day before', () => {
  expect(dateOf(new Date('2026-12-17T15:59:59.999Z'))).toBe('2026-12-17');
  expect(dateOf('2026-12-17T16:00:00.000Z')).toBe('2026-12-18');
  expect(instantOf('2026-12-18', '09:30').toISOString()).toBe('2026-12-18T01:30:00.000Z');
});

test('a date and a time of day become an instant and come back unchanged', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(date, minute, (on, at) => {
      const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
      const instant = instantOf(on, time);
      expect([dateOf(instant), timeOf(instant)]).toEqual([on, time]);
    }),
  );
});

test('days are added over month ends and leap years, and weekdays follow each other', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect([monthEnd('2028-02-01'), monthEnd('2026-12-31')]).toEqual(['2028-02-29', '2026-12-31']);
  expect(weekdayOf('2026-11-23')).toBe(1);
  fc.assert(
    fc.property(date, fc.integer({ min: -5000, max: 5000 }), (on, days) => {
      expect(daysBetween(on, addDays(on, days))).toBe(days);
      expect(weekdayOf(addDays(on, 1))).toBe((weekdayOf(on) % 7) + 1);
    }),
  );
});

test.each([year2025, year2026])('working days of $year are those of the State Council', ({ year, days }) => {
  const arranged = new Map(days.map((day) => [day.date, day]));
  for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) {
    const day = arranged.get(on);
    expect([on, isWorkday(on)]).toEqual([on, day ? !day.isOffDay : weekdayOf(on) <= 5]);
    expect([on, markOf(on)?.kind]).toEqual([on, day && (day.isOffDay ? 'off' : 'work')]);
  }
});

test('a mark names its holiday', () => {
  expect(markOf('2026-10-10')).toEqual({ kind: 'work', name: '国庆节' });
  expect(markOf('2026-02-17')).toEqual({ kind: 'off', name: '春节' });
  expect(markOf('2026-12-19')).toBeNull();
});

test.each(workdays)('$n working days after $start is $due', ({ start, n, due }) => {
  expect(addWorkdays(start, n)).toBe(due);
});

test('a working day reached by counting is a working day, with as many behind it as were counted', () => {
  const near = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2025-01-01', days));
  fc.assert(
    fc.property(near, fc.integer({ min: 1, max: 40 }), (start, count) => {
      const due = addWorkdays(start, count);
      expect(isWorkday(due)).toBe(true);
      const passed = Array.from({ length: daysBetween(start, due) }, (_, at) => addDays(start, at + 1));
      expect(passed.filter(isWorkday)).toHaveLength(count);
    }),
  );
});

test('working days between two dates are those that a finger counts on the calendar, over any turn of the year', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
      const passed = Array.from({ length }, (_, at) => addDays(from, at + 1));
      expect(workdaysBetween(from, addDays(from, length))).toBe(passed.filter(isWorkday).length);
    }),
  );
});

test('a year without a published arrangement is provisional and knows only weekends (5.4)', () => {
  expect([isProvisional('2026-12-31'), isProvisional('2027-01-01')]).toEqual([false, true]);
  expect(isWorkday('2027-01-01')).toBe(true);
  expect(isWorkday('2027-01-02')).toBe(false);
});

test('lunar days are as printed on a wall calendar, leap months and the first of a month too', () => {
  expect(lunarDay('2026-12-18')).toBe('初十');
  expect(lunarDay('2026-12-30')).toBe('廿二');
  expect(lunarDay('2026-12-09')).toBe('冬月');
  expect(lunarDay('2025-07-25')).toBe('闰六月');
  expect(lunarMonthAndDay('2026-11-23')).toBe('十月十五');
  expect(lunarDate('2027-02-05')).toBe('丙午年腊月廿九');
  expect(lunarMonthTitle('2026-12-18')).toBe('丙午年 十月—冬月');
  expect(lunarMonthTitle('2027-02-01')).toBe('丙午年 腊月—丁未年 正月');
});

test.each([
  ['2026-02-16', '除夕'],
  ['2026-02-17', '春节'],
  ['2026-03-03', '元宵节'],
  ['2026-06-19', '端午节'],
  ['2026-08-19', '七夕'],
  ['2026-09-25', '中秋节'],
  ['2026-10-18', '重阳节'],
  ['2027-01-15', '腊八'],
  ['2027-02-05', '除夕'],
  ['2027-02-06', '春节'],
  ['2027-01-01', '元旦'],
  ['2026-04-05', '清明'],
  ['2026-06-21', '夏至'],
  ['2026-11-22', '小雪'],
  ['2026-12-07', '大雪'],
  ['2026-12-22', '冬至'],
  ['2027-01-05', '小寒'],
  ['2027-01-20', '大寒'],
  ['2027-02-04', '立春'],
  ['2025-08-07', '立秋'],
])('%s is %s', (on, name) => {
  expect(solarTermOrFestival(on)).toBe(name);
});

test('a year has twenty-four solar terms, and a leap month keeps no festivals twice', () => {
  const days = Array.from({ length: 365 }, (_, at) => solarTermOrFestival(addDays('2025-01-01', at)));
  expect(days.filter((name) => name === '端午节')).toHaveLength(1);
  expect(days.filter((name) => name !== null).length).toBeGreaterThanOrEqual(24 + 10);
});

test('dates and times are said as people say them', () => {
  expect(sayDate('2026-12-18')).toBe('12月18日 周五');
  expect(sayDateTime('2026-12-18T01:30:00.000Z')).toBe('12月18日 周五 上午 9:30');
  const said = ['00:05', '05:59', '06:00', '12:00', '12:30', '13:00', '17:59', '18:00', '23:40'];
  expect(said.map((time) => sayTime(instantOf('2026-12-18', time)))).toEqual([
    '凌晨 0:05',
    '凌晨 5:59',
    '上午 6:00',
    '中午 12:00',
    '中午 12:30',
    '下午 1:00',
    '下午 5:59',
    '晚上 6:00',
    '晚上 11:40',
  ]);
});

test('the wedding date is set like an old certificate', () => {
  expect(sayChineseNumeralsDate(instantOf('2026-12-18', '09:30'))).toEqual({
    year: '二〇二六年',
    day: '十二月十八日',
    time: '星期五 上午九时半',
    lunar: '农历丙午年冬月初十',
  });
  expect(sayChineseNumeralsDate(instantOf('2027-01-31', '16:05'))).toMatchObject({
    day: '一月三十一日',
    time: '星期日 下午四时〇五分',
  });
  expect(sayChineseNumeralsDate(instantOf('2027-05-20', '14:00'))).toMatchObject({
    day: '五月二十日',
    time: '星期四 下午二时',
  });
});

test('a phone in New York or on Kiritimati shows the same calendar as one in Wuhan', () => {
  const script = `
    const c = require(${JSON.stringify(join(__dirname, 'calendar'))});
    const h = c.PRINTED_HOLIDAYS;
    const days = Array.from({ length: 800 }, (_, at) => c.addDays('2025-01-01', at));
    const of = (d) => [d, h.isWorkday(d), h.markOf(d), c.lunarDate(d), c.solarTermOrFestival(d), h.isProvisional(d), c.sayDate(d)];
    process.stdout.write(JSON.stringify(days.map(of)));`;
  const seenIn = (TZ: string) =>
    execFileSync(process.execPath, ['--require', require.resolve('tsx/cjs'), '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
  const wuhan = seenIn('Asia/Shanghai');
  expect(JSON.parse(wuhan)).toHaveLength(800);
  for (const zone of ['America/New_York', 'Pacific/Kiritimati']) expect(seenIn(zone)).toBe(wuhan);
});
