import fc from 'fast-check';
import { addDays, dateOf, instantOf, timeOf } from '../calendar/dates';
import { PRINTED_HOLIDAYS } from '../calendar/holidays';
import { PARAMETERS } from '../parameters/registry';
import { type Counting, clockAfter, NO_CLOCK, receivedOn, recounted, started } from './clock';
import VECTORS from './workday-vectors.json';

const counting = (now: Date): Counting => ({
  now,
  holidays: PRINTED_HOLIDAYS,
  daysOf: ({ days }) => PARAMETERS[days].default as number,
  dayEnds: '17:00',
});
const at = (text: string) => new Date(`${text}+08:00`);
const moment = fc
  .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 1439 }))
  .map(([days, minutes]) => new Date(instantOf(addDays('2025-03-01', days), '00:00').getTime() + minutes * 60_000));

test('what comes after hours or on a rest day counts as received the next working day (C-03)', () => {
  expect(receivedOn(counting(at('2026-11-24T16:59')))).toBe('2026-11-24');
  expect(receivedOn(counting(at('2026-11-24T17:00')))).toBe('2026-11-25');
  expect(receivedOn(counting(at('2026-11-28T09:00')))).toBe('2026-11-30');
  expect(receivedOn(counting(at('2026-09-30T18:00')))).toBe('2026-10-08');
});

test('a limit of the office ends with the last millisecond before it closes, one of the person with the last of the day', () => {
  const start = (limit: 'material' | 'answer') =>
    started({ ...NO_CLOCK, lane: null }, { limit, from: '2026-11-24' }, counting(at('2026-11-24T10:00'))).dueAt;
  expect(start('material')).toEqual(at('2026-11-25T16:59:59.999'));
  expect(start('answer')).toEqual(at('2026-12-08T23:59:59.999'));
});

test('on the arranged years every limit of working days is in time through its whole last day, and not a moment longer', () => {
  for (const { start: from, n, due } of VECTORS) {
    for (const limit of ['material', 'answer'] as const) {
      const of = { ...counting(at(`${from}T10:00`)), daysOf: () => n };
      const ends = started({ ...NO_CLOCK, lane: null }, { limit, from }, of).dueAt as Date;
      expect(dateOf(ends)).toBe(due);
      const over = new Date(ends.getTime() + 1);
      expect([dateOf(over), timeOf(over)]).toEqual(limit === 'answer' ? [addDays(due, 1), '00:00'] : [due, '17:00']);
      expect(receivedOn({ ...of, now: ends }) === due).toBe(limit === 'material');
      expect(receivedOn({ ...of, now: over }) > due).toBe(true);
    }
  }
});

test('FAST and EMERGENCY have one limit that no step of theirs begins anew', () => {
  for (const lane of ['FAST', 'EMERGENCY'] as const) {
    const running = started(
      { ...NO_CLOCK, lane },
      { limit: 'acceptance', from: '2026-11-24' },
      counting(at('2026-11-24T10:00')),
    );
    for (const limit of ['check', 'opinion', 'confirm', 'payment'] as const)
      expect(clockAfter({ ...running, lane }, { starts: limit }, counting(at('2026-11-25T10:00')))).toEqual(running);
  }
});

test('however long the person takes, the office has what it had left, and never more (C-04)', () => {
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 3000 }),
      (begun, before, waited) => {
        const lane = null;
        const asked = new Date(begun.getTime() + before * 60_000);
        const answered = new Date(asked.getTime() + waited * 60_000);
        const running = started(
          { ...NO_CLOCK, lane },
          { limit: 'material', from: receivedOn(counting(begun)) },
          counting(begun),
        );
        const still = clockAfter({ ...running, lane }, { stopsFor: 'answer' }, counting(asked));
        const again = clockAfter({ ...still, lane }, 'resume', counting(answered));
        expect(still.clockLeft).toBeGreaterThanOrEqual(0);
        expect(again).toMatchObject({ clock: 'material', clockLeft: null, clockDays: still.clockLeft });
        expect(dateOf(again.dueAt as Date) >= receivedOn(counting(answered))).toBe(true);
        if (waited === 0 && (running.dueAt as Date) > asked) {
          expect((again.dueAt as Date).getTime()).toBeGreaterThanOrEqual((running.dueAt as Date).getTime());
        }
      },
    ),
  );
});

test('counting anew with the same holidays changes nothing, and a clock that stands still or is over stays', () => {
  fc.assert(
    fc.property(moment, (begun) => {
      const of = counting(begun);
      const running = started({ ...NO_CLOCK, lane: 'EXPENDITURE' }, { limit: 'check', from: receivedOn(of) }, of);
      expect(recounted(running, of)).toEqual(running);
      const still = clockAfter({ ...running, lane: null }, { stopsFor: 'answer' }, of);
      expect(recounted(still, of)).toEqual(still);
      expect(recounted(NO_CLOCK, of)).toEqual(NO_CLOCK);
      expect(clockAfter({ ...running, lane: null }, 'clear', of)).toEqual(NO_CLOCK);
    }),
  );
});
