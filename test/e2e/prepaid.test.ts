import { makePerson } from '@jianghan/api/testing/people';
import { atWork } from './stage/at-work';
import { lookTwice } from './stage/casework';
import { inspect } from './stage/inspect';
import { applyByApi, visitByApi } from './stage/relief-by-api';
import { openCase, payOut } from './stage/relief-desk';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const LONG_MS = 300_000;

/** Before anything else: somebody in danger has told where they are, and where money can go. */
async function askForHelp(mode: Mode): Promise<{ person: Visitor; caseId: string }> {
  const { who, cookie } = await visitByApi(stage);
  const caseId = await applyByApi(who, { phone: makePerson().phone, cause: 'violence', isDanger: true });
  const person = await Visitor.arrive(stage, mode);
  await person.enterWith(cookie);
  await person.goTo(`/relief/account?id=${caseId}`);
  await person.type('户名', '周小宁');
  await person.type('银行账号', '6222020200112233446');
  await person.type('开户银行', '示例银行');
  await person.pressExactly('保存账户');
  await person.arrivesAt('/relief/case');
  return { person, caseId };
}

async function acceptWithoutPapers(officer: Visitor, caseId: string): Promise<void> {
  await openCase(officer, caseId);
  await officer.pressExactly('受理');
  await officer.type('容缺，以后再补的（可不填）', '报警回执');
  await officer.pressExactly('受理');
  await officer.sees(/^受理：已记下/);
}

async function helpAtOnce(supervisor: Visitor, caseId: string): Promise<void> {
  await openCase(supervisor, caseId);
  await supervisor.pressExactly('先行救助');
  await supervisor.type('金额（元）', '941');
  await supervisor.sees(/先行救助最多 ¥940/);
  await supervisor.type('金额（元）', '800');
  await supervisor.type('理由', '今晚没有住处');
  expect(await lookTwice(supervisor, 'casework-prepay')).toEqual([]);
  await supervisor.pressExactly('先行救助');
  await supervisor.sees(/现在是“已先行救助”/);
}

interface Outcome {
  further: string | null;
  total: string;
}

/** The papers have come, and the street proposes what is given on top, or that it was enough. */
async function supplement(officer: Visitor, caseId: string, { further, total }: Outcome): Promise<void> {
  await openCase(officer, caseId);
  await officer.pressExactly('容缺的材料已补齐');
  await officer.sees('容缺的材料补齐了');
  await officer.pressExactly('直接审核');
  await officer.pressExactly('直接审核');
  await officer.sees(/^直接审核：已记下/);
  await officer.pressExactly('提交确认');
  await officer.sees('已经先行救助 ¥800');
  await officer.sees('¥800：已到账');
  if (further !== null) {
    await officer.pressExactly('再给一项');
    await officer.type('金额（元）', further);
  }
  await officer.sees(new RegExp(`合计 ${total}`));
  await officer.type('理由', '材料已补，情况属实');
  expect(await lookTwice(officer, 'casework-propose-after-help')).toEqual([]);
  await officer.pressExactly('提交确认');
  await officer.sees(/^提交确认：已记下/);
}

async function decide(supervisor: Visitor, caseId: string, { further, total }: Outcome): Promise<void> {
  await openCase(supervisor, caseId);
  await supervisor.pressExactly('确认救助');
  await supervisor.sees(`这次决定合计 ${total}，已经算上先行救助的。`);
  expect(await lookTwice(supervisor, 'casework-decide-after-help')).toEqual([]);
  await supervisor.pressExactly('确认救助');
  await supervisor.sees(further === null ? /现在是“已发放”/ : /现在是“已确认”/);
}

const JOURNEYS: [Mode, Outcome][] = [
  ['standard', { further: '200', total: '¥1,000' }],
  ['elder', { further: null, total: '¥800' }],
];

test.each(JOURNEYS)(
  'help comes first and the papers later; what was given counts, and is not given again (%s)',
  async (mode, outcome) => {
    const { person, caseId } = await askForHelp(mode);
    const officer = await atWork(stage, 'street_officer', 'desk');
    const supervisor = await atWork(stage, 'street_supervisor', 'desk');
    await acceptWithoutPapers(officer, caseId);
    await helpAtOnce(supervisor, caseId);
    await person.goTo(`/relief/case?id=${caseId}`);
    await person.sees('先行救助 · 发到银行账户');
    await person.sees('准备发');
    await person.sees('报警回执');
    expect(await inspect(person, 'relief-prepaid')).toEqual([]);

    await supervisor.press('收款账户和发放');
    await supervisor.arrivesAt('/payment/case');
    await payOut(stage, caseId, '800.00');
    await person.goTo(`/relief/case?id=${caseId}`);
    await person.sees('已到账');
    await person.sees('已先行救助');

    await supplement(officer, caseId, outcome);
    await decide(supervisor, caseId, outcome);
    if (outcome.further !== null) await payOut(stage, caseId, `${outcome.further}.00`);
    await person.goTo(`/relief/case?id=${caseId}`);
    await person.sees('已发放');
    expect(await person.page.getByText('已到账', { exact: true }).count()).toBe(outcome.further === null ? 1 : 2);
    expect(await inspect(person, 'relief-prepaid-paid')).toEqual([]);
  },
  LONG_MS,
);
