import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import {
  callNext,
  checkIn,
  correctResult,
  getDaySheet,
  getScreen,
  getWindow,
  issueTicket,
  markMissed,
  recallTicket,
  recordResult,
  returnTicket,
  startService,
} from '@jianghan/shared/hall/contract';
import type { SheetItem } from '@jianghan/shared/hall/schemas';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { makeOffice } from '../testing/couples';
import { bookedToday } from '../testing/hall';
import type { StaffMember } from '../testing/staff';

const api = useApi();
const today = dateOf(new Date());
let officeId: string;
let registrar: StaffMember;

beforeEach(async () => {
  officeId = await makeOffice();
  registrar = await api.staffOf('registrar', { officeId });
});

const params = () => ({ params: { officeId } });
const walkIn = (priority = false) =>
  registrar.call(issueTicket, { ...params(), body: { service: 'RECORD', priority } });
const next = (window: number) => registrar.call(callNext, { ...params(), body: { window } });
const step = ({ ticket }: SheetItem) => ({
  params: { ticketId: ticket?.ticketId ?? '' },
  body: { version: ticket?.version ?? 0 },
});
const codeOf = async (answer: Promise<{ problem: { code: string } }>) => (await answer).problem.code;

test('a couple is checked in by code, by number, or by name and the end of the ID number, and gets a number each', async () => {
  const couples = [await bookedToday(officeId), await bookedToday(officeId), await bookedToday(officeId)] as const;
  const ways = [
    { by: 'token', token: couples[0].token },
    { by: 'reference', reference: ` ${couples[1].reference.toLowerCase().replaceAll('-', ' ')}` },
    { by: 'person', name: couples[2].partner.name, lastFour: couples[2].partner.idNumber.slice(-4).toLowerCase() },
  ] as const;
  const came: SheetItem[] = [];
  for (const body of ways) came.push(await registrar.call(checkIn, { ...params(), body }));
  expect(came.map(({ ticket }) => ticket?.label)).toEqual(['A001', 'A002', 'A003']);
  expect(came.map(({ reference }) => reference)).toEqual(couples.map(({ reference }) => reference));
  expect(JSON.stringify(came)).not.toContain(couples[0].booker.name);
  expect(JSON.stringify(came)).not.toContain(couples[0].booker.idNumber);
  const lines = await select<{ action: string }>(null, "SELECT action FROM audit_entries WHERE action LIKE 'hall.%'");
  expect(lines.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['hall.person_looked_up', 'hall.checked_in']),
  );
});

test('who is checked in twice keeps the first number; a look for nobody leaves its line', async () => {
  const { token } = await bookedToday(officeId);
  const body = { by: 'token', token } as const;
  await registrar.call(checkIn, { ...params(), body });
  const again = await registrar.send(checkIn, { ...params(), body });
  expect([again.problem.code, again.problem.data]).toEqual(['already_checked_in', { label: 'A001', state: 'waiting' }]);
  const before = await lookUps();
  const nobody = { by: 'person', name: '无此人', lastFour: '1234' } as const;
  expect(await codeOf(registrar.send(checkIn, { ...params(), body: nobody }))).toBe('not_found');
  expect(await lookUps()).toBe(before + 1);
});

async function lookUps(): Promise<number> {
  return (await select(null, "SELECT id FROM audit_entries WHERE action = 'hall.person_looked_up'")).length;
}

test("another office's booking is not there, by whatever it is named; nor is its ticket", async () => {
  const other = await makeOffice();
  const { token, reference, booker } = await bookedToday(other);
  const ways = [
    { by: 'token', token },
    { by: 'reference', reference },
    { by: 'person', name: booker.name, lastFour: booker.idNumber.slice(-4) },
  ] as const;
  for (const body of ways) expect(await codeOf(registrar.send(checkIn, { ...params(), body }))).toBe('not_found');
  const there = await api.staffOf('registrar', { officeId: other });
  const ticket = await there.call(issueTicket, { params: { officeId: other }, body: { service: 'MARRY' } });
  expect(await codeOf(registrar.send(recallTicket, step(ticket)))).toBe('not_found');
  expect(await codeOf(registrar.send(getDaySheet, { params: { officeId: other, on: today } }))).toBe('not_found');
});

test('a day of one window: called, called again, missed after three calls, back behind the others, served', async () => {
  const [first, second] = [await walkIn(), await walkIn()];
  expect([first.ticket?.label, second.ticket?.label]).toEqual(['W001', 'W002']);
  let called = await next(2);
  expect(called.ticket).toMatchObject({ label: 'W001', state: 'called', window: 2, calls: 1 });
  expect(await codeOf(registrar.send(callNext, { ...params(), body: { window: 2 } }))).toBe('window_busy');
  expect(await codeOf(registrar.send(markMissed, step(called)))).toBe('state_changed');
  for (const calls of [2, 3]) {
    called = await registrar.call(recallTicket, step(called));
    expect(called.ticket?.calls).toBe(calls);
  }
  expect(await codeOf(registrar.send(recallTicket, step(called)))).toBe('state_changed');
  const missed = await registrar.call(markMissed, step(called));
  expect((await next(2)).ticket?.label).toBe('W002');
  const back = await registrar.call(returnTicket, step(missed));
  expect(back.ticket).toMatchObject({ label: 'W001', state: 'waiting', calls: 0, window: null });
  expect((await next(3)).ticket?.label).toBe('W001');
  expect(await codeOf(registrar.send(callNext, { ...params(), body: { window: 4 } }))).toBe('nobody_waiting');
});

test('a result serves the booking; a ceremony is asked for a marriage registered and nothing else (M-70)', async () => {
  const { token, bookingId } = await bookedToday(officeId);
  await registrar.call(checkIn, { ...params(), body: { by: 'token', token } });
  const serving = await registrar.call(startService, step(await next(1)));
  const record = (body: object) =>
    registrar.send(recordResult, { ...step(serving), body: { version: 3, ...body } as never });
  expect(await codeOf(record({ result: 'registered' }))).toBe('result_unfit');
  expect(await codeOf(record({ result: 'materials_missing', ceremony: 'no' }))).toBe('result_unfit');
  expect(await codeOf(record({ result: 'accepted' }))).toBe('result_unfit');
  const { body: done } = await record({ result: 'registered', ceremony: 'yes' });
  expect(done).toMatchObject({
    bookingState: 'served',
    ticket: { state: 'done', result: 'registered', ceremony: 'yes' },
  });
  const messages = await select(null, 'SELECT topic FROM outbox WHERE case_id = :bookingId', { bookingId });
  expect(messages).toEqual([]);
  expect(await select(null, 'SELECT id_hash FROM live_parties WHERE booking_id = :bookingId', { bookingId })).toEqual(
    [],
  );
});

test('a correction keeps what stood there, who changed it and why', async () => {
  await walkIn();
  const serving = await registrar.call(startService, step(await next(1)));
  const { params: ticketId, body } = step(serving);
  const done = await registrar.call(recordResult, { params: ticketId, body: { ...body, result: 'registered' } });
  const better = { ...step(done).body, result: 'not_accepted', reason: 'wrong_key' } as const;
  const corrected = await registrar.call(correctResult, { params: ticketId, body: better });
  expect(corrected.ticket).toMatchObject({ result: 'not_accepted', isCorrected: true });
  const kept = await select(
    null,
    'SELECT staff_id, reason, earlier_result FROM hall_corrections WHERE ticket_id = :ticketId',
    {
      ticketId: ticketId.ticketId,
    },
  );
  expect(kept).toEqual([{ staff_id: registrar.member.staffId, reason: 'wrong_key', earlier_result: 'registered' }]);
  const lines = await select<{ actor_kind: string }>(
    null,
    "SELECT actor_kind FROM audit_entries WHERE action = 'hall.result_corrected' AND object_id = :ticketId",
    ticketId,
  );
  expect(lines).toEqual([{ actor_kind: 'staff' }]);
});

test('the sheet counts the day, masks the names and goes on where it stopped', async () => {
  const couple = await bookedToday(officeId, '22:00');
  await bookedToday(officeId, '22:30');
  await walkIn();
  await registrar.call(checkIn, { ...params(), body: { by: 'token', token: couple.token } });
  const of = { params: { officeId, on: today } };
  const whole = await registrar.call(getDaySheet, of);
  expect(whole.counts).toEqual({
    booked: 2,
    arrived: 1,
    walkIns: 1,
    waiting: 2,
    inService: 0,
    done: 0,
    missed: 0,
    noShows: 0,
  });
  const keys: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 3; page += 1) {
    const { items, nextCursor } = await registrar.call(getDaySheet, { ...of, query: { limit: 1, cursor } });
    keys.push(...items.map(({ key }) => key));
    cursor = nextCursor ?? undefined;
  }
  expect(cursor).toBeUndefined();
  expect(keys).toEqual(whole.items.map(({ key }) => key));
  expect(JSON.stringify(whole)).not.toContain(couple.booker.name);
  expect((await registrar.call(getDaySheet, { params: { officeId, on: addDays(today, 1) } })).items).toEqual([]);
});

test('the screen and the window show numbers, never a name or a matter', async () => {
  const { token, booker } = await bookedToday(officeId);
  await registrar.call(checkIn, { ...params(), body: { by: 'token', token, priority: true } });
  await walkIn();
  await next(5);
  const screen = await registrar.call(getScreen, params());
  expect(screen).toMatchObject({ waiting: 1, calls: [{ window: 5, times: 1 }] });
  for (const told of [booker.name, 'RECORD', 'MARRY', '登记申请']) expect(JSON.stringify(screen)).not.toContain(told);
  const window = await registrar.call(getWindow, { ...params(), query: { window: 5 } });
  expect([window.current?.ticket?.window, window.waiting]).toEqual([5, 1]);
});
