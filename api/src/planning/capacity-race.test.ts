import { select } from '../db/sql';
import { generateSlots } from '../marriage/service-slots';
import { asAdministrator } from '../testing/administrator';
import { useApi } from '../testing/api';
import { askFor } from '../testing/booking';
import { type Couple, makeCouple, makeOffice, plannedDay } from '../testing/couples';
import { changeOffice, listManagedOffices } from './service-offices';

const api = useApi();
const on = plannedDay();

interface Stored {
  id: string;
  capacity: number;
  taken: number;
}

function slotsOf(officeId: string): Promise<Stored[]> {
  const sql =
    'SELECT id, capacity, taken FROM marriage_slots WHERE office_id = :officeId AND on_date = :on ORDER BY starts_at';
  return select<Stored>(null, sql, { officeId, on });
}

async function cut(officeId: string, to: number) {
  const { items } = await listManagedOffices(asAdministrator('listManagedOffices'));
  const version = items.find((office) => office.officeId === officeId)?.version ?? 0;
  const change = { kind: 'service', service: 'MARRY', capacity: to, onlineCapacity: to } as const;
  return changeOffice(asAdministrator('changeOffice'), officeId, { version, change }).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
}

async function couples(howMany: number): Promise<Couple[]> {
  const made: Couple[] = [];
  for (let at = 0; at < howMany; at += 1) made.push(await makeCouple(api));
  return made;
}

test('a cut of seats against bookings in flight: the cut is refused or the booking is, and no slot is ever overfull', async () => {
  const all = await couples(40);
  const seen = new Set<string>();
  for (let round = 0; round < 5; round += 1) {
    const officeId = await makeOffice(4);
    await generateSlots(new Date());
    const slots = await slotsOf(officeId);
    const asking = all.slice(round * 8, round * 8 + 8).map((couple, at) => askFor(couple, slots[at % 2]?.id ?? ''));
    // In some rounds the cut goes first, in others among them: both ends of the race are seen.
    const outcome = cut(officeId, 1);
    const answers = await Promise.all(asking);
    seen.add(await outcome);
    const booked = answers.filter(({ status }) => status === 201).length;
    const after = await slotsOf(officeId);
    for (const { capacity, taken } of after) expect(taken).toBeLessThanOrEqual(capacity);
    expect(after.reduce((sum, { taken }) => sum + taken, 0)).toBe(booked);
    const refused = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code);
    expect(refused.every((code) => code === 'slot_full')).toBe(true);
    if ((await outcome) === 'done') expect(new Set(after.map(({ capacity }) => capacity))).toEqual(new Set([1]));
    else expect(new Set(after.map(({ capacity }) => capacity))).toEqual(new Set([4]));
  }
  for (const outcome of seen) expect(['done', 'plan_conflict']).toContain(outcome);
});

test('two administrators who change one office at the same moment: one of them reads again', async () => {
  const officeId = await makeOffice(4);
  await generateSlots(new Date());
  const outcomes = await Promise.all([cut(officeId, 2), cut(officeId, 3)]);
  expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThanOrEqual(1);
  for (const outcome of outcomes) expect(['done', 'state_changed']).toContain(outcome);
  expect(new Set((await slotsOf(officeId)).map(({ capacity }) => capacity)).size).toBe(1);
});
