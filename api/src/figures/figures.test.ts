import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { getFigures, getFiguresFile } from '@jianghan/shared/figures/contract';
import { callNext, checkIn, recordResult, startService } from '@jianghan/shared/hall/contract';
import { newId } from '../db/new-id';
import { insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { makeOffice, openSlot } from '../testing/couples';
import { bookedToday } from '../testing/hall';
import { makePerson } from '../testing/people';
import { countDays, countOrigins } from './service';

const api = useApi();
const today = dateOf(new Date());
let officeId: string;

beforeEach(async () => {
  officeId = await makeOffice();
});

interface Visit {
  kind: 'booked' | 'walk_in';
  number: number;
  waited: number;
  result?: string;
  ceremony?: 'yes' | 'no';
}

/** A number drawn on a day, called after so many minutes, and what came of it. */
async function visited(on: string, { kind, number, waited, result = 'registered', ceremony }: Visit): Promise<void> {
  const arrivedAt = new Date(`${on}T01:00:00Z`);
  const calledAt = new Date(arrivedAt.getTime() + waited * 60_000);
  await transact(async (tx) => {
    const [day] = await select(tx, 'SELECT on_date FROM hall_days WHERE office_id = :officeId AND on_date = :on', {
      officeId,
      on,
    });
    if (day === undefined) {
      await insertRows(tx, { table: 'hall_days', columns: ['office_id', 'on_date'] }, [[officeId, on]]);
    }
    await insertRows(tx, { table: 'hall_tickets', columns: COLUMNS }, [
      [newId(), officeId, on, kind, number, 'MARRY', arrivedAt, arrivedAt, 'done', calledAt, result, ceremony ?? null],
    ]);
  });
}

const COLUMNS = [
  'id',
  'office_id',
  'on_date',
  'kind',
  'number',
  'service',
  'arrived_at',
  'issued_at',
  'state',
  'called_at',
  'result',
  'ceremony',
];

async function figures(from: string, to: string, by: 'day' | 'week' | 'month' = 'day') {
  const officer = await api.staffOf('district_officer');
  return officer.call(getFigures, { params: { officeId }, query: { from, to, by } });
}

test("a day's figures tell how it went, today's as they are asked for", async () => {
  await openSlot(officeId, { on: today, at: '09:00', capacity: 4 });
  await visited(today, { kind: 'booked', number: 1, waited: 5, ceremony: 'yes' });
  await visited(today, { kind: 'booked', number: 2, waited: 10, ceremony: 'no' });
  await visited(today, { kind: 'walk_in', number: 1, waited: 40, result: 'materials_missing' });
  await transact((tx) => countOrigins(tx, { officeId, on: today }, ['420103199001010010', '430103199001010011']));
  const { total, items, ceremonyGoal } = await figures(today, today);
  expect(items).toEqual([total]);
  expect(total).toMatchObject({ seats: 4, taken: 0, served: 3, walkIns: 1, registered: 2, ceremonies: 1 });
  expect(total).toMatchObject({ waitP50: 10, waitP90: 40, people: 2, away: 1, awayShare: 0.5, ceremonyShare: 0.5 });
  expect(ceremonyGoal).toBe(0.95);
});

test('what the job has counted stays when the rows it came from are gone, and counting again changes nothing', async () => {
  const on = addDays(today, -2);
  await visited(on, { kind: 'walk_in', number: 1, waited: 12, ceremony: 'yes' });
  await transact((tx) => countOrigins(tx, { officeId, on }, ['420103199001010010']));
  await countDays(new Date());
  await countDays(new Date());
  const before = await figures(on, on);
  expect(before.total).toMatchObject({ served: 1, walkIns: 1, waitP50: 12, people: 1, away: 0 });
  // A week later the rows may go; the job no longer looks at that day.
  await countDays(new Date(Date.now() + 30 * 86_400_000));
  expect((await figures(on, on)).total).toEqual(before.total);
  const [row] = await select<{ counters: number }>(
    null,
    "SELECT COUNT(*) AS counters FROM office_counters WHERE counter LIKE '%199001%'",
  );
  expect(Number(row?.counters)).toBe(0);
});

test('of a couple that booked on the phone both are counted by where they come from, as of every other', async () => {
  const registrar = await api.staffOf('registrar', { officeId });
  const params = { officeId };
  const { token } = await bookedToday(officeId, '23:30', { isOnPhone: true, partner: makePerson({ sex: 'female' }) });
  await registrar.call(checkIn, { params, body: { by: 'token', token } });
  const { ticket } = await registrar.call(callNext, { params, body: { window: 1 } });
  const of = { params: { ticketId: ticket?.ticketId ?? '' } };
  const serving = await registrar.call(startService, { ...of, body: { version: ticket?.version ?? 0 } });
  const version = serving.ticket?.version ?? 0;
  await registrar.call(recordResult, { ...of, body: { version, result: 'registered', ceremony: 'yes' } });
  expect((await figures(today, today)).total).toMatchObject({ served: 1, people: 2 });
});

test('many who are served at the same moment are all counted', async () => {
  const people = Array.from({ length: 20 }, () => ['420103199001010010', '410103199001010011']);
  await Promise.all(people.map((pair) => transact((tx) => countOrigins(tx, { officeId, on: today }, pair))));
  expect((await figures(today, today)).total).toMatchObject({ people: 40, away: 20 });
});

test('the file holds the same numbers, and no dates out of order are taken', async () => {
  const administrator = await api.staffOf('administrator');
  const query = { from: today, to: today, by: 'day' as const };
  const answer = await administrator.send(getFiguresFile, { params: { officeId }, query });
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const backward = { from: today, to: addDays(today, -1), by: 'day' as const };
  expect((await administrator.send(getFigures, { params: { officeId }, query: backward })).problem.code).toBe(
    'malformed',
  );
});
