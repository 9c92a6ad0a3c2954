import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { RETENTION_DAYS } from '@jianghan/shared/personal-data';
import { makeReference } from '@jianghan/shared/reference';
import { insertAccount } from '../account/store';
import { record } from '../audit/audit';
import { openCases } from '../casefile/service';
import { takeRandom } from '../crypto/random';
import { newId } from '../db/new-id';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { setDays } from '../office/service';
import { bookableDay, makeOffice, openSlot } from '../testing/couples';
import { useDatabase } from '../testing/database';
import { makePerson } from '../testing/people';
import { forgetOldBookings } from './service-retention';
import { generateSlots, returnSeats } from './service-slots';
import { insertBookings } from './store-booking';
import { insertPartner } from './store-partner';
import { listSlots, scheduleReturn, takeSeats } from './store-slots';

useDatabase();

test('slots are made ahead for every working day, and making them again adds none', async () => {
  await makeOffice(3);
  const made = await generateSlots(new Date());
  expect(made % 13).toBe(0);
  expect(made).toBeGreaterThan(13 * 40);
  expect(await generateSlots(new Date())).toBe(0);
});

test('a freed seat comes back when its time has come, once, and not before', async () => {
  const officeId = await makeOffice(3);
  await openSlot(officeId, { on: bookableDay(), at: '08:30', capacity: 2 });
  const [slot] = await select<{ id: string }>(null, 'SELECT id FROM marriage_slots WHERE office_id = :officeId', {
    officeId,
  });
  const id = slot?.id ?? '';
  await transact(async (tx) => {
    await execute(tx, 'UPDATE marriage_slots SET taken = 2 WHERE id = :id', { id });
    await scheduleReturn(tx, id, new Date(Date.now() - 1000));
    await scheduleReturn(tx, id, new Date(Date.now() + 3_600_000));
  });
  expect(await returnSeats()).toBe(1);
  expect(await returnSeats()).toBe(0);
  const [after] = await select<{ taken: number }>(null, 'SELECT taken FROM marriage_slots WHERE id = :id', { id });
  expect(after?.taken).toBe(1);
});

test('the table itself refuses to sell more seats than there are', async () => {
  const officeId = await makeOffice(3);
  await openSlot(officeId, { on: bookableDay(), at: '09:30', capacity: 1 });
  const oversell = transact((tx) =>
    execute(tx, 'UPDATE marriage_slots SET taken = 2 WHERE office_id = :officeId', { officeId }),
  );
  await expect(oversell).rejects.toThrow();
});

test('an audit line can be neither changed nor taken away', async () => {
  const id = newId();
  const call = { actor: null, staff: null, attempt: null, now: new Date(), traceId: 'trace' };
  await transact((tx) => record(tx, { call, action: 'test', object: { kind: 'test', id } }));
  await expect(transact((tx) => execute(tx, "UPDATE audit_entries SET action = 'x'"))).rejects.toThrow('append-only');
  await expect(transact((tx) => execute(tx, 'DELETE FROM audit_entries'))).rejects.toThrow('append-only');
});

test('a date closed after its slots were made sells none of them', async () => {
  const officeId = await makeOffice(3);
  const on = bookableDay(10);
  await openSlot(officeId, { on, at: '08:30', capacity: 3 });
  await transact((tx) =>
    setDays(tx, officeId, [{ onDate: on, isOpen: false, hours: null, onlineCapacity: null, note: '停办' }]),
  );
  const [slot] = await listSlots({ officeId, service: 'MARRY' }, on);
  expect(slot).toMatchObject({ capacity: 0, taken: 0 });
});

test('bookings go 180 days after their day, with the partner; the slot keeps the count', async () => {
  const officeId = await makeOffice(3);
  const day = addDays(dateOf(new Date()), -RETENTION_DAYS.booking);
  const [old, recent] = [await pastBooking(officeId, addDays(day, -1)), await pastBooking(officeId, addDays(day, 2))];
  expect(await forgetOldBookings(new Date())).toBe(1);
  const rowsOf = async (table: string, id: string) =>
    (await select(null, `SELECT id FROM ${table} WHERE id = :id`, { id })).length;
  expect(await Promise.all(['marriage_bookings', 'case_files'].map((table) => rowsOf(table, old.id)))).toEqual([0, 0]);
  expect(await rowsOf('marriage_partners', old.partnerId)).toBe(0);
  expect(await rowsOf('marriage_bookings', recent.id)).toBe(1);
  expect(await rowsOf('marriage_partners', recent.partnerId)).toBe(1);
  expect((await listSlots({ officeId, service: 'MARRY' }, '2000-01-01')).map(({ taken }) => taken)).toEqual([1, 1]);
});

/** A booking as it stood on its day, long ago. */
async function pastBooking(officeId: string, on: string): Promise<{ id: string; partnerId: string }> {
  const slotId = await openSlot(officeId, { on, at: '08:30', capacity: 3 });
  const then = instantOf(on, '08:00');
  const person = makePerson({ sex: 'female' });
  return transact(async (tx) => {
    const { id: accountId } = await insertAccount(tx, { openid: newId(), phone: person.phone }, then);
    const partnerId = await insertPartner(tx, { category: 'mainland', ...person }, then);
    const id = newId();
    const file = {
      id,
      reference: makeReference('MR', takeRandom(5)),
      kind: 'marriage_booking',
      accountId,
      officeId,
    } as const;
    const times = { happensAt: then, dueAt: null, openedAt: then, updatedAt: then };
    await openCases(tx, [{ ...file, ...times, state: 'awaiting_partner', version: 1 }], 'book');
    const wishes = { ceremony: 'no', guests: 0, counselling: 'no', isBirthday: false, callerId: null } as const;
    const booking = {
      id,
      slotId,
      accountId,
      partnerId,
      checkInToken: newId().slice(0, 22),
      bookedAt: then,
      needs: [],
      ...wishes,
    };
    await insertBookings(tx, [{ ...booking, idHashes: [newId(), newId()] }]);
    await takeSeats(tx, new Map([[slotId, 1]]));
    return { id, partnerId };
  });
}
