import fc from 'fast-check';
import { addDays, dateOf, daysBetween, instantOf, monthEnd, PRINTED_HOLIDAYS, timeOf } from '../calendar';
import { BookingParameters, DEFAULT_BOOKING_PARAMETERS, windowOf } from './rules';
import { calendarView, type OfficePlan, type OpenHours, type StoredSlot, slotsOf } from './slot-calendar';

const { isWorkday } = PRINTED_HOLIDAYS;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const openHours = fc
  .tuple(fc.integer({ min: 0, max: 1430 }), fc.integer({ min: 1, max: 600 }))
  .map(([opens, length]): OpenHours => ({ opens: clock(opens), closes: clock(Math.min(1439, opens + length)) }));
/** Across two leap years, every kind of month end and a year without published holidays. */
const date = fc.oneof(
  fc.integer({ min: 0, max: 2200 }).map((days) => addDays('2024-01-01', days)),
  fc.constantFrom('2024-02-29', '2026-02-28', '2026-10-10', '2026-12-31', '2027-01-01', '2028-02-29'),
);
const parameters = fc
  .record({
    slotMinutes: fc.integer({ min: 5, max: 240 }),
    horizonDays: fc.integer({ min: 1, max: 60 }),
    makeUpDaysOpen: fc.boolean(),
  })
  .map((drawn) => BookingParameters.parse({ ...DEFAULT_BOOKING_PARAMETERS, ...drawn }));
const plan: fc.Arbitrary<OfficePlan> = fc.record({
  hours: fc.array(
    fc.tuple(openHours, fc.integer({ min: 1, max: 7 })).map(([hours, weekday]) => ({ ...hours, weekday })),
    { maxLength: 12 },
  ),
  specialDays: fc
    .array(
      fc.tuple(
        date,
        fc.record({
          isOpen: fc.boolean(),
          hours: fc.option(fc.array(openHours, { maxLength: 3 })),
          onlineCapacity: fc.option(fc.nat(10)),
          note: fc.option(fc.constant('周末加开')),
        }),
      ),
      { maxLength: 30 },
    )
    .map((days) => new Map(days)),
  serviceCapacity: fc.record({ capacity: fc.nat(6), onlineCapacity: fc.nat(6) }),
  parameters,
  isWorkday: fc.constant(isWorkday),
});

function hoursAllowedOn(on: string, { hours, specialDays }: OfficePlan): readonly OpenHours[] {
  return specialDays.get(on)?.hours ?? hours;
}

test('slots never overlap, are as long as said, and lie on their date within hours of the office', () => {
  fc.assert(
    fc.property(plan, date, (office, on) => {
      const slots = slotsOf(on, office);
      slots.forEach(({ startsAt, endsAt }, at) => {
        expect(endsAt.getTime() - startsAt.getTime()).toBe(office.parameters.slotMinutes * 60_000);
        expect(dateOf(startsAt)).toBe(on);
        const [from, to] = [timeOf(startsAt), timeOf(endsAt)];
        expect(hoursAllowedOn(on, office).some(({ opens, closes }) => opens <= from && to <= closes)).toBe(true);
        const before = slots[at - 1];
        if (before) expect(before.endsAt <= startsAt).toBe(true);
      });
    }),
    { numRuns: 500 },
  );
});

test('no slot offers more seats online than the service has, unless the office says so for that date', () => {
  fc.assert(
    fc.property(plan, date, (office, on) => {
      const most = office.specialDays.get(on)?.onlineCapacity ?? office.serviceCapacity.capacity;
      const slots = slotsOf(on, office);
      for (const { capacity } of slots) expect(capacity).toBeGreaterThan(0);
      const sum = slots.reduce((total, { capacity }) => total + capacity, 0);
      expect(sum).toBeLessThanOrEqual(slots.length * most);
    }),
  );
});

test('a date that the office closes has no slots, and a holiday has none unless the office opens it', () => {
  fc.assert(
    fc.property(plan, date, (office, on) => {
      const special = office.specialDays.get(on);
      if (special ? !special.isOpen : !isWorkday(on)) expect(slotsOf(on, office)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('the same week gives the same times all year: the clock of Shanghai never jumps', () => {
  fc.assert(
    fc.property(plan, date, (office, on) => {
      const everyDay = { ...office, specialDays: new Map(), isWorkday: () => true };
      const times = (day: string) => slotsOf(day, everyDay).map(({ startsAt }) => timeOf(startsAt));
      expect(times(addDays(on, 182))).toEqual(times(on));
    }),
  );
});

/** Slots as stored after some were booked, and some days were never generated. */
const scene = fc
  .record({
    office: plan,
    today: date,
    minute: fc.integer({ min: 0, max: 1439 }),
    taken: fc.array(fc.nat(12), { minLength: 1 }),
  })
  .map(({ office, today, minute, taken }) => {
    const slots: StoredSlot[] = Array.from({ length: 50 }, (_, ahead) => slotsOf(addDays(today, ahead), office))
      .flat()
      .map(({ startsAt, capacity }, at) => {
        return { slotId: `slot-${at}`, startsAt, capacity, taken: taken[at % taken.length] ?? 0 };
      });
    return { office, slots, today, now: instantOf(today, clock(minute)) };
  });

test('every date from today to the end of the month of the last bookable one appears once, in order', () => {
  fc.assert(
    fc.property(scene, ({ office, slots, today, now }) => {
      const days = calendarView(slots, office, now);
      expect(days.map(({ on }) => on)).toEqual(days.map((_, ahead) => addDays(today, ahead)));
      const last = monthEnd(addDays(today, office.parameters.horizonDays));
      expect(days).toHaveLength(daysBetween(today, last) + 1);
    }),
    { numRuns: 60 },
  );
});

test('a day is free exactly when it is open and some slot has a seat; what is left is never below nought', () => {
  fc.assert(
    fc.property(scene, ({ office, slots, now }) => {
      for (const day of calendarView(slots, office, now)) {
        const seats = slots
          .filter(({ startsAt }) => dateOf(startsAt) === day.on)
          .map((each) => Math.max(0, each.capacity - each.taken));
        const isOpen = windowOf(day.on, now, office.parameters) === 'open';
        expect(day.state === 'free').toBe(isOpen && seats.some((left) => left > 0));
        expect(day.left).toBe(isOpen ? seats.reduce((sum, left) => sum + left, 0) : 0);
        expect(day.slots.every(({ left }) => left >= 0)).toBe(true);
        expect(day.slots.length > 0).toBe(day.state === 'free' || day.state === 'full');
        expect(day.releasesAt !== null).toBe(day.state === 'unreleased');
      }
    }),
    { numRuns: 60 },
  );
});
