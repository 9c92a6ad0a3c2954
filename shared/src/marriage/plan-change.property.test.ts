import fc from 'fast-check';
import { instantOf } from '../calendar';
import { changeOf, effectOf, effectOn, type GeneratedSlot } from './plan-change';
import type { PlannedSlot } from './slot-calendar';

const ON = '2026-12-18';
const START = instantOf(ON, '08:30').getTime();
const at = (half: number) => new Date(START + half * 1_800_000);

const stored = fc.uniqueArray(fc.nat(12), { maxLength: 10 }).chain((halves) =>
  fc.tuple(
    ...halves.map((half) =>
      fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 2 })).map(([capacity, taken, length]): GeneratedSlot => {
        const startsAt = at(half);
        return {
          slotId: `slot-${half}`,
          startsAt,
          endsAt: at(half + length),
          capacity,
          taken: Math.min(taken, capacity),
        };
      }),
    ),
  ),
);
const planned = fc
  .uniqueArray(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 5 })), { maxLength: 10, selector: ([half]) => half })
  .map((slots) =>
    slots.map(([half, capacity]): PlannedSlot => ({ startsAt: at(half), endsAt: at(half + 1), capacity })),
  );

/** What the database holds after the writes of a change. */
function applied(before: readonly GeneratedSlot[], plan: readonly PlannedSlot[]): GeneratedSlot[] {
  const { appear, withdraw, change } = changeOf(before, plan);
  const gone = new Set(withdraw.map(({ slotId }) => slotId));
  const changed = new Map(change.map(({ slot, to }) => [slot.slotId, to]));
  return [
    ...before.map((slot) => ({ ...slot, ...(gone.has(slot.slotId) && { capacity: 0 }), ...changed.get(slot.slotId) })),
    ...appear.map((slot, place) => ({ ...slot, slotId: `new-${place}`, taken: 0 })),
  ];
}

const seats = (slots: readonly { capacity: number }[]) => slots.reduce((sum, { capacity }) => sum + capacity, 0);

test('a change without conflict leaves exactly the planned slots, and running it again changes nothing', () => {
  fc.assert(
    fc.property(stored, planned, (before, plan) => {
      fc.pre(changeOf(before, plan).conflicts.length === 0);
      const after = applied(before, plan);
      const offered = after.filter(({ capacity }) => capacity > 0);
      expect(offered.map(({ startsAt, capacity }) => `${startsAt.toISOString()} ${capacity}`).sort()).toEqual(
        plan.map(({ startsAt, capacity }) => `${startsAt.toISOString()} ${capacity}`).sort(),
      );
      expect(effectOn(ON, after, changeOf(after, plan))).toBeUndefined();
    }),
  );
});

test('nobody loses a seat: no slot is ever left with less room than couples in it', () => {
  fc.assert(
    fc.property(stored, planned, (before, plan) => {
      for (const { capacity, taken } of applied(before, plan)) expect(taken).toBeLessThanOrEqual(capacity);
    }),
  );
});

test('a conflict is named exactly where the plan leaves less room than is taken', () => {
  fc.assert(
    fc.property(stored, planned, (before, plan) => {
      const room = new Map(plan.map(({ startsAt, capacity }) => [startsAt.getTime(), capacity]));
      const tooFull = before.filter(({ startsAt, taken }) => taken > (room.get(startsAt.getTime()) ?? 0));
      const named = changeOf(before, plan).conflicts.map(({ slotId }) => slotId);
      expect(named.sort()).toEqual(tooFull.map(({ slotId }) => slotId).sort());
    }),
  );
});

test('the preview tells what applying does: slots that come and go, and seats before and after', () => {
  fc.assert(
    fc.property(stored, planned, (before, plan) => {
      const change = changeOf(before, plan);
      fc.pre(change.conflicts.length === 0);
      const after = applied(before, plan);
      const day = effectOn(ON, before, change);
      const said = effectOf(day ? [day] : [], []);
      const offered = (slots: readonly GeneratedSlot[]) => slots.filter(({ capacity }) => capacity > 0).length;
      expect(said.appear - said.vanish).toBe(day ? offered(after) - offered(before) : 0);
      if (day) expect([day.seatsBefore, day.seatsAfter]).toEqual([seats(before), seats(after)]);
      else expect(seats(after)).toBe(seats(before));
    }),
  );
});
