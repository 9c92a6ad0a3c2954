import { getMe, visit } from '@jianghan/shared/account/contract';
import { getCase, listMyCases } from '@jianghan/shared/casefile/contract';
import * as contract from '@jianghan/shared/relief/contract-apply';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { OTHER_STREET, STREET, setDibao } from '../testing/relief';
import { NEED, OWN, supervisorTakes } from '../testing/relief-steps';
import { findRelief } from './store';

const api = useApi();
type Resident = Awaited<ReturnType<typeof api.signInAs>>;
beforeAll(() => setDibao());

async function applied(who: Resident, body: Partial<typeof OWN> = {}): Promise<string> {
  return (await who.call(contract.submitRelief, { body: { ...OWN, ...body } })).caseId;
}

const own = (who: Resident, caseId: string) => who.call(contract.getOwnRelief, { params: { caseId } });

test('four things are enough: a visitor without a name or a code sends, and sees who has it and by when', async () => {
  const who = await api.signInAs('L0');
  const opened = await who.call(contract.submitRelief, { body: { ...OWN, community: null, began: null } });
  expect(opened.reference).toMatch(/^LS-/);
  const page = await own(who, opened.caseId);
  expect(page).toMatchObject({
    state: 'submitted',
    stateText: '已提交',
    holder: { office: opened.officeName, role: '街道救助窗口', phone: opened.officePhone },
    dueAt: opened.dueAt,
    dueText: '街道看过、决定受理的最后一天',
    person: { name: '周*宁', phone: '138****5678', place: '建设大道 1 号' },
    lateText: null,
    missing: [],
    may: ['withdraw'],
  });
  expect(page.ahead[0]).toEqual({ text: '街道受理，给您受理通知', note: '1 个工作日内' });
  expect(page.events.map(({ text }) => text)).toEqual(['您提交了申请']);
});

test('a browser that knows nobody gets a session for the asking, and keeps the account it has', async () => {
  const first = await api.anyone.call(visit, { body: { client: 'weapp' } });
  expect(first.me).toMatchObject({ level: 'L0', phone: null, name: null });
  const who = await api.signInAs('L1');
  const again = await who.call(visit, { body: { client: 'weapp' } });
  expect(again.me).toMatchObject({ level: 'L1', phone: expect.stringContaining('****') });
});

test('who applies for somebody follows the case; the person stays the applicant (R-03)', async () => {
  const who = await api.signInAs('L0');
  const proxy = { name: '周大宁', phone: '13900001234', relation: 'family', basis: 'incapacity' } as const;
  const { caseId } = await who.call(contract.submitRelief, { body: { ...OWN, proxy } });
  expect(await own(who, caseId)).toMatchObject({ isForSomebodyElse: true, person: { name: '周*宁' } });
  expect(await findRelief(null, caseId)).toMatchObject({ origin: 'proxy', name: '周小宁' });
  const [helper] = await select<{ part: string; relation: string; basis: string; name_enc: string }>(
    null,
    'SELECT part, relation, basis, name_enc FROM relief_helpers WHERE case_id = :caseId',
    { caseId },
  );
  expect(helper).toMatchObject({ part: 'proxy', relation: 'family', basis: 'incapacity' });
  expect(helper?.name_enc).not.toContain('周');
});

test('who reports a need may stay unknown, and does not see the case of the person (R-08)', async () => {
  const who = await api.signInAs('L0');
  const body = { ...NEED, name: null, phone: null, reporter: { name: null, phone: null } };
  const { caseId, reference } = await who.call(contract.reportNeed, { body });
  expect(reference).toMatch(/^LS-/);
  expect((await who.send(contract.getOwnRelief, { params: { caseId } })).problem.code).toBe('not_found');
  expect((await who.send(getCase, { params: { caseId } })).problem.code).toBe('not_found');
  expect((await who.call(listMyCases, { query: {} })).items).toEqual([]);
});

test('nobody who flees from violence is ever published (R-52)', async () => {
  const who = await api.signInAs('L0');
  expect(await findRelief(null, await applied(who, { cause: 'violence' }))).toMatchObject({
    isSecluded: true,
  });
});

test('a case of somebody else does not exist: nothing is seen, taken back or answered', async () => {
  const caseId = await applied(await api.signInAs('L0'));
  const stranger = await api.signInAs('L2');
  const params = { caseId };
  const answers = [
    await stranger.send(contract.getOwnRelief, { params }),
    await stranger.send(contract.withdrawRelief, { params, body: { version: 1, reason: null } }),
    await stranger.send(contract.answerSupplement, { params, body: { version: 1, text: '我来补' } }),
  ];
  expect(answers.map(({ problem }) => problem.code)).toEqual(['not_found', 'not_found', 'not_found']);
});

test('who takes it back while the street accepts: one of them, and the other is told how it stands', async () => {
  for (let round = 0; round < 8; round += 1) {
    const who = await api.signInAs('L0');
    const caseId = await applied(who);
    const accept = supervisorTakes(caseId, 'terminate', { cause: 'other_aid', reason: '已转入低保' })
      .then(() => 'terminated')
      .catch((error: { code: string }) => error.code);
    const withdraw = who.send(contract.withdrawRelief, { params: { caseId }, body: { version: 1, reason: null } });
    const outcomes = [await accept, (await withdraw).status === 200 ? 'withdrawn' : (await withdraw).problem.code];
    const { state } = await own(who, caseId);
    expect(outcomes).toEqual(state === 'withdrawn' ? ['state_changed', 'withdrawn'] : ['terminated', 'state_changed']);
  }
});

test('of eight withdrawals at once one counts; the same key answers the same again', async () => {
  const who = await api.signInAs('L0');
  const caseId = await applied(who);
  const request = { params: { caseId }, body: { version: 1, reason: null } };
  const answers = await Promise.all(Array.from({ length: 8 }, () => who.send(contract.withdrawRelief, request)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  const second = await applied(who);
  const twice = { params: { caseId: second }, body: { version: 1, reason: null } };
  const key = { key: 'withdraw-once-0123456789' };
  const [one, two] = await Promise.all([
    who.send(contract.withdrawRelief, twice, key),
    who.send(contract.withdrawRelief, twice, key),
  ]);
  expect([one.status, two.status, one.body]).toEqual([200, 200, two.body]);
});

test('sent six times with one key it is one case', async () => {
  const who = await api.signInAs('L0');
  const key = { key: 'submit-once-0123456789' };
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => who.send(contract.submitRelief, { body: OWN }, key)),
  );
  expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await who.call(listMyCases, { query: {} })).items).toHaveLength(1);
});

test('the streets of the district have a phone each, and there is no announcement without an emergency', async () => {
  const places = await api.anyone.call(contract.getReliefPlaces, {});
  expect(places.streets.map(({ officeId }) => officeId)).toEqual(expect.arrayContaining([STREET, OTHER_STREET]));
  expect(places.streets).toHaveLength(12);
  expect(places).toMatchObject({ hotline: '12345', emergency: null });
  expect((await (await api.signInAs('L0')).call(getMe, {})).level).toBe('L0');
});
