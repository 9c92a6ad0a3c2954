import { bookVisit, listVisitSlots, moveOwnCare } from '@jianghan/shared/care/contract';
import { select } from '../db/sql';
import { frontOf } from '../testing/api';
import { CONTACT, makeActingPlace, makeVisitSlot } from '../testing/care';
import { useProcesses } from '../testing/processes';
import { useSandbox } from '../testing/sandbox';

useSandbox();
const processes = useProcesses();
const ROUNDS = 6;

const over = (turn: number) => frontOf(processes.baseUrls[turn % processes.baseUrls.length] as string);
const asking = (slotId: string) => ({ body: { slotId, contact: CONTACT, people: 2, note: null } });

async function taken(slotId: string): Promise<number | undefined> {
  const [row] = await select<{ taken: number }>(null, 'SELECT taken FROM visit_slots WHERE id = :slotId', { slotId });
  return row?.taken;
}

test('the last time of a visit goes to one of two families, and the other is shown the nearest that are free', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id: placeId } = await makeActingPlace();
    const [slotId, free] = [await makeVisitSlot(placeId, { capacity: 1 }), await makeVisitSlot(placeId)];
    const families = [await over(0).signInAs('L1'), await over(1).signInAs('L1')];
    const answers = await Promise.all(families.map((family) => family.send(bookVisit, asking(slotId))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { problem } = answers.find(({ status }) => status === 409) as (typeof answers)[number];
    expect(problem).toMatchObject({ code: 'slot_full', data: { nearest: [{ slotId: free }] } });
    expect(await taken(slotId)).toBe(1);
  }
});

test('one family asking twice at one moment has one visit, and one seat is gone', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id: placeId } = await makeActingPlace();
    const slotId = await makeVisitSlot(placeId, { capacity: 5 });
    const family = await over(0).signInAs('L1');
    const answers = await Promise.all([0, 1].map(() => family.send(bookVisit, asking(slotId))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('already_asked');
    expect(await taken(slotId)).toBe(1);
  }
});

test('a seat given back is there for the next family in every process; given back twice at one moment, it is one seat', async () => {
  const { id: placeId } = await makeActingPlace();
  const slotId = await makeVisitSlot(placeId, { capacity: 2 });
  const [one, other] = [await over(0).signInAs('L1'), await over(1).signInAs('L1')];
  const { caseId } = await one.call(bookVisit, asking(slotId));
  await other.call(bookVisit, asking(slotId));
  const body = { version: 1, move: { kind: 'visit', action: 'cancel', input: {} } } as const;
  const answers = await Promise.all([0, 1].map(() => one.send(moveOwnCare, { params: { caseId }, body })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  for (const turn of [0, 1]) {
    const { items } = await over(turn).anyone.call(listVisitSlots, { params: { placeId } });
    expect(items).toMatchObject([{ slotId, left: 1 }]);
  }
});
