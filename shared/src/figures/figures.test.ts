import fc from 'fast-check';
import { percent, toCsv } from './csv';
import { countDay } from './day';
import { figuresBy, figuresOf, originCounter, percentile, periodStart, waitCounter } from './figures';

const counted = (on: string, amounts: Record<string, number>) =>
  Object.entries(amounts).map(([counter, amount]) => ({ on, counter, amount }));

test('a day is told in shares of what there was', () => {
  const day = figuresOf('2026-12-18', [
    ...counted('2026-12-18', {
      seats: 40,
      taken: 30,
      served: 28,
      walk_in: 4,
      no_show: 6,
      registered: 25,
      ceremony: 20,
    }),
    ...counted('2026-12-18', { 'origin:42': 30, 'origin:43': 10, 'wait:5': 10, 'wait:20': 10 }),
  ]);
  expect(day).toMatchObject({ utilisation: 0.75, noShowShare: 6 / 30, ceremonyShare: 0.8, waitP50: 5, waitP90: 20 });
  expect(day).toMatchObject({ people: 40, away: 10, awayShare: 0.25 });
});

test('a share of nothing is unknown, not nought', () => {
  expect(figuresOf('2026-12-18', [])).toMatchObject({
    utilisation: null,
    noShowShare: null,
    ceremonyShare: null,
    awayShare: null,
    waitP50: null,
  });
});

test('weeks begin on Monday, months on their first', () => {
  expect(['2026-12-14', '2026-12-18', '2026-12-20'].map((on) => periodStart(on, 'week'))).toEqual(
    Array.from({ length: 3 }, () => '2026-12-14'),
  );
  expect(periodStart('2026-12-31', 'month')).toBe('2026-12-01');
});

const days = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom('seats', 'taken', 'served', 'origin:42', 'wait:3'),
    fc.nat(50),
  ),
);

test('nothing is lost or counted twice, whatever the period', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('day' as const, 'week' as const, 'month' as const), (drawn, by) => {
      const all = drawn.map(([day, counter, amount]) => ({
        on: `2026-12-${String(day).padStart(2, '0')}`,
        counter,
        amount,
      }));
      const periods = figuresBy(all, by);
      const total = figuresOf('2026-12-01', all);
      for (const field of ['seats', 'taken', 'served', 'people'] as const) {
        expect(periods.reduce((sum, period) => sum + period[field], 0)).toBe(total[field]);
      }
    }),
  );
});

test('half of the people waited no longer than the median, nine of ten no longer than the ninth tenth', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(waits, fc.constantFrom(0.5, 0.9), (minutes, part) => {
      const found = percentile(
        minutes.map((each) => [each, 1]),
        part,
      );
      const within = minutes.filter((each) => each <= (found ?? -1)).length;
      expect(within).toBeGreaterThanOrEqual(part * minutes.length);
      expect(minutes.filter((each) => each < (found ?? -1)).length).toBeLessThan(part * minutes.length);
    }),
  );
});

test('of a person only the first two digits are counted, of a wait only the minutes', () => {
  expect(originCounter('430103199001010010')).toBe('origin:43');
  const from = new Date('2026-12-18T01:00:00Z');
  expect(waitCounter(from, new Date('2026-12-18T01:12:59Z'))).toBe('wait:12');
  expect(waitCounter(from, new Date('2026-12-18T00:59:00Z'))).toBe('wait:0');
});

test('a spreadsheet gets numbers, and never a formula', () => {
  const [row] = figuresBy(counted('2026-12-18', { seats: 3, taken: 2 }), 'day');
  const file = toCsv('=HYPERLINK("http://x","y")', row ? [row] : []);
  const [title, names, first] = file.slice(1).split('\r\n');
  expect(title).toBe('"\'=HYPERLINK(""http://x"",""y"")"');
  expect(names?.split(',')).toHaveLength(first?.split(',').length ?? 0);
  expect(first).toMatch(/^2026-12-18,3,2,66\.7%,0,/);
  for (const begin of ['+1', '-1', '@x', '\tx']) expect(toCsv(begin, [])).toContain(`'${begin}`);
  expect([percent(null), percent(1), percent(0.9534)]).toEqual([null, '100%', '95.3%']);
});

test('a day is counted from its tickets, its bookings and its seats', () => {
  const at = (minute: number) => new Date(Date.parse('2026-12-18T01:00:00Z') + minute * 60_000);
  const ticket = { service: 'MARRY', state: 'done', result: 'registered', ceremony: 'yes' as const };
  const day = countDay({
    seats: 40,
    taken: 30,
    states: new Map([
      ['no_show', 2],
      ['cancelled_by_user', 3],
      ['cancelled_by_office', 4],
    ]),
    tickets: [
      // Came half an hour early and was called at the time: nobody was kept waiting.
      { ...ticket, kind: 'booked', startsAt: at(30), arrivedAt: at(0), calledAt: at(30) },
      { ...ticket, kind: 'walk_in', startsAt: null, arrivedAt: at(0), calledAt: at(25), ceremony: 'no' },
      {
        ...ticket,
        kind: 'walk_in',
        service: 'RECORD',
        startsAt: null,
        arrivedAt: at(0),
        calledAt: at(25),
        ceremony: null,
      },
      { ...ticket, kind: 'booked', state: 'waiting', result: null, startsAt: at(0), arrivedAt: at(5), calledAt: null },
    ],
  });
  expect(Object.fromEntries(day)).toEqual({
    seats: 40,
    taken: 30,
    no_show: 2,
    cancelled: 3,
    closed: 4,
    served: 3,
    walk_in: 2,
    registered: 2,
    ceremony: 1,
    'wait:0': 1,
    'wait:25': 2,
  });
});
