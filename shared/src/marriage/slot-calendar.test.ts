import { addDays, instantOf, PRINTED_HOLIDAYS, timeOf } from '../calendar';
import { DEFAULT_BOOKING_PARAMETERS } from './rules';
import { SlotDay } from './schemas';
import { calendarView, type OfficePlan, type SpecialDay, type StoredSlot, slotsOf } from './slot-calendar';

const WEEK = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opens: '08:30', closes: '12:00' },
  { weekday, opens: '14:00', closes: '17:00' },
]);
const ordinary: OfficePlan = {
  hours: WEEK,
  specialDays: new Map(),
  serviceCapacity: { capacity: 3, onlineCapacity: 2 },
  parameters: DEFAULT_BOOKING_PARAMETERS,
  isWorkday: PRINTED_HOLIDAYS.isWorkday,
};
const NOW = instantOf('2026-11-23', '10:00');

function withDay(date: string, day: Partial<SpecialDay>): OfficePlan {
  const special = { isOpen: true, hours: null, onlineCapacity: null, note: null, ...day };
  return { ...ordinary, specialDays: new Map([[date, special]]) };
}

/** What the job that generates ahead would have stored. */
function stored(plan: OfficePlan, from: string, days: number): StoredSlot[] {
  return Array.from({ length: days }, (_, ahead) => slotsOf(addDays(from, ahead), plan))
    .flat()
    .map(({ startsAt, capacity }) => ({
      slotId: `018f0000-0000-7000-8000-${String(startsAt.getTime() / 1000).padStart(12, '0')}`,
      startsAt,
      capacity,
      taken: 0,
    }));
}

const startsOn = (date: string, plan: OfficePlan) => slotsOf(date, plan).map(({ startsAt }) => timeOf(startsAt));

test('an ordinary weekday has seven slots in the morning and six in the afternoon, the last at 16:30 (M-54)', () => {
  expect(startsOn('2026-12-18', ordinary).join(' ')).toBe(
    '08:30 09:00 09:30 10:00 10:30 11:00 11:30 14:00 14:30 15:00 15:30 16:00 16:30',
  );
});

test('online booking gets its share, walk-ins and other channels keep theirs (M-62, M-75)', () => {
  expect(new Set(slotsOf('2026-12-18', ordinary).map(({ capacity }) => capacity))).toEqual(new Set([2]));
  const greedy = { ...ordinary, serviceCapacity: { capacity: 3, onlineCapacity: 9 } };
  expect(slotsOf('2026-12-18', greedy)[0]?.capacity).toBe(3);
  expect(slotsOf('2026-12-18', { ...ordinary, serviceCapacity: { capacity: 3, onlineCapacity: 0 } })).toEqual([]);
});

test('weekends and holidays rest; make-up working days work with the hours of a Monday, when the bureau says so (M-55)', () => {
  expect(slotsOf('2026-12-19', ordinary)).toEqual([]);
  expect(slotsOf('2026-10-01', ordinary)).toEqual([]);
  expect(startsOn('2026-10-10', ordinary)).toHaveLength(13);
  const closed = { ...ordinary, parameters: { ...DEFAULT_BOOKING_PARAMETERS, makeUpDaysOpen: false } };
  expect(slotsOf('2026-10-10', closed)).toEqual([]);
});

test('the office may open a Saturday, close a Friday, shorten a day and add seats to 5·20 (M-55, M-57)', () => {
  expect(startsOn('2026-12-12', withDay('2026-12-12', {}))).toHaveLength(13);
  expect(slotsOf('2026-12-18', withDay('2026-12-18', { isOpen: false }))).toEqual([]);
  const newYear = withDay('2027-01-01', { hours: [{ opens: '09:00', closes: '10:10' }] });
  expect(startsOn('2027-01-01', newYear)).toEqual(['09:00', '09:30']);
  expect(slotsOf('2026-05-20', withDay('2026-05-20', { onlineCapacity: 8 }))[0]?.capacity).toBe(8);
});

test('today and tomorrow after five are closed, the next thirty days are free, the rest of the month is not released', () => {
  const days = calendarView(stored(ordinary, '2026-11-23', 40), ordinary, NOW);
  const stateOn = (date: string) => days.find(({ on }) => on === date)?.state;
  expect([days[0]?.on, days.at(-1)?.on]).toEqual(['2026-11-23', '2026-12-31']);
  expect(['2026-11-23', '2026-11-24', '2026-11-28', '2026-12-23', '2026-12-24'].map(stateOn)).toEqual([
    'closed',
    'free',
    'rest',
    'free',
    'unreleased',
  ]);
  expect(days.find(({ on }) => on === '2026-12-24')?.releasesAt).toBe('2026-11-24T00:30:00.000Z');
  const evening = calendarView(stored(ordinary, '2026-11-23', 40), ordinary, instantOf('2026-11-23', '17:00'));
  expect(evening.find(({ on }) => on === '2026-11-24')?.state).toBe('closed');
});

test('before half past eight the newest day is still unreleased, at half past eight it is free (M-52)', () => {
  const slots = stored(ordinary, '2026-11-23', 40);
  const at = (time: string) =>
    calendarView(slots, ordinary, instantOf('2026-11-24', time)).find(({ on }) => on === '2026-12-24');
  expect(at('08:29')).toMatchObject({ state: 'unreleased', left: 0, slots: [] });
  expect(at('08:30')).toMatchObject({ state: 'free', left: 26, releasesAt: null });
});

test('a day whose last seat is gone is full and still lists its times; a day of the office says why it is open', () => {
  const plan = withDay('2026-12-12', { note: '周末加开' });
  const slots = stored(plan, '2026-11-23', 40).map((slot) => ({ ...slot, taken: slot.capacity }));
  const days = calendarView(slots, plan, NOW);
  expect(days.find(({ on }) => on === '2026-12-12')).toMatchObject({ state: 'full', left: 0, note: '周末加开' });
  expect(days.find(({ on }) => on === '2026-12-12')?.slots).toHaveLength(13);
});

test('an office that closes a date rests although slots were stored, and an open day without slots offers nothing', () => {
  const slots = stored(ordinary, '2026-11-23', 20);
  const closing = withDay('2026-11-25', { isOpen: false, note: '系统检修' });
  expect(calendarView(slots, closing, NOW)[2]).toMatchObject({ state: 'rest', note: '系统检修', slots: [] });
  expect(calendarView(slots, ordinary, NOW).find(({ on }) => on === '2026-12-21')?.state).toBe('closed');
});

test('every day of the view is a day of the contract', () => {
  for (const day of calendarView(stored(ordinary, '2026-11-23', 40), ordinary, NOW)) SlotDay.parse(day);
});
