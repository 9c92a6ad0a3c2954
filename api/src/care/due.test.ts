import { select } from '../db/sql';
import { transact } from '../db/transact';
import { callOfJob } from '../jobs/call';
import { useApi } from '../testing/api';
import { intentionAt, keyed, makeActingPlace, orderAt } from '../testing/care';
import { callOfResident, callOfStaff } from '../testing/relief';
import { moveCare } from './core';
import { followCare } from './due';
import { forgetOldCare } from './retention';
import { careRules } from './rules';
import { placeOrder, registerIntention } from './service-requests';
import { findCare } from './store';
import { findIntention } from './store-intentions';

const api = useApi();
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(Date.now() + days * DAY_MS);

async function family() {
  const { person } = await api.signInAs('L1');
  return { accountId: person.accountId, call: (now = new Date()) => keyed(callOfResident(person.accountId, now)) };
}

/** A family in the queue of a place, to whom a bed has been offered. */
async function offered(now = new Date()) {
  const { id: placeId } = await makeActingPlace();
  const who = await family();
  const { caseId } = await registerIntention(who.call(now), intentionAt(placeId));
  const rules = await careRules();
  const operator = callOfStaff('facility_operator', { officeId: placeId, now });
  const take = (action: string, input: Record<string, unknown>) =>
    transact((tx) => moveCare(tx, operator, { caseId, action, input, rules }));
  await take('assess', { note: '周三上午到院' });
  await take('queue', { class: 3, level: 2 });
  await take('offer', { room: '3 楼 305 室', outOfTurn: null });
  return { caseId, placeId, who, take, rules };
}

test('an order that nobody took by its first time goes to the adviser, who asks whether the elder is looked after', async () => {
  const { id: placeId } = await makeActingPlace();
  const { caseId } = await placeOrder((await family()).call(), orderAt(placeId));
  await followCare(new Date());
  expect((await findCare(null, caseId))?.state).toBe('submitted');
  await followCare(later(3));
  expect((await findCare(null, caseId))?.state).toBe('declined');
  const visits = await select<{ state: string }>(null, 'SELECT state FROM order_visits WHERE case_id = :caseId', {
    caseId,
  });
  expect(new Set(visits.map(({ state }) => state))).toEqual(new Set(['called_off']));
  const sql = 'SELECT a.id FROM care_alerts a JOIN order_visits v ON v.id = a.visit_id WHERE v.case_id = :caseId';
  expect(await select(null, sql, { caseId })).toHaveLength(1);
});

test('a bed that was not answered for in time is offered no more, and the family keeps its place in the queue', async () => {
  const { caseId } = await offered();
  expect((await findIntention(null, caseId)).room).toBe('3 楼 305 室');
  const { queuedAt } = await findIntention(null, caseId);
  await followCare(later(30));
  expect((await findCare(null, caseId))?.state).toBe('waiting');
  expect(await findIntention(null, caseId)).toMatchObject({ room: null, queuedAt });
});

test('who did not want two beds within a year pauses, and half a year later it still counts (4.4)', async () => {
  const { caseId, placeId, who, take, rules } = await offered();
  const pass = (now: Date) =>
    transact((tx) => moveCare(tx, who.call(now), { caseId, action: 'pass', input: {}, rules }));
  expect((await pass(new Date())).state).toBe('waiting');
  expect((await findIntention(null, caseId)).room).toBeNull();
  await take('offer', { room: '2 楼 201 室', outOfTurn: null });
  expect((await pass(new Date())).state).toBe('paused');
  const again = (now: Date) =>
    registerIntention(who.call(now), intentionAt(placeId)).catch(({ code }) => code as string);
  await forgetOldCare(later(200));
  expect(await again(later(200))).toBe('queue_paused');
  await forgetOldCare(later(366));
  expect(await findCare(null, caseId)).toBeUndefined();
  expect(await again(later(366))).toMatchObject({ kind: 'intention' });
});

test('running the clock again changes nothing', async () => {
  const { caseId } = await offered();
  await followCare(later(30));
  const once = await findCare(null, caseId);
  await followCare(later(30));
  expect(await findCare(null, caseId)).toEqual(once);
  const rules = await careRules();
  await expect(
    transact((tx) => moveCare(tx, callOfJob(later(30)), { caseId, action: 'lapse', rules })),
  ).rejects.toMatchObject({ code: 'state_changed' });
});
