import { getCase, listMyCases } from '@jianghan/shared/casefile/contract';
import {
  bookMarriage,
  cancelBooking,
  getBooking,
  getBookingCalendar,
  listMyBookings,
  listSlots,
  revealDraft,
  saveDraft,
} from '@jianghan/shared/marriage/contract';
import type { Slot } from '@jianghan/shared/marriage/schemas';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { bookableDay, type Couple, fillDraft, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { makePerson } from '../testing/people';

const api = useApi();
const day = bookableDay();
let officeId: string;

beforeAll(async () => {
  officeId = await makeOffice();
  await openSlot(officeId, { on: day, at: '08:30', capacity: 1 });
  await openSlot(officeId, { on: day, at: '09:00', capacity: 50 });
  await openSlot(officeId, { on: day, at: '09:30', capacity: 50 });
  await openSlot(officeId, { on: bookableDay(60), at: '09:30', capacity: 50 });
});

async function slotsOf(on: string): Promise<Slot[]> {
  const rows = await select<{ id: string }>(
    null,
    'SELECT id FROM marriage_slots WHERE on_date = :on ORDER BY starts_at',
    { on },
  );
  return rows.map(({ id }) => ({ slotId: id, startsAt: '', left: 0 }));
}

async function slotAt(place: number): Promise<string> {
  return (await slotsOf(day))[place]?.slotId ?? '';
}

function request(couple: Couple, slotId: string) {
  return { body: { slotId, draftVersion: couple.draftVersion, declared: true as const, partnerAgreed: true as const } };
}

test('a couple books one time; it stands in the booking list and in the progress of the booker', async () => {
  const couple = await makeCouple(api);
  const { bookingId } = await couple.booker.call(bookMarriage, request(couple, await slotAt(1)));
  const booking = await couple.booker.call(getBooking, { params: { bookingId } });
  expect(booking).toMatchObject({
    state: 'awaiting_partner',
    ceremony: 'yes',
    guests: 4,
    may: ['cancel'],
    birthdayHint: false,
  });
  expect(booking.reference).toMatch(/^MR-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=]$/);
  expect(booking.partner.name).not.toBe(couple.partner.name);
  expect((await couple.booker.call(listMyBookings, {})).items).toEqual([booking]);
  const [summary] = (await couple.booker.call(listMyCases, {})).items;
  expect(summary).toMatchObject({ reference: booking.reference, subjectId: booking.bookingId, group: 'running' });
  const detail = await couple.booker.call(getCase, { params: { caseId: booking.caseId } });
  expect(detail.events.map(({ text, by }) => [text, by])).toEqual([['您提交了预约', '您']]);
});

test('the same person cannot be in two live bookings, in either role', async () => {
  const couple = await makeCouple(api);
  await couple.booker.call(bookMarriage, request(couple, await slotAt(1)));
  const again = await couple.booker.send(bookMarriage, request(couple, await slotAt(2)));
  expect([again.status, again.problem.code]).toEqual([409, 'already_booked']);
  const rival = await makeCouple(api, couple.partner);
  const claimed = await rival.booker.send(bookMarriage, request(rival, await slotAt(2)));
  expect([claimed.status, claimed.problem.code]).toEqual([409, 'partner_booked']);
});

test('who comes second for the last seat keeps everything and is offered the nearest free times', async () => {
  const [first, second] = [await makeCouple(api), await makeCouple(api)];
  await first.booker.call(bookMarriage, request(first, await slotAt(0)));
  const refused = await second.booker.send(bookMarriage, request(second, await slotAt(0)));
  expect([refused.status, refused.problem.code]).toEqual([409, 'slot_full']);
  const nearest = refused.problem.data?.['nearest'] as Slot[];
  expect(nearest.map(({ slotId }) => slotId)).toEqual([await slotAt(1), await slotAt(2)]);
  const booking = await second.booker.call(bookMarriage, request(second, nearest[0]?.slotId ?? ''));
  expect(booking.state).toBe('awaiting_partner');
});

test('a time that is not released, unknown, or asked for with an old draft is refused with its own code', async () => {
  const couple = await makeCouple(api);
  const [later] = await slotsOf(bookableDay(60));
  const codes = [];
  for (const slotId of [later?.slotId ?? '', couple.booker.person.accountId]) {
    codes.push((await couple.booker.send(bookMarriage, request(couple, slotId))).problem.code);
  }
  await fillDraft(couple.booker, couple.partner, { guests: 2 });
  const stale = await couple.booker.send(bookMarriage, request(couple, await slotAt(1)));
  expect([...codes, stale.problem.code]).toEqual(['slot_unreleased', 'not_found', 'draft_changed']);
});

test('the draft stops at once where the couple belongs elsewhere, is one person, or of one sex', async () => {
  const booker = await api.signInAs('L2', { sex: 'male' });
  const partner = makePerson({ sex: 'female' });
  const send = async (changes: object) =>
    (await booker.send(saveDraft, { body: { partner: { category: 'mainland', ...partner, ...changes } } })).problem
      .code;
  expect(await send({ category: 'taiwan' })).toBe('elsewhere');
  expect(await send({ idNumber: booker.person.idNumber })).toBe('same_person');
  expect(await send({ idNumber: makePerson({ sex: 'male' }).idNumber })).toBe('same_sex');
  expect((await booker.send(saveDraft, { body: { guests: 7 } })).problem.errors).toEqual([
    { field: 'guests', message: '颁证仪式最多来 6 位亲友' },
  ]);
});

test('a draft keeps what was saved before, and only its owner sees it in clear', async () => {
  const { booker, partner } = await makeCouple(api);
  const draft = await booker.call(saveDraft, { body: { counselling: 'yes' } });
  expect(draft).toMatchObject({ counselling: 'yes', guests: 4, complete: true });
  expect(JSON.stringify(draft)).not.toContain(partner.idNumber);
  const { partner: clear } = await booker.call(revealDraft, { body: {} });
  expect(clear).toEqual({ name: partner.name, idNumber: partner.idNumber, phone: partner.phone });
});

test('too young on the day of the appointment: says who and from when', async () => {
  const young = makePerson({ sex: 'female', born: `${Number(day.slice(0, 4)) - 19}-01-01` });
  const couple = await makeCouple(api, young);
  const refused = await couple.booker.send(bookMarriage, request(couple, await slotAt(1)));
  expect(refused.problem).toMatchObject({
    code: 'under_age',
    data: { role: 'partner', from: `${Number(day.slice(0, 4)) + 1}-01-01` },
  });
});

test('cancelling frees both people at once and the seat only later, and works once', async () => {
  const couple = await makeCouple(api);
  const booking = await couple.booker.call(bookMarriage, request(couple, await slotAt(2)));
  const target = { params: { bookingId: booking.bookingId }, body: { version: booking.version } };
  const before = await takenAt(2);
  const cancelled = await couple.booker.call(cancelBooking, target);
  expect(cancelled).toMatchObject({ state: 'cancelled_by_user', may: [], version: 2 });
  expect(await takenAt(2)).toBe(before);
  expect((await couple.booker.send(cancelBooking, target)).problem.code).toBe('state_changed');
  expect((await couple.booker.call(bookMarriage, request(couple, await slotAt(2)))).state).toBe('awaiting_partner');
});

async function takenAt(place: number): Promise<number> {
  const [row] = await select<{ taken: number }>(null, 'SELECT taken FROM marriage_slots WHERE id = :id', {
    id: await slotAt(place),
  });
  return row?.taken ?? -1;
}

test('the calendar file carries a stable UID and neutral words', async () => {
  const couple = await makeCouple(api);
  const booking = await couple.booker.call(bookMarriage, request(couple, await slotAt(1)));
  const file = await couple.booker.call(getBookingCalendar, { params: { bookingId: booking.bookingId } });
  expect(file).toContain(`UID:${booking.bookingId}@`);
  expect(file).toContain('民政业务办理');
  expect(file).not.toContain('结婚');
});

test('the public calendar is tagged, compressed and answers 304 to who has it', async () => {
  const first = await api.anyone.send(listSlots, { params: { officeId }, query: {} });
  const tag = first.headers.get('etag') ?? '';
  expect(first.body.days.find(({ on }) => on === day)?.slots).toHaveLength(3);
  const same = await api.anyone.fetch(`/api/v1/marriage/offices/${officeId}/slots`, {
    headers: { 'If-None-Match': tag },
  });
  expect(same.status).toBe(304);
});

test('who is named by a stranger is told so, and not to cancel what is not theirs', async () => {
  const named = await api.signInAs('L2', { sex: 'female' });
  const stranger = await makeCouple(api, named.person);
  await stranger.booker.call(bookMarriage, request(stranger, await slotAt(1)));
  const draftVersion = await fillDraft(named, makePerson({ sex: 'male' }));
  const refused = await named.send(
    bookMarriage,
    request({ booker: named, partner: named.person, draftVersion }, await slotAt(2)),
  );
  expect([refused.status, refused.problem.code]).toEqual([409, 'named_by_other']);
});
