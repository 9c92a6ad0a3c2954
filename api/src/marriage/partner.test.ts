import { CONSENT_VERSIONS, giveConsent, verifyRealName, withdrawConsent } from '@jianghan/shared/account/contract';
import { getCase, listMyCases } from '@jianghan/shared/casefile/contract';
import { listMessages } from '@jianghan/shared/inbox/contract';
import {
  bookMarriage,
  cancelBooking,
  getBooking,
  getBookingCalendar,
  listMyBookings,
} from '@jianghan/shared/marriage/contract';
import { acceptAsPartner, declineAsPartner, getInvitation } from '@jianghan/shared/marriage/partner-contract';
import { maskName } from '@jianghan/shared/masking';
import { select } from '../db/sql';
import { deliverMessages } from '../delivery/service';
import { useApi } from '../testing/api';
import { bookableDay, fillDraft, makeOffice, openSlot } from '../testing/couples';
import {
  accept,
  bookAndWait,
  bookTogether,
  claimOn,
  declineIt,
  letAnswerPass,
  type Waiting,
} from '../testing/partners';
import { makePerson } from '../testing/people';
import type { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';
import { expireOverdue, followAnswers } from './service-answers';

const api = useApi();
useSandbox();
const day = bookableDay();
let slotId: string;

beforeAll(async () => {
  slotId = await openSlot(await makeOffice(), { on: day, at: '09:30', capacity: 60 });
});

const lookAt = ({ bookingId }: Waiting, who: Resident) => who.call(getBooking, { params: { bookingId } });
const topicsOf = async (who: Resident) => {
  await deliverMessages();
  const { accountId } = who.person;
  const sql = 'SELECT topic FROM inbox_messages WHERE account_id = :accountId ORDER BY id';
  return (await select<{ topic: string }>(null, sql, { accountId })).map(({ topic }) => topic);
};
const stateOf = async ({ bookingId }: Waiting) =>
  (await select<{ state: string }>(null, 'SELECT state FROM case_files WHERE id = :bookingId', { bookingId }))[0]
    ?.state;
const countOf = async (table: string, { bookingId }: Waiting, column = 'booking_id') =>
  (await select(null, `SELECT 1 FROM ${table} WHERE ${column} = :bookingId`, { bookingId })).length;

test('a booking waits for the partner, for a day at the most; both names are masked before', async () => {
  const waiting = await bookAndWait(api, slotId);
  const booking = await lookAt(waiting, waiting.booker);
  expect(booking).toMatchObject({ state: 'awaiting_partner', role: 'booker', may: ['cancel'] });
  const left = new Date(booking.answerBy ?? 0).getTime() - Date.now();
  expect(left).toBeGreaterThan(23 * 3_600_000);
  expect(left).toBeLessThanOrEqual(24 * 3_600_000);
  const token = booking.invitation ?? '';
  expect(token).toHaveLength(32);
  const shown = await api.anyone.call(getInvitation, { params: { token } });
  expect(shown).toEqual({
    state: 'open',
    bookerName: maskName(waiting.booker.person.name),
    partnerName: maskName(waiting.partner.name),
    answerBy: booking.answerBy,
  });
  const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  expect((await api.anyone.send(getInvitation, { params: { token: changed } })).problem.code).toBe('not_found');
});

test('the partner consents on the own phone; from then on both see it everywhere, and both are told', async () => {
  const waiting = await bookAndWait(api, slotId);
  const { named, booker, bookingId } = waiting;
  const claim = await claimOn(named);
  const invitation = (await lookAt(waiting, booker)).invitation;
  expect(claim).toMatchObject({ bookingId, invitation, version: 1, bookerName: maskName(booker.person.name) });
  const accepted = await accept(waiting);
  expect(accepted).toMatchObject({ state: 'booked', role: 'partner', may: ['cancel', 'reschedule'], answerBy: null });
  expect(accepted.own.name).toBe(maskName(named.person.name));
  expect(accepted.partner.name).toBe(maskName(booker.person.name));
  expect(await claimOn(named)).toBeUndefined();
  for (const who of [booker, named]) {
    expect((await lookAt(waiting, who)).state).toBe('booked');
    expect((await who.call(listMyBookings, {})).items.map((one) => one.bookingId)).toEqual([bookingId]);
    expect((await who.call(listMyCases, {})).items[0]).toMatchObject({ caseId: bookingId, stateText: '两人都已确认' });
    expect(await who.call(getBookingCalendar, { params: { bookingId } })).toContain('SEQUENCE:1');
  }
  const texts = async (who: Resident) =>
    (await who.call(getCase, { params: { caseId: bookingId } })).events.map(({ text }) => text);
  expect(await texts(booker)).toEqual(['您提交了预约', '对方确认了预约']);
  expect(await texts(named)).toEqual(['对方提交了预约', '您确认了预约']);
  expect(await topicsOf(booker)).toEqual(['marriage.booked', 'marriage.accepted']);
  expect(await topicsOf(named)).toEqual(['marriage.accepted']);
  const token = invitation ?? '';
  const over = { state: 'accepted', bookerName: null, partnerName: null, answerBy: null };
  expect(await api.anyone.call(getInvitation, { params: { token } })).toEqual(over);
});

test('nobody but the named person can consent: not the booker, not a stranger, not who only has the link', async () => {
  const waiting = await bookAndWait(api, slotId);
  const stranger = await api.signInAs('L2');
  for (const who of [waiting.booker, stranger]) {
    for (const endpoint of [acceptAsPartner, declineAsPartner]) {
      const answer = await who.send(endpoint, { params: { bookingId: waiting.bookingId }, body: { version: 1 } });
      expect([answer.status, answer.problem.code]).toEqual([404, 'not_found']);
    }
  }
  expect(await claimOn(stranger)).toBeUndefined();
  expect(await stateOf(waiting)).toBe('awaiting_partner');
});

test("A with B's name and ID number but A's own phone never gets a confirmed booking (#15)", async () => {
  const waiting = await bookAndWait(api, slotId);
  const second = await api.signInAs('L1', { phone: waiting.booker.person.phone.replace(/\d{4}$/, '7788') });
  const { name, idNumber } = waiting.partner;
  await second.call(giveConsent, { body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } });
  expect((await second.send(verifyRealName, { body: { name, idNumber } })).status).not.toBe(200);
  const answer = await second.send(acceptAsPartner, { params: { bookingId: waiting.bookingId }, body: { version: 1 } });
  expect(answer.problem.code).toBe('real_name_required');
  expect(await stateOf(waiting)).toBe('awaiting_partner');
});

test('who withdrew the consent to use the identity is asked for it first', async () => {
  const waiting = await bookAndWait(api, slotId);
  await waiting.named.call(withdrawConsent, { body: { purpose: 'identity' } });
  const request = { params: { bookingId: waiting.bookingId }, body: { version: 1 } };
  expect((await waiting.named.send(acceptAsPartner, request)).problem.code).toBe('consent_required');
});

test('a decline frees both people at once and the seat at an unknown moment; the booker hears no reason', async () => {
  const waiting = await bookAndWait(api, slotId);
  await declineIt(waiting);
  expect(await stateOf(waiting)).toBe('declined');
  expect(await countOf('live_parties', waiting)).toBe(0);
  const sql = `SELECT r.release_at FROM seat_returns r JOIN marriage_bookings b ON b.slot_id = r.slot_id WHERE b.id = :id`;
  expect(await select(null, sql, { id: waiting.bookingId })).not.toHaveLength(0);
  expect(await topicsOf(waiting.booker)).toEqual(['marriage.booked', 'marriage.declined']);
  const { items } = await waiting.booker.call(listMessages, {});
  expect(JSON.stringify(items)).not.toContain(waiting.partner.name);
  const again = await waiting.booker.send(bookMarriage, {
    body: { slotId, draftVersion: waiting.draftVersion, declared: true, partnerAgreed: true },
  });
  expect(again.status).toBe(201);
});

test('either of the two cancels a confirmed booking, and both are told', async () => {
  const together = await bookTogether(api, slotId);
  const { named, booker, bookingId, version } = together;
  const cancelled = await named.call(cancelBooking, { params: { bookingId }, body: { version } });
  expect(cancelled).toMatchObject({ state: 'cancelled_by_user', role: 'partner', may: [] });
  expect(await topicsOf(booker)).toEqual(['marriage.booked', 'marriage.accepted', 'marriage.cancelled']);
  expect(await topicsOf(named)).toEqual(['marriage.accepted', 'marriage.cancelled']);
  expect((await lookAt(together, booker)).state).toBe('cancelled_by_user');
});

test('without an answer the booking expires, once: seat, people and messages', async () => {
  const waiting = await bookAndWait(api, slotId);
  expect(await expireOverdue(new Date())).toBe(0);
  await letAnswerPass(waiting.bookingId);
  const late = await waiting.named.send(acceptAsPartner, {
    params: { bookingId: waiting.bookingId },
    body: { version: 1 },
  });
  expect(late.problem.code).toBe('answer_late');
  expect(await expireOverdue(new Date())).toBe(1);
  expect(await expireOverdue(new Date())).toBe(0);
  expect(await stateOf(waiting)).toBe('expired');
  expect(await countOf('live_parties', waiting)).toBe(0);
  expect(await topicsOf(waiting.booker)).toEqual(['marriage.booked', 'marriage.expired']);
  const lines = await select(null, `SELECT 1 FROM audit_entries WHERE action = 'booking.expired' AND object_id = :id`, {
    id: waiting.bookingId,
  });
  expect(lines).toHaveLength(1);
});

test('who is named hears of it once, when they have an account, and the message names nobody', async () => {
  const waiting = await bookAndWait(api, slotId);
  await followAnswers(new Date());
  await followAnswers(new Date());
  expect(await topicsOf(waiting.named)).toEqual(['marriage.named']);
  const [message] = (await waiting.named.call(listMessages, {})).items;
  expect(message).toMatchObject({ caseId: null, facts: [] });
  expect(JSON.stringify(message)).not.toContain(waiting.booker.person.name);
});

test('a confirmed couple keeps its people: a new partner in the draft changes nothing of the booking (#44)', async () => {
  const together = await bookTogether(api, slotId);
  await fillDraft(together.booker, makePerson({ sex: 'female' }));
  expect((await lookAt(together, together.booker)).partner.name).toBe(maskName(together.partner.name));
});
