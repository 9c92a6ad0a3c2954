import { addDays, dateOf, weekdayOf } from '@jianghan/shared/calendar/dates';
import { PRINTED_HOLIDAYS } from '@jianghan/shared/calendar/holidays';
import { listSlots } from '@jianghan/shared/marriage/contract';
import type { OfficeChange } from '@jianghan/shared/planning/schemas';
import { select } from '../db/sql';
import { generateSlots } from '../marriage/service-slots';
import { asAdministrator } from '../testing/administrator';
import { useApi } from '../testing/api';
import { bookAt } from '../testing/booking';
import { makeCouple, makeOffice, plannedDay } from '../testing/couples';
import { until } from '../testing/until';
import { changeOffice, listManagedOffices, listPlanDays, openOffice, previewOfficeChange } from './service-offices';

const api = useApi();
let officeId: string;

beforeEach(async () => {
  officeId = await makeOffice(3);
  await generateSlots(new Date());
});

async function version(): Promise<number> {
  const { items } = await listManagedOffices(asAdministrator('listManagedOffices'));
  return items.find((office) => office.officeId === officeId)?.version ?? 0;
}

async function preview(change: OfficeChange) {
  return previewOfficeChange(asAdministrator('preview'), officeId, { version: await version(), change });
}

async function apply(change: OfficeChange) {
  return changeOffice(asAdministrator('change'), officeId, { version: await version(), change });
}

function stored(on: string) {
  return select<{ id: string; capacity: number; taken: number }>(
    null,
    'SELECT id, capacity, taken FROM marriage_slots WHERE office_id = :officeId AND on_date = :on ORDER BY starts_at',
    { officeId, on },
  );
}

/** A Saturday at which nobody works, with a Sunday like it in the same month. */
function saturday(): string {
  let day = addDays(dateOf(new Date()), 8);
  while (!isPlainWeekend(day)) day = addDays(day, 1);
  return day;
}

function isPlainWeekend(day: string): boolean {
  const sunday = addDays(day, 1);
  const isPlain = [day, sunday].every((on) => PRINTED_HOLIDAYS.markOf(on) === null);
  return weekdayOf(day) === 6 && isPlain && sunday.slice(0, 7) === day.slice(0, 7);
}

const openIt = (on: string): OfficeChange => ({
  kind: 'day',
  on,
  isOpen: true,
  hours: [{ opens: '09:00', closes: '12:00' }],
  onlineCapacity: 2,
  note: '周末加开',
});

test('a Saturday that is opened has its slots at once, on the public calendar too, and they go again', async () => {
  const on = saturday();
  const seen = await preview(openIt(on));
  expect(seen).toMatchObject({ appear: 6, vanish: 0, seatsBefore: 0, seatsAfter: 12, conflicts: [] });
  expect(await stored(on)).toEqual([]);
  const { effect } = await apply(openIt(on));
  expect(effect).toEqual(seen);
  expect((await stored(on)).map(({ capacity }) => capacity)).toEqual([2, 2, 2, 2, 2, 2]);
  await until('the public calendar shows it', async () => {
    const { days } = await api.anyone.call(listSlots, { params: { officeId } });
    const day = days.find((one) => one.on === on);
    return day?.state === 'free' && day.left === 12 && day.note === '周末加开';
  });
  expect((await apply({ kind: 'ordinary', on })).effect).toMatchObject({ vanish: 6, seatsAfter: 0 });
  expect((await stored(on)).every(({ capacity }) => capacity === 0)).toBe(true);
  await until('the public calendar shows it', async () => {
    const { days } = await api.anyone.call(listSlots, { params: { officeId } });
    return days.find((one) => one.on === on)?.state === 'rest';
  });
});

test('slots that were withdrawn come back as the same slots', async () => {
  const on = saturday();
  await apply(openIt(on));
  const before = await stored(on);
  await apply({ kind: 'ordinary', on });
  expect((await apply(openIt(on))).effect).toMatchObject({ appear: 6, change: 0 });
  expect(await stored(on)).toEqual(before);
});

test('fewer seats than are taken is refused with the slots named, and nothing changes', async () => {
  const on = plannedDay();
  const [slot] = await stored(on);
  for (let at = 0; at < 2; at += 1) await bookAt(await makeCouple(api), slot?.id ?? '');
  const cut: OfficeChange = { kind: 'service', service: 'MARRY', capacity: 3, onlineCapacity: 1 };
  const seen = await preview(cut);
  expect(seen.conflicts).toMatchObject([{ slotId: slot?.id, taken: 2, capacity: 1 }]);
  await expect(apply(cut)).rejects.toMatchObject({ code: 'plan_conflict', data: { conflicts: seen.conflicts } });
  expect((await stored(on)).map(({ capacity }) => capacity)).toEqual(Array.from({ length: 13 }, () => 3));
  const { effect } = await apply({ kind: 'service', service: 'MARRY', capacity: 3, onlineCapacity: 2 });
  expect(effect).toMatchObject({ appear: 0, vanish: 0, conflicts: [] });
  expect((await stored(on)).map(({ capacity, taken }) => [capacity, taken])[0]).toEqual([2, 2]);
});

test('hours that would leave a booked couple without their time are refused; those that keep it are not', async () => {
  const on = plannedDay();
  const slots = await stored(on);
  await bookAt(await makeCouple(api), slots.at(-1)?.id ?? '');
  const mornings: OfficeChange = {
    kind: 'hours',
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '12:00' })),
  };
  await expect(apply(mornings)).rejects.toMatchObject({ code: 'plan_conflict' });
  expect(
    (
      await apply({
        ...mornings,
        hours: [...mornings.hours, { weekday: weekdayOf(on), opens: '14:00', closes: '17:00' }],
      })
    ).effect,
  ).toMatchObject({ conflicts: [], appear: 0 });
  expect((await stored(on)).filter(({ capacity }) => capacity > 0)).toHaveLength(13);
});

test('whoever comes second reads again; a stale version changes nothing', async () => {
  const seen = await version();
  await apply(openIt(saturday()));
  const late = changeOffice(asAdministrator('change'), officeId, { version: seen, change: openIt(saturday()) });
  await expect(late).rejects.toMatchObject({ code: 'state_changed' });
});

test('today and the past are not replanned, and hours must make sense', async () => {
  const today = dateOf(new Date());
  await expect(apply(openIt(today))).rejects.toMatchObject({ code: 'malformed' });
  const backward: OfficeChange = { kind: 'hours', hours: [{ weekday: 1, opens: '12:00', closes: '09:00' }] };
  await expect(apply(backward)).rejects.toMatchObject({ fields: [{ field: 'change.hours' }] });
  const more: OfficeChange = { kind: 'service', service: 'MARRY', capacity: 1, onlineCapacity: 2 };
  await expect(apply(more)).rejects.toMatchObject({ fields: [{ field: 'change.onlineCapacity' }] });
});

test('a new office has slots once its hours and seats are set', async () => {
  const opened = await openOffice(asAdministrator('openOffice'), {
    name: '第二登记处',
    address: '路 2 号',
    phone: '027-0000-1102',
    location: null,
    isSample: false,
  });
  officeId = opened.officeId;
  await apply({ kind: 'service', service: 'MARRY', capacity: 2, onlineCapacity: 2 });
  const hours = [{ weekday: 1, opens: '09:00', closes: '11:00' }];
  const { effect, office } = await apply({ kind: 'hours', hours });
  expect(effect.appear).toBeGreaterThan(30);
  expect(office).toMatchObject({ version: 3, hours });
});

test('a month shows what is decided and what is booked', async () => {
  const on = saturday();
  await apply(openIt(on));
  const { items } = await listPlanDays(asAdministrator('listPlanDays'), officeId, on.slice(0, 7));
  expect(items.find((day) => day.on === on)).toMatchObject({
    isOpen: true,
    special: { isOpen: true, onlineCapacity: 2, note: '周末加开' },
    slots: 6,
    seats: 12,
    taken: 0,
  });
  expect(items.find((day) => day.on === addDays(on, 1))).toMatchObject({ isOpen: false, special: null, slots: 0 });
});

test('what the job makes later follows the plan that was changed meanwhile', async () => {
  const on = plannedDay();
  await apply({ kind: 'service', service: 'MARRY', capacity: 5, onlineCapacity: 4 });
  expect(await generateSlots(new Date())).toBe(0);
  await generateSlots(new Date(Date.now() + 10 * 86_400_000));
  const rows = await select<{ capacity: number }>(
    null,
    'SELECT DISTINCT capacity FROM marriage_slots WHERE office_id = :officeId AND on_date >= :on',
    { officeId, on },
  );
  expect(rows).toEqual([{ capacity: 4 }]);
});
