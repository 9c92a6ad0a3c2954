import { newId } from '../db/new-id';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import { putYear } from '../holidays/service';
import { useDatabase } from '../testing/database';
import { callOfStaff, makeRelief, OTHER_STREET, STREET, setDibao } from '../testing/relief';
import { until } from '../testing/until';
import { moveRelief } from './core';
import { followDeadlines, recountDeadlines } from './deadlines';
import { reliefRules } from './rules';
import { listOverdueRelief } from './service-overdue';
import { findRelief } from './store';
import { claim } from './store-claims';

useDatabase();
beforeAll(() => setDibao());

const at = (text: string) => new Date(`${text}+08:00`);
const lastDayOfTheYear = at('2026-12-31T10:00');

test('a year that is published moves the running deadlines, and no other; the page and the work list say the same (5.4)', async () => {
  const officer = callOfStaff('street_officer', { officeId: STREET, now: lastDayOfTheYear });
  const running = await makeRelief({}, officer);
  const stopped = await makeRelief({}, officer);
  const ended = await makeRelief({}, officer);
  const move = { rules: await reliefRules() };
  const items = ['收款账户'];
  await transact((tx) =>
    moveRelief(tx, officer, { ...move, caseId: stopped.id, action: 'ask_supplement', input: { items } }),
  );
  const reason = '请到学校申请';
  await transact((tx) =>
    moveRelief(tx, officer, {
      ...move,
      caseId: ended.id,
      action: 'forward',
      input: { target: 'school', name: '学校', reason },
    }),
  );
  const before = await findRelief(null, stopped.id);
  expect(running.dueAt).toEqual(at('2027-01-01T16:59:59.999'));
  expect(await recountDeadlines(lastDayOfTheYear)).toBe(0);

  const days = ['01', '02', '03'].map((day) => ({ date: `2027-01-${day}`, kind: 'off' as const, name: '元旦' }));
  const loaded = { year: 2027, version: 1, days, source: '测试', loadedAt: lastDayOfTheYear };
  expect(await transact((tx) => putYear(tx, loaded))).toBe(true);
  await until('the loaded year is known', async () => (await recountDeadlines(lastDayOfTheYear)) > 0);
  expect(await findRelief(null, running.id)).toMatchObject({ dueAt: at('2027-01-04T16:59:59.999') });
  expect(await findRelief(null, stopped.id)).toMatchObject({ dueAt: before?.dueAt, clockLeft: 1 });
  expect(await recountDeadlines(lastDayOfTheYear)).toBe(0);
  const same = await select<{ n: number }>(
    null,
    'SELECT COUNT(*) AS n FROM relief_cases r JOIN case_files c ON c.id = r.id WHERE r.due_at <> c.due_at',
  );
  expect(Number(same[0]?.n)).toBe(0);
});

test('publicity ends by itself after its last day, and not on it', async () => {
  const officer = callOfStaff('street_officer', { officeId: STREET, now: at('2026-09-01T10:00') });
  const { id } = await makeRelief({ isRecognised: true }, officer);
  const rules = await reliefRules();
  const grants = [{ kind: 'service', what: '心理疏导', provider: '社工站' }];
  for (const [action, input] of [
    ['accept', { lane: 'EXPENDITURE', promised: null }],
    ['open_review', {}],
    ['publish', { grants, reason: '理由', minutes: null }],
  ] as const) {
    await transact((tx) => moveRelief(tx, officer, { caseId: id, action, input, rules }));
  }
  expect(await findRelief(null, id)).toMatchObject({ state: 'publicity', dueAt: at('2026-09-04T23:59:59.999') });
  await followDeadlines(at('2026-09-04T23:59:59.999'));
  expect(await findRelief(null, id)).toMatchObject({ state: 'publicity' });
  await followDeadlines(at('2026-09-05T00:00'));
  expect(await findRelief(null, id)).toMatchObject({ state: 'deciding', dueAt: at('2026-09-09T16:59:59.999') });
});

test('what is overdue is told to the supervisor of the street: who holds it and since when, until it goes on (5.1)', async () => {
  const staffId = newId();
  const began = at('2026-09-07T10:00');
  const officer = callOfStaff('street_officer', { officeId: STREET, now: began, staffId });
  const nobodys = await makeRelief({}, officer);
  const { id } = await makeRelief({}, officer);
  await transact((tx) => claim(tx, id, { staffId, at: at('2026-09-07T11:00') }));
  const elsewhere = await makeRelief({ officeId: OTHER_STREET }, officer);
  const told = async (officeId: string, now: string) => {
    const { items, count } = await listOverdueRelief(callOfStaff('street_supervisor', { officeId, now: at(now) }));
    expect(count).toBe(items.length);
    return items;
  };
  await followDeadlines(at('2026-09-08T16:59'));
  expect((await told(STREET, '2026-09-08T16:59')).filter(({ caseId }) => caseId === id)).toEqual([]);
  const afterwards = '2026-09-08T17:01';
  await followDeadlines(at(afterwards));
  const mine = (await told(STREET, afterwards)).filter(({ caseId }) => [id, nobodys.id].includes(caseId));
  const told_ = { urgency: 'overdue', toldAt: at(afterwards).toISOString(), state: 'submitted' };
  const part = '街道救助窗口';
  expect(mine).toHaveLength(2);
  expect(mine.find(({ caseId }) => caseId === id)).toMatchObject({
    ...told_,
    claimedBy: { staffId },
    held: { part, by: '工作人员', since: at('2026-09-07T11:00').toISOString() },
  });
  expect(mine.find(({ caseId }) => caseId === nobodys.id)).toMatchObject({
    ...told_,
    claimedBy: null,
    held: { part, by: null, since: began.toISOString() },
  });
  const others = (await told(OTHER_STREET, afterwards)).map(({ caseId }) => caseId);
  expect([others.includes(elsewhere.id), others.includes(id)]).toEqual([true, false]);
  const line = "SELECT object_id FROM audit_entries WHERE action = 'relief.overdue' AND object_id = :id";
  await followDeadlines(at('2026-09-08T18:00'));
  expect(await select(null, line, { id })).toHaveLength(1);

  const late = callOfStaff('street_officer', { officeId: STREET, now: at('2026-09-09T09:00'), staffId });
  const accept = { action: 'accept', input: { lane: 'EMERGENCY', promised: null } } as const;
  const rules = await reliefRules();
  await transact((tx) => moveRelief(tx, late, { caseId: id, ...accept, rules }));
  expect((await told(STREET, '2026-09-09T09:01')).map(({ caseId }) => caseId)).not.toContain(id);
});

test('what waits for the decision is told as the supervisor’s or the district’s own', async () => {
  const now = at('2026-09-14T10:00');
  const officer = callOfStaff('street_officer', { officeId: STREET, now });
  const { id } = await makeRelief({}, officer);
  const rules = await reliefRules();
  const grants = [{ kind: 'money', amountFen: 376_001, stages: null }];
  for (const [action, input] of [
    ['accept', { lane: 'EMERGENCY', promised: null }],
    ['open_review', {}],
    ['propose', { grants, reason: '理由', minutes: null }],
  ] as const) {
    await transact((tx) => moveRelief(tx, officer, { caseId: id, action, input, rules }));
  }
  const later = at('2026-09-17T09:00');
  await followDeadlines(later);
  const { items } = await listOverdueRelief(callOfStaff('district_officer', { now: later }));
  expect(items.find(({ caseId }) => caseId === id)?.held).toEqual({
    part: '区民政局救助科',
    by: null,
    since: now.toISOString(),
  });
});
