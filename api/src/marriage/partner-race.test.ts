import { randomUUID } from 'node:crypto';
import { cancelBooking, getBooking, rescheduleBooking } from '@jianghan/shared/marriage/contract';
import { acceptAsPartner, declineAsPartner } from '@jianghan/shared/marriage/partner-contract';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { askFor } from '../testing/booking';
import { bookableDay, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { bookAndWait, bookTogether, letAnswerPass, type Waiting } from '../testing/partners';
import type { Resident } from '../testing/residents';
import { expireOverdue } from './service-answers';

const api = useApi();
const day = bookableDay();
let officeId: string;
let roomy: string;

beforeAll(async () => {
  officeId = await makeOffice();
  roomy = await openSlot(officeId, { on: day, at: '08:30', capacity: 100 });
});

const answer = ({ named, bookingId }: Waiting, endpoint: typeof acceptAsPartner | typeof declineAsPartner) =>
  named.send(endpoint, { params: { bookingId }, body: { version: 1 } });
const cancel = (who: Resident, bookingId: string, version: number) =>
  who.send(cancelBooking, { params: { bookingId }, body: { version } });
const move = (
  who: Resident,
  bookingId: string,
  { key = randomUUID(), ...body }: { slotId: string; version: number; key?: string },
) => who.send(rescheduleBooking, { params: { bookingId }, body }, { key });

async function rowOf(bookingId: string) {
  const sql = `SELECT c.state, c.version, b.slot_id AS slotId, b.moves,
      (SELECT COUNT(*) FROM live_parties l WHERE l.booking_id = b.id) AS live,
      (SELECT COUNT(*) FROM case_events e WHERE e.case_id = b.id) AS events
    FROM case_files c JOIN marriage_bookings b ON b.id = c.id WHERE c.id = :bookingId`;
  const [row] = await select<{
    state: string;
    version: number;
    slotId: string;
    moves: number;
    live: number;
    events: number;
  }>(null, sql, { bookingId });
  return { ...row, live: Number(row?.live), events: Number(row?.events) };
}

async function takenOf(slotId: string): Promise<number> {
  const [row] = await select<{ taken: number }>(null, 'SELECT taken FROM marriage_slots WHERE id = :slotId', {
    slotId,
  });
  return Number(row?.taken);
}

test('accept against cancel: one wins, the other is told that the state has changed', async () => {
  for (let round = 0; round < 8; round += 1) {
    const waiting = await bookAndWait(api, roomy);
    const answers = await Promise.all([answer(waiting, acceptAsPartner), cancel(waiting.booker, waiting.bookingId, 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('state_changed');
    const { state, live, events } = await rowOf(waiting.bookingId);
    expect([state, live, events]).toEqual(answers[0].status === 200 ? ['booked', 2, 2] : ['cancelled_by_user', 0, 2]);
  }
});

test('accept against decline on two phones of one person: one wins', async () => {
  const waiting = await bookAndWait(api, roomy);
  const answers = await Promise.all([answer(waiting, acceptAsPartner), answer(waiting, declineAsPartner)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('accept against expiry: either it stands, or the seat goes back and the partner is told that it is too late', async () => {
  for (let round = 0; round < 6; round += 1) {
    const waiting = await bookAndWait(api, roomy);
    const accepting = answer(waiting, acceptAsPartner);
    await letAnswerPass(waiting.bookingId).catch(() => undefined);
    const [accepted, expired] = [await accepting, await expireOverdue(new Date())];
    const { state } = await rowOf(waiting.bookingId);
    if (accepted.status === 200) expect([state, expired]).toEqual(['booked', 0]);
    else {
      expect(['answer_late', 'state_changed']).toContain(accepted.problem.code);
      expect([state, expired]).toEqual(['expired', 1]);
    }
  }
});

test('two processes expire the same bookings: each once', async () => {
  const waiting = await Promise.all([bookAndWait(api, roomy), bookAndWait(api, roomy), bookAndWait(api, roomy)]);
  for (const { bookingId } of waiting) await letAnswerPass(bookingId);
  const counts = await Promise.all([expireOverdue(new Date()), expireOverdue(new Date())]);
  expect(counts[0] + counts[1]).toBe(3);
  for (const { bookingId } of waiting) expect((await rowOf(bookingId)).events).toBe(2);
});

test('a move takes the new seat and gives the old one back at once; calendar and case follow, once (M-59)', async () => {
  const [from, to] = [
    await openSlot(officeId, { on: day, at: '09:00', capacity: 1 }),
    await openSlot(officeId, { on: day, at: '09:30', capacity: 1 }),
  ];
  const { booker, named, bookingId, version } = await bookTogether(api, from);
  const key = randomUUID();
  const moved = await move(named, bookingId, { slotId: to, version, key });
  expect(moved).toMatchObject({ status: 200, body: { bookingId, version: 3, state: 'booked' } });
  expect((await move(named, bookingId, { slotId: to, version, key })).body).toEqual(moved.body);
  expect([await takenOf(from), await takenOf(to)]).toEqual([0, 1]);
  expect(await rowOf(bookingId)).toMatchObject({
    state: 'booked',
    version: 3,
    slotId: to,
    moves: 1,
    live: 2,
    events: 3,
  });
  const booking = await booker.call(getBooking, { params: { bookingId } });
  expect(booking).toMatchObject({ startsAt: moved.body.startsAt, movesLeft: 0, may: ['cancel'] });
  const calendar = await booker
    .fetch(`/api/v1/marriage/bookings/${bookingId}/calendar.ics`)
    .then((reply) => reply.text());
  expect(calendar).toContain(`UID:${bookingId}@`);
  expect(calendar).toContain('SEQUENCE:2');
  expect((await move(booker, bookingId, { slotId: from, version: 3 })).problem.code).toBe('moves_used');
  expect((await askFor(await makeCouple(api), from)).status).toBe(201);
});

test('a full slot refuses the move with the nearest free times, and the old seat stays', async () => {
  const [from, full] = [
    await openSlot(officeId, { on: day, at: '10:00', capacity: 1 }),
    await openSlot(officeId, { on: day, at: '10:30', capacity: 1 }),
  ];
  const { booker, bookingId, version } = await bookTogether(api, from);
  await askFor(await makeCouple(api), full);
  const refused = await move(booker, bookingId, { slotId: full, version });
  expect(refused.problem).toMatchObject({ code: 'slot_full', data: { nearest: expect.any(Array) } });
  expect([await takenOf(from), await takenOf(full)]).toEqual([1, 1]);
  expect(await rowOf(bookingId)).toMatchObject({ slotId: from, moves: 0, version });
  expect((await move(booker, bookingId, { slotId: from, version })).problem.code).toBe('same_time');
});

test('both move at the same moment to different times: one wins, one seat is held', async () => {
  const slots = await Promise.all(
    ['11:00', '11:30', '14:00'].map((at) => openSlot(officeId, { on: day, at, capacity: 2 })),
  );
  const [from = '', one = '', other = ''] = slots;
  const { booker, named, bookingId, version } = await bookTogether(api, from);
  const answers = await Promise.all([
    move(booker, bookingId, { slotId: one, version }),
    move(named, bookingId, { slotId: other, version }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await Promise.all(slots.map(takenOf))).sort()).toEqual([0, 0, 1]);
});

test('a move against a cancellation: one wins; the seats agree with it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const at = `${14 + round}:30`;
    const [from, to] = [roomy, await openSlot(officeId, { on: day, at, capacity: 3 })];
    const { booker, named, bookingId, version } = await bookTogether(api, from);
    const answers = await Promise.all([
      move(booker, bookingId, { slotId: to, version }),
      cancel(named, bookingId, version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await takenOf(to)).toBe(answers[0].status === 200 ? 1 : 0);
  }
});

test('ten couples move to one free seat while ten book it: one has it, nobody has lost a seat', async () => {
  const target = await openSlot(officeId, { on: day, at: '19:30', capacity: 1 });
  const movers = [];
  for (let number = 0; number < 10; number += 1) movers.push(await bookTogether(api, roomy));
  const before = await takenOf(roomy);
  const bookers = [];
  for (let number = 0; number < 10; number += 1) bookers.push(await makeCouple(api));
  const answers = await Promise.all([
    ...movers.map(({ booker, bookingId, version }) => move(booker, bookingId, { slotId: target, version })),
    ...bookers.map((couple) => askFor(couple, target)),
  ]);
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
  expect(await takenOf(target)).toBe(1);
  const moved = answers.slice(0, 10).filter(({ status }) => status === 200).length;
  expect(await takenOf(roomy)).toBe(before - moved);
});
