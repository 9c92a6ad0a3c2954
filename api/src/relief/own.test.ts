import * as contract from '@jianghan/shared/relief/contract-apply';
import { useApi } from '../testing/api';
import { setDibao } from '../testing/relief';
import { OWN, officerTakes, supervisorTakes } from '../testing/relief-steps';

const MONEY = { grants: [{ kind: 'money', amountFen: 50_000, stages: null }], reason: '急需', minutes: null };
const WRITTEN = { facts: '火灾由物业赔付', basis: '社会救助法第二十九条', reasons: '困难已经解决' };

const api = useApi();
type Resident = Awaited<ReturnType<typeof api.signInAs>>;
beforeAll(() => setDibao());

async function applied(who: Resident, body: Partial<typeof OWN> = {}): Promise<string> {
  return (await who.call(contract.submitRelief, { body: { ...OWN, ...body } })).caseId;
}

const own = (who: Resident, caseId: string) => who.call(contract.getOwnRelief, { params: { caseId } });

test('what is missing is listed once; while the person gathers it the street’s limit stands still, then goes on', async () => {
  const who = await api.signInAs('L0');
  const caseId = await applied(who);
  await officerTakes(caseId, 'ask_supplement', { items: ['住院小结', '费用票据'] });
  const page = await own(who, caseId);
  expect(page).toMatchObject({
    state: 'supplement',
    missing: ['住院小结', '费用票据'],
    holder: { role: '您本人' },
    dueText: '补上的最后一天',
    may: ['answer', 'withdraw'],
  });
  const body = { version: page.version, text: '都在医院，先写明情况' };
  const moved = await who.call(contract.answerSupplement, { params: { caseId }, body });
  expect(moved).toMatchObject({ state: 'submitted', version: 3 });
  expect(await own(who, caseId)).toMatchObject({ missing: [], events: [{}, {}, { text: '您补上了缺的内容' }] });
  const again = await who.send(contract.answerSupplement, { params: { caseId }, body });
  expect(again.problem).toMatchObject({ code: 'state_changed', data: { state: 'submitted', version: 3 } });
});

test('a case forwarded says to whom, why, since when and by when they answer; never that it was turned away', async () => {
  const who = await api.signInAs('L0');
  const caseId = await applied(who);
  const input = { target: 'hospital', name: '示例医院', reason: '急诊费用由疾病应急救助先垫付' };
  await officerTakes(caseId, 'forward', input);
  const page = await own(who, caseId);
  expect(page).toMatchObject({
    stateText: '已转办',
    forwarded: { to: '医院（疾病应急救助）', name: '示例医院', reason: input.reason },
  });
  expect(page.forwarded?.answerBy).toBe(page.dueAt?.slice(0, 10));
  expect(JSON.stringify(page)).not.toContain('拒');
});

test('a refusal stands in writing with facts, basis, reasons and remedies (R-50, R-57)', async () => {
  const who = await api.signInAs('L0');
  const caseId = await applied(who);
  await officerTakes(caseId, 'accept', { lane: 'EMERGENCY', promised: ['身份证复印件'] });
  expect((await own(who, caseId)).promised).toMatchObject([{ items: ['身份证复印件'] }]);
  await officerTakes(caseId, 'open_review');
  await officerTakes(caseId, 'propose', MONEY);
  const waiting = await own(who, caseId);
  expect(waiting).toMatchObject({ holder: { role: '街道负责人' }, grants: [], may: [] });
  expect(waiting.hidden.map(({ what }) => what)).toContain('打算帮多少');
  await supervisorTakes(caseId, 'refuse', WRITTEN);
  const { notices, state } = await own(who, caseId);
  expect(state).toBe('refused');
  expect(notices).toMatchObject([{ title: '不予救助决定书', ...WRITTEN }]);
  expect(notices[0]?.remedy).toMatch(/六十日内向江汉区人民政府申请行政复议.*六个月内依法向人民法院/);
});

test('what was granted is shown once it is; whoever checked and who objected stays closed, and it says why', async () => {
  const who = await api.signInAs('L0');
  const caseId = await applied(who);
  await officerTakes(caseId, 'accept', { lane: 'EXPENDITURE', promised: null });
  await officerTakes(caseId, 'start_check');
  await officerTakes(caseId, 'finish_check', { findings: '邻居说收入很少', visitedBy: '甲、乙' });
  await officerTakes(caseId, 'publish', MONEY);
  await officerTakes(caseId, 'object', { text: '他有车', objector: '邻居王某' });
  const page = await own(who, caseId);
  expect(page.hidden.map(({ what }) => what)).toEqual(['完整的姓名和电话', '核对调查的记录', '谁提出了异议']);
  expect(JSON.stringify(page)).not.toMatch(/邻居|有车|甲、乙/);
  await officerTakes(caseId, 'finish_check', { findings: '没有车', visitedBy: '甲、乙' });
  await officerTakes(caseId, 'publish', MONEY);
  await officerTakes(caseId, 'end_publicity');
  await supervisorTakes(caseId, 'approve', { reason: null });
  expect((await own(who, caseId)).grants).toMatchObject([{ kind: 'money', amountFen: 50_000 }]);
});

test('help that was given first can not be taken back', async () => {
  const who = await api.signInAs('L0');
  const caseId = await applied(who, { isDanger: true });
  await officerTakes(caseId, 'accept', { lane: 'EMERGENCY', promised: null });
  await supervisorTakes(caseId, 'prepay', { grants: MONEY.grants, reason: '先救急' });
  await officerTakes(caseId, 'open_review');
  const page = await own(who, caseId);
  expect(page).toMatchObject({ may: [], grants: [{ isPrepaid: true }] });
  const body = { version: page.version, reason: null };
  expect((await who.send(contract.withdrawRelief, { params: { caseId }, body })).problem.code).toBe('step_closed');
});
