import { select } from '../db/sql';
import { transact } from '../db/transact';
import { putYear } from '../holidays/service';
import { useDatabase } from '../testing/database';
import { callOfStaff, makeRelief, STREET } from '../testing/relief';
import { until } from '../testing/until';
import { moveRelief } from './core';
import { followDeadlines, recountDeadlines } from './deadlines';
import { reliefRules } from './rules';
import { findRelief } from './store';

useDatabase();

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
  expect(running.dueAt).toEqual(at('2027-01-01T17:00'));
  expect(await recountDeadlines(lastDayOfTheYear)).toBe(0);

  const days = ['01', '02', '03'].map((day) => ({ date: `2027-01-${day}`, kind: 'off' as const, name: '元旦' }));
  const loaded = { year: 2027, version: 1, days, source: '测试', loadedAt: lastDayOfTheYear };
  expect(await transact((tx) => putYear(tx, loaded))).toBe(true);
  await until('the loaded year is known', async () => (await recountDeadlines(lastDayOfTheYear)) > 0);
  expect(await findRelief(null, running.id)).toMatchObject({ dueAt: at('2027-01-04T17:00') });
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
  expect(await findRelief(null, id)).toMatchObject({ state: 'publicity', dueAt: at('2026-09-04T23:59') });
  await followDeadlines(at('2026-09-04T23:58'));
  expect(await findRelief(null, id)).toMatchObject({ state: 'publicity' });
  await followDeadlines(at('2026-09-05T00:00'));
  expect(await findRelief(null, id)).toMatchObject({ state: 'deciding', dueAt: at('2026-09-09T17:00') });
});
