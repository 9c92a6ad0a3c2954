import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { bookMarriage, cancelBooking } from '@jianghan/shared/marriage/contract';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { bookableDay, type Couple, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { setParameter } from '../testing/messages';
import { remindOfTomorrow } from './service-reminders';

const api = useApi();
const day = bookableDay();
const eve = addDays(day, -1);
let officeId: string;

beforeAll(async () => {
  officeId = await makeOffice();
});

async function booked(at: string, on = day): Promise<{ couple: Couple; bookingId: string }> {
  const couple = await makeCouple(api);
  const slotId = await openSlot(officeId, { on, at, capacity: 50 });
  const body = { slotId, draftVersion: couple.draftVersion, declared: true, partnerAgreed: true } as const;
  return { couple, bookingId: (await couple.booker.call(bookMarriage, { body })).bookingId };
}

async function remindersOf(bookingId: string): Promise<number> {
  const sql = "SELECT id FROM outbox WHERE case_id = :bookingId AND topic = 'marriage.reminder'";
  return (await select(null, sql, { bookingId })).length;
}

test('everyone of tomorrow is reminded at 18:00, each once, however often the job runs', async () => {
  const { bookingId } = await booked('08:30');
  const other = await booked('08:30', bookableDay(14));
  await remindOfTomorrow(instantOf(eve, '17:59'));
  expect(await remindersOf(bookingId)).toBe(0);
  await remindOfTomorrow(instantOf(eve, '18:00'));
  await Promise.allSettled([1, 2].map(() => remindOfTomorrow(instantOf(eve, '18:01'))));
  await remindOfTomorrow(instantOf(eve, '23:59'));
  expect([await remindersOf(bookingId), await remindersOf(other.bookingId)]).toEqual([1, 0]);
});

test('who cancelled is not reminded', async () => {
  const { couple, bookingId } = await booked('09:00');
  await couple.booker.call(cancelBooking, { params: { bookingId }, body: { version: 1 } });
  await remindOfTomorrow(instantOf(eve, '18:00'));
  expect(await remindersOf(bookingId)).toBe(0);
});

test('an appointment that is moved is reminded of its new time, also when it moves to tomorrow after 18:00', async () => {
  const { bookingId } = await booked('09:30');
  await remindOfTomorrow(instantOf(eve, '18:00'));
  const moveTo = async (on: string, at: string) => {
    const slotId = await openSlot(officeId, { on, at, capacity: 50 });
    const sql = 'UPDATE marriage_bookings SET slot_id = :slotId WHERE id = :bookingId';
    await transact((tx) => execute(tx, sql, { slotId, bookingId }));
  };
  await moveTo(day, '11:00');
  await remindOfTomorrow(instantOf(eve, '20:00'));
  expect(await remindersOf(bookingId)).toBe(2);
  const later = bookableDay(21);
  await moveTo(later, '11:00');
  await remindOfTomorrow(instantOf(addDays(later, -1), '18:00'));
  expect(await remindersOf(bookingId)).toBe(3);
});

test('the time of reminding is the office’s', async () => {
  const { bookingId } = await booked('14:00');
  await setParameter('message.reminder_time', '19:00');
  await remindOfTomorrow(instantOf(eve, '18:59'));
  expect(await remindersOf(bookingId)).toBe(0);
  await remindOfTomorrow(instantOf(eve, '19:00'));
  expect(await remindersOf(bookingId)).toBe(1);
  expect(dateOf(instantOf(eve, '19:00'))).toBe(eve);
});
