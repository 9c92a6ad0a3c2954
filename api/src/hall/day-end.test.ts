import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { callNext, checkIn, issueTicket, startService } from '@jianghan/shared/hall/contract';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { select, toDateOrNull } from '../db/sql';
import { useApi } from '../testing/api';
import { bookableDay, fillDraft, makeOffice, openSlot } from '../testing/couples';
import { bookedToday, type TodaysBooking } from '../testing/hall';
import { makePerson } from '../testing/people';
import type { Resident } from '../testing/residents';
import type { StaffMember } from '../testing/staff';
import { endDays } from './service-day-end';

const api = useApi();
const now = new Date();
const today = dateOf(now);
/** After the last time of today, and before midnight here: what the clock says at 23:59. */
const evening = instantOf(today, '23:59');
let officeId: string;
let registrar: StaffMember;

beforeEach(async () => {
  officeId = await makeOffice();
  registrar = await api.staffOf('registrar', { officeId });
});

const params = () => ({ params: { officeId } });
const stateOf = async (bookingId: string) =>
  (await select<{ state: string }>(null, 'SELECT state FROM case_files WHERE id = :bookingId', { bookingId }))[0]
    ?.state;

/** A verified resident who booked for earlier today. */
async function expected(resident: Resident, at: string): Promise<TodaysBooking> {
  return bookedToday(officeId, at, { accountId: resident.person.accountId, booker: resident.person });
}

test('after the last time of the day, and not before, whoever did not come is marked and told, once', async () => {
  const resident = await api.signInAs('L2', { sex: 'male' });
  const { bookingId } = await expected(resident, '08:30');
  await expected(await api.signInAs('L2', { sex: 'male' }), '10:00');
  await endDays(instantOf(today, '10:45'));
  expect(await stateOf(bookingId)).toBe('booked');
  await endDays(evening);
  await endDays(evening);
  expect(await stateOf(bookingId)).toBe('no_show');
  const told = await select(
    null,
    "SELECT account_id FROM outbox WHERE topic = 'marriage.no_show' AND case_id = :bookingId",
    {
      bookingId,
    },
  );
  expect(told).toEqual([{ account_id: resident.person.accountId }]);
  expect(await select(null, 'SELECT id_hash FROM live_parties WHERE booking_id = :bookingId', { bookingId })).toEqual(
    [],
  );
});

test('who came is no no-show, however late; who drew a number and was not served comes another day', async () => {
  const late = await bookedToday(officeId, '00:00');
  const came = await registrar.call(checkIn, { ...params(), body: { by: 'token', token: late.token } });
  const isOverdue = now.getTime() > instantOf(today, '00:30').getTime();
  expect(came.ticket?.isLate).toBe(isOverdue);
  await registrar.call(issueTicket, { ...params(), body: { service: 'RECORD' } });
  await endDays(evening);
  expect(await stateOf(late.bookingId)).toBe('checked_in');
  await endDays(instantOf(addDays(today, 1), '00:05'));
  expect(await stateOf(late.bookingId)).toBe('served');
  const left = await select(null, 'SELECT state, result FROM hall_tickets WHERE office_id = :officeId', { officeId });
  expect(left).toEqual([
    { state: 'done', result: 'another_day' },
    { state: 'done', result: 'another_day' },
  ]);
});

test('twice in thirty days means no online booking for fifteen days, for both; a ticket in the hall is drawn as ever (M-60, M-62)', async () => {
  const resident = await api.signInAs('L2', { sex: 'male' });
  const partner = await api.signInAs('L2', { sex: 'female' });
  await bookedToday(officeId, '08:30', {
    accountId: resident.person.accountId,
    booker: resident.person,
    partner: partner.person,
  });
  await endDays(evening);
  expect(await bannedUntil(resident)).toBeNull();
  await bookedToday(officeId, '09:00', {
    accountId: resident.person.accountId,
    booker: resident.person,
    partner: partner.person,
  });
  await endDays(evening);
  const until = evening.getTime() + 15 * 86_400_000;
  expect([await bannedUntil(resident), await bannedUntil(partner)]).toEqual([until, until]);
  const slotId = await openSlot(officeId, { on: bookableDay(), at: '06:00', capacity: 5 });
  const draftVersion = await fillDraft(resident, makePerson({ sex: 'female' }));
  const body = { slotId, draftVersion, declared: true, partnerAgreed: true } as const;
  const { problem } = await resident.send(bookMarriage, { body });
  expect([problem.code, problem.data?.['until']]).toEqual(['booking_banned', new Date(until).toISOString()]);
  expect(problem.detail).toContain('登记处取号');
  const served = await registrar.call(issueTicket, { ...params(), body: { service: 'MARRY' } });
  expect(served.ticket?.state).toBe('waiting');
});

async function bannedUntil({ person }: Resident): Promise<number | null> {
  const [row] = await select<{ at: string | Date | null }>(
    null,
    'SELECT banned_until AS at FROM accounts WHERE id = :id',
    { id: person.accountId },
  );
  return toDateOrNull(row?.at ?? null)?.getTime() ?? null;
}

test('a couple marked too soon is checked in all the same, and the ban it brought goes', async () => {
  const resident = await api.signInAs('L2', { sex: 'male' });
  await expected(resident, '08:30');
  await endDays(evening);
  const second = await expected(resident, '09:00');
  await endDays(evening);
  expect(await bannedUntil(resident)).not.toBeNull();
  const came = await registrar.call(checkIn, { ...params(), body: { by: 'token', token: second.token } });
  expect(came.bookingState).toBe('checked_in');
  expect(await bannedUntil(resident)).toBeNull();
  const called = await registrar.call(callNext, { ...params(), body: { window: 1 } });
  const step = { params: { ticketId: called.ticket?.ticketId ?? '' }, body: { version: called.ticket?.version ?? 0 } };
  expect((await registrar.call(startService, step)).ticket?.state).toBe('serving');
});
