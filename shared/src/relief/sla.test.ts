import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar/dates';
import { PRINTED_HOLIDAYS } from '../calendar/holidays';
import { PARAMETERS } from '../parameters/registry';
import { daysLeft, lastDate, SLA, urgency } from './sla';
import { Lane } from './states';
import VECTORS from './workday-vectors.json';

const date = fc.integer({ min: 0, max: 720 }).map((days) => addDays('2025-01-01', days));
const count = fc.integer({ min: 0, max: 40 });
const unit = fc.constantFrom('workdays' as const, 'days' as const);

test('working days are counted as the State Council has arranged the year', () => {
  for (const { start, n, due } of VECTORS)
    expect(lastDate(start, { days: n, unit: 'workdays' }, PRINTED_HOLIDAYS)).toBe(due);
});

test('a limit ends on a working day, however it is counted, and a longer one never earlier (C-03)', () => {
  fc.assert(
    fc.property(date, count, unit, (from, days, of) => {
      fc.pre(days > 0);
      const due = lastDate(from, { days, unit: of }, PRINTED_HOLIDAYS);
      expect(PRINTED_HOLIDAYS.isWorkday(due)).toBe(true);
      expect(daysBetween(from, due)).toBeGreaterThanOrEqual(days);
      expect(lastDate(from, { days: days + 1, unit: of }, PRINTED_HOLIDAYS) >= due).toBe(true);
    }),
  );
});

test('what is left plus what has gone is the whole limit: a clock that stood still loses no day', () => {
  fc.assert(
    fc.property(date, count, fc.integer({ min: 0, max: 60 }), (from, days, later) => {
      const due = lastDate(from, { days, unit: 'workdays' }, PRINTED_HOLIDAYS);
      expect(daysLeft({ on: from, due }, 'workdays', PRINTED_HOLIDAYS)).toBe(days);
      const on = addDays(from, later);
      fc.pre(on <= due);
      const left = daysLeft({ on, due }, 'workdays', PRINTED_HOLIDAYS);
      const gone = daysLeft({ on: from, due: on }, 'workdays', PRINTED_HOLIDAYS);
      expect(left + gone).toBe(days);
      // A clock that goes on the same day ends as if it had never stood still.
      expect(lastDate(on, { days: left, unit: 'workdays' }, PRINTED_HOLIDAYS)).toBe(left === 0 ? on : due);
    }),
  );
});

test('yellow from one day before, red when it is over', () => {
  expect([2, 1, 0, -1].map(urgency)).toEqual(['calm', 'near', 'near', 'overdue']);
  expect(daysLeft({ on: '2026-10-09', due: '2026-09-30' }, 'workdays', PRINTED_HOLIDAYS)).toBe(-2);
  expect(daysLeft({ on: '2026-10-08', due: '2026-09-30' }, 'workdays', PRINTED_HOLIDAYS)).toBe(-1);
});

test('every limit of every lane is a dated parameter whose unit is the one that is counted', () => {
  for (const lane of Lane.options) {
    for (const row of Object.values(SLA[lane])) {
      if (row === null) continue;
      const { unit: said, default: days } = PARAMETERS[row.days];
      expect(said).toBe(row.unit === 'workdays' ? '个工作日' : '天');
      expect(days).toBeGreaterThan(0);
    }
  }
});
