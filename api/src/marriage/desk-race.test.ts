import { randomUUID } from 'node:crypto';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { bookableDay, type Couple, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { makePerson } from '../testing/people';

const api = useApi();
const day = bookableDay();
let officeId: string;

beforeAll(async () => {
  officeId = await makeOffice();
});

function slot(time: string, capacity: number): Promise<string> {
  return openSlot(officeId, { on: day, at: time, capacity });
}

async function count(sql: string, replacements: Record<string, string> = {}): Promise<number> {
  const [row] = await select<{ n: number }>(null, sql, replacements);
  return Number(row?.n);
}

async function couples(howMany: number): Promise<Couple[]> {
  const made: Couple[] = [];
  for (let at = 0; at < howMany; at += 1) made.push(await makeCouple(api));
  return made;
}

function book(couple: Couple, slotId: string, key: string = randomUUID()) {
  const body = { slotId, draftVersion: couple.draftVersion, declared: true as const, partnerAgreed: true as const };
  return couple.booker.send(bookMarriage, { body }, { key });
}

test('forty couples race for three seats and three get one, each with all its rows', async () => {
  const slotId = await slot('08:30', 3);
  const answers = await Promise.all((await couples(40)).map((couple) => book(couple, slotId)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(answers.filter(({ problem }) => problem.code === 'slot_full')).toHaveLength(37);
  expect(await count('SELECT taken AS n FROM marriage_slots WHERE id = :slotId', { slotId })).toBe(3);
  for (const [table, rows] of [
    ['case_files', 3],
    ['case_events', 3],
    ['marriage_bookings', 3],
    ['live_parties', 6],
    ['outbox', 3],
  ] as const) {
    expect([table, await count(`SELECT COUNT(*) AS n FROM ${table}`)]).toEqual([table, rows]);
  }
  expect(await count("SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'booking.made'")).toBe(3);
});

test('one couple that taps fifty times has one booking; the same key always gets the same answer', async () => {
  const slotId = await slot('09:00', 50);
  const [couple] = (await couples(1)) as [Couple];
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 50 }, () => book(couple, slotId, key)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.bookingId}`)).size).toBe(1);
  expect((await book(couple, slotId, key)).body).toEqual(answers[0]?.body);
  expect(await count('SELECT taken AS n FROM marriage_slots WHERE id = :slotId', { slotId })).toBe(1);
});

test('the same key with another body is refused, at once and afterwards', async () => {
  const [one, other] = [await slot('09:30', 5), await slot('10:00', 5)];
  const [couple] = (await couples(1)) as [Couple];
  const key = randomUUID();
  const both = await Promise.all([book(couple, one, key), book(couple, other, key)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect((await book(couple, other, key)).status + (await book(couple, one, key)).status).toBe(201 + 422);
});

test('a refusal is not kept under its key: the retry may succeed', async () => {
  const slotId = await slot('10:30', 1);
  const [first, second] = (await couples(2)) as [Couple, Couple];
  await book(first, slotId);
  const key = randomUUID();
  expect((await book(second, slotId, key)).status).toBe(409);
  const free = await slot('11:00', 1);
  expect((await book(second, free, key)).status).toBe(201);
});

test('two bookers who name the same partner at the same moment: one gets the booking', async () => {
  const [one, other] = [await slot('14:00', 5), await slot('14:30', 5)];
  const partner = makePerson({ sex: 'female' });
  const rivals = [await makeCouple(api, partner), await makeCouple(api, partner)] as const;
  const answers = await Promise.all([book(rivals[0], one), book(rivals[1], other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});
