import { getCase } from '@jianghan/shared/casefile/contract';
import { listMessages } from '@jianghan/shared/inbox/contract';
import { bookMarriage, getBooking, getDraft, listSlots } from '@jianghan/shared/marriage/contract';
import { closeDate } from '@jianghan/shared/planning/contract';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { deliverMessages } from '../delivery/service';
import { generateSlots, returnSeats } from '../marriage/service-slots';
import { keepDrafts, lockEnding } from '../marriage/store-closing';
import { asAdministrator } from '../testing/administrator';
import { useApi } from '../testing/api';
import { askFor, bookAt } from '../testing/booking';
import { type Couple, makeCouple, makeOffice, plannedDay } from '../testing/couples';
import { bookOnPhone } from '../testing/phone';
import { until } from '../testing/until';
import * as closing from './service-closing';
import { changeOffice, listManagedOffices } from './service-offices';

const api = useApi();
const REASON = '系统维护，当天停办';
let officeId: string;
const on = plannedDay();

beforeEach(async () => {
  officeId = await makeOffice(4);
  await generateSlots(new Date());
});

async function version(): Promise<number> {
  const { items } = await listManagedOffices(asAdministrator('listManagedOffices'));
  return items.find((office) => office.officeId === officeId)?.version ?? 0;
}

async function close() {
  return closing.closeDate(asAdministrator('closeDate'), officeId, { version: await version(), on, reason: REASON });
}

async function slotIds(): Promise<string[]> {
  const sql = 'SELECT id FROM marriage_slots WHERE office_id = :officeId AND on_date = :on ORDER BY starts_at';
  return (await select<{ id: string }>(null, sql, { officeId, on })).map(({ id }) => id);
}

async function couples(howMany: number): Promise<Couple[]> {
  const made: Couple[] = [];
  for (let at = 0; at < howMany; at += 1) made.push(await makeCouple(api));
  return made;
}

async function count(sql: string, values: Record<string, string> = {}): Promise<number> {
  const [row] = await select<{ n: number }>(null, sql, { officeId, on, ...values });
  return Number(row?.n);
}

const OF_DATE = `FROM marriage_bookings b JOIN case_files c ON c.id = b.id JOIN marriage_slots s ON s.id = b.slot_id
  WHERE s.office_id = :officeId AND s.on_date = :on`;
const seats = () => count('SELECT SUM(taken) AS n FROM marriage_slots WHERE office_id = :officeId AND on_date = :on');
const room = () => count('SELECT SUM(capacity) AS n FROM marriage_slots WHERE office_id = :officeId AND on_date = :on');

test('a date with forty bookings is closed: all are cancelled and told, nothing is lost, and all book again', async () => {
  const slots = await slotIds();
  const all = await couples(40);
  const bookings = await Promise.all(all.map((couple, at) => bookAt(couple, slots[at % slots.length] ?? '')));
  // One of the named people has an account too; one draft has gone meanwhile.
  const named = await api.signInAs('L2', { ...all[0]?.partner });
  await transact((tx) =>
    execute(tx, 'DELETE FROM marriage_drafts WHERE account_id = :id', { id: all[1]?.booker.person.accountId ?? '' }),
  );
  const preview = await closing.previewClosing(asAdministrator('preview'), officeId, {
    version: await version(),
    on,
    reason: REASON,
  });
  expect(preview).toEqual({ on, bookings: 40, slots: slots.length, seats: 4 * slots.length });
  expect(await close()).toMatchObject({ on, bookings: 40, messages: 41 });

  expect(await count(`SELECT COUNT(*) AS n ${OF_DATE} AND c.state = 'cancelled_by_office'`)).toBe(40);
  expect([await seats(), await room()]).toEqual([0, 0]);
  expect(await count("SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'booking.closed'")).toBe(40);
  expect(await count('SELECT bookings AS n FROM office_closings WHERE office_id = :officeId AND on_date = :on')).toBe(
    40,
  );
  await deliverMessages();
  for (const reader of [all[0]?.booker, all[39]?.booker, named]) {
    const inbox = await reader?.call(listMessages, {});
    expect(inbox?.items.filter(({ title }) => title === '登记处当天停办')).toHaveLength(1);
  }
  const file = await all[5]?.booker.call(getCase, { params: { caseId: bookings[5] ?? '' } });
  expect(file).toMatchObject({ state: 'cancelled_by_office', group: 'done' });
  expect(file?.events.at(-1)?.text).toContain('登记处当天停办');
  const seen = () => (all[5] as Couple).booker.send(getBooking, { params: { bookingId: bookings[5] ?? '' } });
  await until('offices are read anew', async () => (await seen()).status === 200);
  expect((await seen()).body).toMatchObject({ state: 'cancelled_by_office', closedReason: REASON });

  // Nobody types anything again: the draft stands, also where it had gone, and the next booking goes through.
  const other = await makeOffice(60);
  await generateSlots(new Date());
  const { days } = await api.anyone.call(listSlots, { params: { officeId: other } });
  const slotId = days.find(({ state }) => state === 'free')?.slots[0]?.slotId ?? '';
  for (const { booker } of all.slice(0, 3)) {
    const draft = await booker.call(getDraft, {});
    expect(draft).toMatchObject({ complete: true, ceremony: 'yes', guests: 4 });
    const body = { slotId, draftVersion: draft.version, declared: true as const, partnerAgreed: true as const };
    expect((await booker.send(bookMarriage, { body })).status).toBe(201);
  }
});

const draftsOf = (id: string) => count('SELECT COUNT(*) AS n FROM marriage_drafts WHERE account_id = :id', { id });

test('what a registrar typed for callers goes into no draft, and one account is told of a booking once', async () => {
  const [slotId = ''] = await slotIds();
  const owner = await api.signInAs('L2', { sex: 'female' });
  const { name, idNumber, phone } = owner.person;
  await bookOnPhone(api, { officeId, slotId }, { caller: { phone } });
  await bookOnPhone(api, { officeId, slotId }, { caller: { phone }, partner: { name, idNumber, phone } });
  expect(await close()).toMatchObject({ bookings: 2, messages: 2 });
  expect(await draftsOf(owner.person.accountId)).toBe(0);
});

test('a draft that appears while a date is closed stands, and the date is closed', async () => {
  const [slotId = ''] = await slotIds();
  const couple = (await couples(1))[0] as Couple;
  const id = couple.booker.person.accountId;
  await bookAt(couple, slotId);
  await transact((tx) => execute(tx, 'DELETE FROM marriage_drafts WHERE account_id = :id', { id }));
  const keep = () =>
    transact(async (tx) => {
      const [ending] = await lockEnding(tx, [slotId], ['awaiting_partner']);
      if (ending === undefined) throw new Error('the booking is not there');
      await keepDrafts(tx, [ending, ending], new Date());
    });
  await Promise.all([keep(), keep()]);
  expect(await draftsOf(id)).toBe(1);
  expect(await close()).toMatchObject({ bookings: 1 });
});

test('bookings that run while a date is closed are either cancelled with it or refused: nobody comes to a shut door', async () => {
  const slots = await slotIds();
  const all = await couples(24);
  const running = all.map((couple, at) => askFor(couple, slots[at % 6] ?? ''));
  const [answers, done] = await Promise.all([Promise.all(running), close()]);
  const booked = answers.filter(({ status }) => status === 201).length;
  expect(answers.filter(({ status }) => status !== 201).every(({ problem }) => problem.code === 'slot_full')).toBe(
    true,
  );
  expect(done.bookings).toBe(booked);
  expect(await count(`SELECT COUNT(*) AS n ${OF_DATE} AND c.state = 'cancelled_by_office'`)).toBe(booked);
  expect(await count(`SELECT COUNT(*) AS n ${OF_DATE} AND c.state <> 'cancelled_by_office'`)).toBe(0);
  expect([await seats(), await room()]).toEqual([0, 0]);
  expect(await count(`SELECT COUNT(*) AS n FROM live_parties WHERE booking_id IN (SELECT b.id ${OF_DATE})`)).toBe(0);
  expect((await askFor((await couples(1))[0] as Couple, slots[0] ?? '')).problem.code).toBe('slot_full');
});

test('a seat on its way back is not given back twice when the date is closed and opened again', async () => {
  const [slotId = ''] = await slotIds();
  const couple = (await couples(1))[0] as Couple;
  const bookingId = await bookAt(couple, slotId);
  await transact(async (tx) => {
    await execute(tx, "UPDATE case_files SET state = 'cancelled_by_user' WHERE id = :bookingId", { bookingId });
    await execute(tx, 'DELETE FROM live_parties WHERE booking_id = :bookingId', { bookingId });
    await execute(tx, 'INSERT INTO seat_returns (id, slot_id, release_at) VALUES (:bookingId, :slotId, :at)', {
      bookingId,
      slotId,
      at: new Date(),
    });
  });
  expect(await close()).toMatchObject({ bookings: 0 });
  await changeOffice(asAdministrator('change'), officeId, {
    version: await version(),
    change: { kind: 'ordinary', on },
  });
  await bookAt(couple, slotId);
  await returnSeats();
  expect(await seats()).toBe(1);
});

test('who has checked in is still served', async () => {
  const [slotId = ''] = await slotIds();
  const bookingId = await bookAt((await couples(1))[0] as Couple, slotId);
  await transact((tx) =>
    execute(tx, "UPDATE case_files SET state = 'checked_in' WHERE id = :bookingId", { bookingId }),
  );
  expect(await close()).toMatchObject({ bookings: 0 });
  expect([await seats(), await room()]).toEqual([1, 1]);
});

test('closing asks for a fresh second factor, and only an administrator may', async () => {
  const body = { version: await version(), on, reason: REASON };
  const request = { params: { officeId }, body };
  const plain = await api.staffOf('administrator');
  expect((await plain.send(closeDate, request)).problem.code).toBe('step_up_required');
  const registrar = await api.staffOf('registrar', { steppedUp: true });
  expect((await registrar.send(closeDate, request)).status).toBe(403);
  const fresh = await api.staffOf('administrator', { steppedUp: true });
  expect(await fresh.call(closeDate, request)).toMatchObject({ bookings: 0 });
});

test('a date that has passed is not closed', async () => {
  const call = asAdministrator('closeDate');
  const past = { version: await version(), on: '2020-01-01', reason: REASON };
  expect(() => closing.closeDate(call, officeId, past)).toThrow(expect.objectContaining({ code: 'malformed' }));
});
