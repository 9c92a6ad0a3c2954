import { randomUUID } from 'node:crypto';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { select } from '../db/sql';
import { frontOf } from '../testing/api';
import { bookableDay, type Couple, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { makePerson } from '../testing/people';
import { useProcesses } from '../testing/processes';
import { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';

useSandbox();
const api = useProcesses();
const day = bookableDay();
let officeId: string;

beforeAll(async () => {
  officeId = await makeOffice();
});

const at = (turn: number) => api.baseUrls[turn % api.baseUrls.length] as string;
const over = (turn: number) => frontOf(at(turn));

/** At times no office works, so that the slots the processes make themselves are others. */
function slot(time: string, capacity: number): Promise<string> {
  return openSlot(officeId, { on: day, at: time, capacity });
}

function book(couple: Couple, slotId: string, key: string = randomUUID()) {
  const body = { slotId, draftVersion: couple.draftVersion, declared: true as const, partnerAgreed: true as const };
  return couple.booker.send(bookMarriage, { body }, { key });
}

async function taken(slotId: string): Promise<number | undefined> {
  const [row] = await select<{ taken: number }>(null, 'SELECT taken FROM marriage_slots WHERE id = :slotId', {
    slotId,
  });
  return row?.taken;
}

test('forty residents over all processes race for three seats and three get one', async () => {
  const slotId = await slot('06:00', 3);
  const couples: Couple[] = [];
  for (let turn = 0; turn < 40; turn += 1) couples.push(await makeCouple(over(turn)));
  const answers = await Promise.all(couples.map((couple) => book(couple, slotId)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(answers.filter(({ problem }) => problem.code === 'slot_full')).toHaveLength(37);
  expect(await taken(slotId)).toBe(3);
});

test('the same partner named in two processes at one moment is in one booking', async () => {
  const [one, other] = [await slot('06:10', 20), await slot('06:20', 20)];
  for (let round = 0; round < 8; round += 1) {
    const partner = makePerson({ sex: 'female' });
    const rivals = [await makeCouple(over(0), partner), await makeCouple(over(1), partner)] as const;
    const answers = await Promise.all([book(rivals[0], one), book(rivals[1], other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  }
});

test('one key sent to all processes at once has one effect and one answer', async () => {
  const slotId = await slot('06:30', 20);
  const couple = await makeCouple(over(0));
  const { session, person } = couple.booker;
  const elsewhere = { ...couple, booker: new Resident(at(1), session, person) };
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => book(turn % 2 === 0 ? couple : elsewhere, slotId, key)),
  );
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.bookingId}`)).size).toBe(1);
  expect(await taken(slotId)).toBe(1);
});
