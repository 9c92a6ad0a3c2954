import { dateOf } from '@jianghan/shared/calendar/dates';
import { PRINTED_HOLIDAYS } from '@jianghan/shared/calendar/holidays';
import { Refusal } from '@jianghan/shared/refusal';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import type { Role } from '@jianghan/shared/staff/roles';
import { newId } from '../db/new-id';
import { insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { useDatabase } from '../testing/database';
import { callOfResident, callOfStaff, makeRelief, OTHER_STREET, STREET, setDibao } from '../testing/relief';
import { moveRelief } from './core';
import { escalateOverdue, takeDueSteps } from './deadlines';
import { reliefRules } from './rules';
import { findRelief, type ReliefCase } from './store';
import { listGrants } from './store-grants';
import { listSteps } from './store-steps';

useDatabase();
beforeAll(() => setDibao());

const PAY = { grants: [{ kind: 'money', amountFen: 50_000, stages: null }], reason: '急需', minutes: null } as const;
const MUCH = { ...PAY, grants: [{ kind: 'money', amountFen: 376_001, stages: null }] } as const;
const officer = callOfStaff('street_officer', { officeId: STREET });
const supervisor = callOfStaff('street_supervisor', { officeId: STREET });
const district = callOfStaff('district_officer');

async function take(relief: ReliefCase, action: ReliefAction, { call = officer, input = {} as unknown } = {}) {
  const rules = await reliefRules();
  const { version } = (await findRelief(null, relief.id)) as ReliefCase;
  return transact((tx) => moveRelief(tx, call, { caseId: relief.id, version, action, input, rules }));
}

async function refusedAs(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(() => undefined).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw error ?? new Error('it was not refused');
  return error;
}

const accepted = async (given: Parameters<typeof makeRelief>[0] = {}) =>
  take(await makeRelief(given), 'accept', { input: { lane: 'EMERGENCY', promised: null } });

async function deciding(input: object = PAY, given: Parameters<typeof makeRelief>[0] = {}) {
  await take(await accepted(given), 'open_review');
  const [last] = await select<{ id: string }>(null, 'SELECT id FROM relief_cases ORDER BY id DESC LIMIT 1');
  return take((await findRelief(null, last?.id ?? '')) as ReliefCase, 'propose', { input });
}

test('a case goes from the application to the decision, each step with its event, audit line and what was given', async () => {
  const relief = await take(await deciding(), 'approve', { call: supervisor, input: { reason: null } });
  expect(relief).toMatchObject({ state: 'approved', version: 5, amountFen: 50_000, lane: 'EMERGENCY' });
  const events = await select<{ action: string }>(
    null,
    'SELECT action FROM case_events WHERE case_id = :id ORDER BY version',
    { id: relief.id },
  );
  expect(events.map(({ action }) => action)).toEqual(['submit', 'accept', 'open_review', 'propose', 'approve']);
  const lines = await select<{ action: string }>(
    null,
    'SELECT action FROM audit_entries WHERE object_id = :id ORDER BY position',
    { id: relief.id },
  );
  expect(lines.map(({ action }) => action)).toEqual(events.map(({ action }) => `relief.${action}`));
  expect((await listSteps(null, relief.id)).map(({ action }) => action)).toEqual([
    'accept',
    'open_review',
    'propose',
    'approve',
  ]);
});

test('two who decide at once: one decision, and the other is told the present state', async () => {
  const relief = await deciding();
  const decide = (action: 'approve' | 'refuse', input: object) =>
    take(relief, action, { call: callOfStaff('street_supervisor', { officeId: STREET }), input });
  const answers = await Promise.allSettled([
    decide('approve', { reason: null }),
    decide('refuse', { facts: '一', basis: '二', reasons: '三' }),
  ]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [lost] = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refusal] : []));
  expect(lost).toMatchObject({ code: 'state_changed', data: { version: 5 } });
  const rows = await select(null, 'SELECT id FROM relief_decisions WHERE case_id = :id', { id: relief.id });
  expect(rows).toHaveLength(1);
});

test('whoever entered a case decides nothing in it: refused by the rules, and by the table itself', async () => {
  const clerk = callOfStaff('street_supervisor', { officeId: STREET });
  const entered = await makeRelief({ origin: 'counter' }, clerk);
  expect(entered.enteredBy).toBe(clerk.staff?.staffId);
  const input = { lane: 'EMERGENCY', promised: null };
  await take(entered, 'accept', { input });
  await take(entered, 'open_review');
  await take(entered, 'propose', { input: PAY });
  const refused = await refusedAs(take(entered, 'approve', { call: clerk, input: { reason: null } }));
  expect(refused).toMatchObject({ code: 'step_closed', data: { why: 'entered_it' } });

  const columns = [
    'id',
    'case_id',
    'version',
    'entered_key',
    'step',
    'outcome',
    'amount_fen',
    'decided_by',
    'decided_as',
    'decided_at',
  ];
  const me = clerk.staff?.staffId ?? '';
  const row = (key: string) => [
    newId(),
    entered.id,
    9,
    key,
    'final',
    'granted',
    1,
    me,
    'street_supervisor',
    new Date(),
  ];
  const write = (key: string) => transact((tx) => insertRows(tx, { table: 'relief_decisions', columns }, [row(key)]));
  await expect(write(me)).rejects.toThrow();
  await expect(write('')).rejects.toThrow();
  await expect(write(newId())).rejects.toThrow();
});

test('above the street’s limit two of the district decide, and never the same one twice', async () => {
  const relief = await deciding(MUCH);
  const reason = { input: { reason: null } };
  const alone = await refusedAs(take(relief, 'approve', { call: district, ...reason }));
  expect(alone.data).toMatchObject({ why: 'second_needed' });
  const street = await refusedAs(take(relief, 'approve_first', { call: supervisor, ...reason }));
  expect(street.data).toMatchObject({ why: 'not_authority' });
  expect(await take(relief, 'approve_first', { call: district, ...reason })).toMatchObject({
    state: 'second_approval',
  });
  const same = await refusedAs(take(relief, 'approve', { call: district, ...reason }));
  expect(same.data).toMatchObject({ why: 'same_approver' });
  await take(relief, 'send_back', { call: callOfStaff('district_officer'), input: { reason: '再看' } });
  await take(relief, 'propose', { input: MUCH });
  await take(relief, 'approve_first', { call: district, ...reason });
  const second = callOfStaff('district_officer');
  expect(await take(relief, 'approve', { call: second, ...reason })).toMatchObject({ state: 'approved' });
});

test('a case of another street, or of somebody else, does not exist; another role may not take the step', async () => {
  const account = newId();
  await transact((tx) => insertRows(tx, { table: 'accounts', columns: ['id', 'created_at'] }, [[account, new Date()]]));
  const relief = await makeRelief({ accountId: account });
  const input = { reason: null };
  const elsewhere = callOfStaff('street_officer', { officeId: OTHER_STREET });
  expect((await refusedAs(take(relief, 'terminate', { call: elsewhere }))).code).toBe('not_found');
  expect((await refusedAs(take(relief, 'withdraw', { call: callOfResident(newId()), input }))).code).toBe('not_found');
  expect((await refusedAs(take(relief, 'withdraw', { call: officer, input }))).code).toBe('not_permitted');
  expect(await take(relief, 'withdraw', { call: callOfResident(account), input })).toMatchObject({
    state: 'withdrawn',
  });
  const late = await refusedAs(take(relief, 'accept', { input: { lane: 'FAST', promised: null } }));
  expect(late).toMatchObject({ code: 'state_changed', data: { state: 'withdrawn', stateText: '已撤回' } });
});

test('the clock of the office stands still while the person gathers what is missing, and loses no day', async () => {
  const at = (text: string) => new Date(`${text}+08:00`);
  const on = (now: Date, role: Role = 'street_officer'): Call => callOfStaff(role, { officeId: STREET, now });
  const relief = await makeRelief({}, on(at('2026-09-29T10:00')));
  expect(relief).toMatchObject({ receivedOn: '2026-09-29', dueAt: at('2026-09-30T16:59:59.999') });
  const asked = await take(relief, 'ask_supplement', {
    call: on(at('2026-09-29T15:00')),
    input: { items: ['收款账户'] },
  });
  expect(asked).toMatchObject({ clock: 'material', clockLeft: 1, dueAt: at('2026-10-19T23:59:59.999') });
  const answered = await take(relief, 'answer', { call: on(at('2026-09-30T18:00')), input: { text: '补好了' } });
  // After hours of the last working day before the holidays: received on 8 October, one day was left.
  expect(answered).toMatchObject({ state: 'submitted', clockLeft: null, dueAt: at('2026-10-09T16:59:59.999') });
  expect((await refusedAs(take(relief, 'ask_supplement', { input: { items: ['又一样'] } }))).data).toMatchObject({
    why: 'asked_before',
  });
});

test('EMERGENCY has two working days from acceptance to the help, whatever comes between (2.3)', async () => {
  const now = new Date();
  const relief = await accepted();
  const due = PRINTED_HOLIDAYS.addWorkdays(dateOf(now), 2);
  expect(dateOf(relief.dueAt as Date)).toBe(due);
  const reviewed = await take(relief, 'open_review');
  const proposed = await take(reviewed, 'propose', { input: PAY });
  const approved = await take(proposed, 'approve', { call: supervisor, input: { reason: null } });
  for (const later of [reviewed, proposed, approved]) expect(later.dueAt).toEqual(relief.dueAt);
});

test('time ends what was not supplemented, and tells the supervisor what is overdue, once', async () => {
  const rules = await reliefRules();
  const silent = await makeRelief();
  await take(silent, 'ask_supplement', { input: { items: ['收款账户'] } });
  const slow = await makeRelief();
  const later = new Date(Date.now() + 40 * 86_400_000);
  expect(await takeDueSteps(later, rules)).toBe(1);
  expect(await takeDueSteps(later, rules)).toBe(0);
  expect(await findRelief(null, silent.id)).toMatchObject({ state: 'terminated', dueAt: null });
  expect(await escalateOverdue(later)).toBeGreaterThan(0);
  expect(await escalateOverdue(later)).toBe(0);
  const lines = await select(null, "SELECT id FROM audit_entries WHERE object_id = :id AND action = 'relief.overdue'", {
    id: slow.id,
  });
  expect(lines).toHaveLength(1);
});

test('an amount beyond the rules is refused at the proposal, help before the papers beyond its own limit', async () => {
  const relief = await accepted();
  const reason = '房子烧了';
  const tooMuch = [{ kind: 'money', amountFen: 94_001, stages: null }] as const;
  const refused = await refusedAs(take(relief, 'prepay', { call: supervisor, input: { grants: tooMuch, reason } }));
  expect(refused).toMatchObject({ code: 'amount_refused', data: { why: 'above_prepaid' } });
  const input = { grants: [{ kind: 'money', amountFen: 94_000, stages: null }], reason };
  expect(await take(relief, 'prepay', { call: supervisor, input })).toMatchObject({
    state: 'prepaid',
    isPrepaid: true,
  });
  await take(relief, 'open_review');
  const beyond = { ...PAY, grants: [{ kind: 'money', amountFen: 1_128_001, stages: null }] };
  expect((await refusedAs(take(relief, 'propose', { input: beyond }))).data).toMatchObject({ why: 'above_ceiling' });
});

test('stages are rows of their own, and those that were not paid are stopped after the person was heard (R-43, R-50)', async () => {
  const stages = [1, 2].map((month) => ({ amountFen: 25_000, payOn: `2027-0${month}-01` }));
  const relief = await deciding({ ...PAY, grants: [{ kind: 'money', amountFen: 50_000, stages }] });
  await take(relief, 'approve', { call: supervisor, input: { reason: null } });
  for (const action of ['start_payment', 'confirm_part'] as const) await take(relief, action, { call: district });
  expect((await listGrants(null, relief.id)).map(({ payOn, isStopped }) => [payOn, isStopped])).toEqual([
    ['2027-01-01', false],
    ['2027-02-01', false],
  ]);
  const input = { facts: '已有收入', basis: '第四十八条', reasons: '不再困难', heard: true };
  expect(await take(relief, 'stop_payment', { call: district, input })).toMatchObject({ state: 'terminated' });
  expect((await listGrants(null, relief.id)).every(({ isStopped }) => isStopped)).toBe(true);
});

test('an objector stays out of what the case keeps', async () => {
  const relief = await makeRelief({ isRecognised: true });
  await take(relief, 'accept', { input: { lane: 'EXPENDITURE', promised: ['收款账户'] } });
  await take(relief, 'open_review');
  await take(relief, 'publish', { input: PAY });
  await take(relief, 'object', { input: { text: '他有房', objector: '张三' } });
  expect(JSON.stringify(await listSteps(null, relief.id))).not.toMatch(/张三|他有房/);
  const rows = await select(null, 'SELECT id FROM relief_objections WHERE case_id = :id', { id: relief.id });
  expect(rows).toHaveLength(1);
});
