import { getCase, listMyCases } from '@jianghan/shared/casefile/contract';
import { bookByPhone } from '@jianghan/shared/hall/contract';
import { bookMarriage, getBooking, listMyBookings } from '@jianghan/shared/marriage/contract';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { bookableDay, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { makePerson, type Person } from '../testing/people';
import type { StaffMember } from '../testing/staff';
import { until } from '../testing/until';

const api = useApi();
let officeId: string;
let slotId: string;
let registrar: StaffMember;

beforeEach(async () => {
  officeId = await makeOffice();
  slotId = await openSlot(officeId, { on: bookableDay(), at: '06:00', capacity: 1 });
  registrar = await api.staffOf('registrar', { officeId });
});

const request = (caller: Person, partner: Person) => ({
  params: { officeId },
  body: {
    slotId,
    caller,
    partner,
    ceremony: 'yes' as const,
    guests: 2,
    counselling: 'no' as const,
    needs: [],
    declared: true as const,
    bothAgreed: true as const,
    readBack: true as const,
  },
});
const man = () => makePerson({ sex: 'male' });
const woman = () => makePerson({ sex: 'female' });
const codeOf = async (caller: Person, partner: Person) =>
  (await registrar.send(bookByPhone, request(caller, partner))).problem.code;

test('a caller gets a seat of the same slots, booked at once; what was typed is sealed and the registrar is in the audit line', async () => {
  const [caller, partner] = [man(), woman()];
  const booked = await registrar.call(bookByPhone, request(caller, partner));
  expect(booked.state).toBe('booked');
  const [row] = await select<Record<string, string>>(
    null,
    'SELECT p.name_enc AS name, a.real_name_at AS proved FROM marriage_bookings b JOIN marriage_partners p ON p.id = b.caller_id JOIN case_files c ON c.id = b.id JOIN accounts a ON a.id = c.account_id WHERE b.id = :id',
    { id: booked.bookingId },
  );
  expect([row?.['name']?.includes(caller.name), row?.['proved']]).toEqual([false, null]);
  const lines = await select(
    null,
    "SELECT actor_kind, actor_id FROM audit_entries WHERE action = 'booking.made' AND object_id = :id",
    {
      id: booked.bookingId,
    },
  );
  expect(lines).toEqual([{ actor_kind: 'staff', actor_id: registrar.member.staffId }]);
  expect(await codeOf(man(), woman())).toBe('slot_full');
});

test('every rule of the desk holds on the phone: age, sex, one booking a person, the office', async () => {
  expect(await codeOf(makePerson({ sex: 'male', born: '2010-01-01' }), woman())).toBe('under_age');
  expect(await codeOf(man(), man())).toBe('same_sex');
  const [caller, partner] = [man(), woman()];
  const other = await openSlot(officeId, { on: bookableDay(), at: '06:30', capacity: 5 });
  const first = request(caller, partner);
  await registrar.call(bookByPhone, { ...first, body: { ...first.body, slotId: other } });
  expect(await codeOf(caller, woman())).toBe('already_booked');
  expect(await codeOf(man(), partner)).toBe('partner_booked');
  const elsewhere = await openSlot(await makeOffice(), { on: bookableDay(), at: '06:00', capacity: 1 });
  const theirs = request(man(), woman());
  expect(
    (await registrar.send(bookByPhone, { ...theirs, body: { ...theirs.body, slotId: elsewhere } })).problem.code,
  ).toBe('not_found');
});

test('a refused call leaves nothing of the phone, and no account of somebody who was there before goes', async () => {
  const caller = makePerson({ sex: 'male', born: '2010-01-01' });
  const counted = async () => (await select(null, 'SELECT id FROM accounts')).length;
  const before = await counted();
  expect(await codeOf(caller, woman())).toBe('under_age');
  expect(await counted()).toBe(before);
  const known = await api.signInAs('L1');
  expect(await codeOf({ ...caller, phone: known.person.phone }, woman())).toBe('under_age');
  expect(await counted()).toBe(before + 1);
});

test('somebody on the phone and somebody online want the last seat: one gets it', async () => {
  const couple = await makeCouple(api);
  const body = { slotId, draftVersion: couple.draftVersion, declared: true, partnerAgreed: true } as const;
  const answers = await Promise.all([
    couple.booker.send(bookMarriage, { body }),
    registrar.send(bookByPhone, request(man(), woman())),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('one key, one booking, however often the registrar presses', async () => {
  const of = request(man(), woman());
  const key = 'phone-booking-key-0001';
  const answers = [await registrar.send(bookByPhone, of, { key }), await registrar.send(bookByPhone, of, { key })];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(answers[1]?.body).toEqual(answers[0]?.body);
});

test('the caller sees the booking after the real-name check; another who owns the phone they gave never does', async () => {
  const [caller, partner] = [man(), woman()];
  const owner = await api.signInAs('L2', { sex: 'male' });
  const given = { ...caller, phone: owner.person.phone };
  const { bookingId } = await registrar.call(bookByPhone, request(given, partner));
  expect((await owner.send(getBooking, { params: { bookingId } })).problem.code).toBe('not_found');
  expect((await owner.call(listMyBookings, { query: {} })).items).toEqual([]);
  expect((await owner.send(getCase, { params: { caseId: bookingId } })).problem.code).toBe('not_found');
  expect((await owner.call(listMyCases, { query: {} })).items).toEqual([]);
  slotId = await openSlot(officeId, { on: bookableDay(), at: '06:30', capacity: 1 });
  const known = await api.signInAs('L2', { sex: 'male' });
  const theirs = await registrar.call(
    bookByPhone,
    request({ name: known.person.name, idNumber: known.person.idNumber, phone: known.person.phone }, woman()),
  );
  const seen = () => known.send(getBooking, { params: { bookingId: theirs.bookingId } });
  await until('offices are read anew', async () => (await seen()).status === 200);
  expect((await seen()).body).toMatchObject({ state: 'booked' });
  const caseId = theirs.bookingId;
  expect(await known.call(getCase, { params: { caseId } })).toMatchObject({ reference: theirs.reference });
  expect((await known.call(listMyCases, { query: {} })).items.map((each) => each.caseId)).toEqual([caseId]);
});
