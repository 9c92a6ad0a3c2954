import { makePerson } from '@jianghan/api/testing/people';
import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { setOwnAccount } from '@jianghan/shared/payment/contract';
import type { Grant } from '@jianghan/shared/relief/inputs';
import { atWork } from './stage/at-work';
import { lookTwice } from './stage/casework';
import { inspect } from './stage/inspect';
import { applyByApi, visitByApi, workByApi } from './stage/relief-by-api';
import { openCase, payOut, takeStep } from './stage/relief-desk';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const MODES: readonly Mode[] = ['standard', 'elder'];
const LONG_MS = 300_000;
const NAME = '周小宁';
const ACCOUNT = { holder: NAME, number: '6222020200112233440', bank: '示例银行' };

/** Somebody in trouble with a phone in hand, and their case. */
async function inTrouble(mode: Mode, given: Parameters<typeof applyByApi>[1] = {}) {
  const { who, cookie } = await visitByApi(stage);
  const caseId = await applyByApi(who, { name: NAME, phone: makePerson().phone, ...given });
  await who.call(setOwnAccount, { params: { caseId }, body: ACCOUNT });
  const person = await Visitor.arrive(stage, mode);
  await person.enterWith(cookie);
  return { caseId, person };
}

const ofCase = (caseId: string) => `/relief/case?id=${caseId}`;

test.each(MODES)(
  'a small quick help goes from the asking to the money without check and publicity, on every screen (%s)',
  async (mode) => {
    const { caseId, person } = await inTrouble(mode, { isSmall: true });
    const officer = await atWork(stage, 'street_officer', 'desk');
    await openCase(officer, caseId);
    await takeStep(officer, '受理');
    await person.goTo(ofCase(caseId));
    await person.sees('已受理');
    await takeStep(officer, '直接审核');
    await officer.pressExactly('提交确认');
    await officer.type('金额（元）', '600');
    await officer.type('理由', '三天的吃住');
    await officer.pressExactly('提交确认');
    await officer.sees(/^提交确认：已记下/);
    expect(await officer.pressable('开始公示', true).count()).toBe(0);
    const supervisor = await atWork(stage, 'street_supervisor', 'desk');
    await openCase(supervisor, caseId);
    await takeStep(supervisor, '确认救助');
    await payOut(stage, caseId, '600.00');
    await person.goTo(ofCase(caseId));
    await person.sees('已发放');
    await person.sees('已到账');
    await person.sees(/600/);
    expect(await inspect(person, 'relief-fast-paid')).toEqual([]);
  },
  LONG_MS,
);

const later = addDays(dateOf(new Date()), 30);
const STAGED: Grant = {
  kind: 'money',
  amountFen: 120_000,
  stages: [
    { amountFen: 70_000, payOn: dateOf(new Date()) },
    { amountFen: 50_000, payOn: later },
  ],
};

test.each(MODES)(
  'help in stages: the first arrives, the case is paid in part, and the person sees what comes when (%s)',
  async (mode) => {
    const { caseId, person } = await inTrouble(mode);
    await workByApi(stage, caseId, [
      ['street_officer', { action: 'accept', input: { lane: 'EMERGENCY', promised: null } }],
      ['street_officer', { action: 'open_review', input: {} }],
      ['street_officer', { action: 'propose', input: { grants: [STAGED], reason: '按月吃药', minutes: null } }],
      ['street_supervisor', { action: 'approve', input: { reason: null } }],
    ]);
    await payOut(stage, caseId, '700.00');
    await person.goTo(ofCase(caseId));
    await person.sees('已发放一部分');
    await person.sees(/其余的按说好的日期/);
    const day = `${Number(later.slice(5, 7))}月${Number(later.slice(8))}日`;
    for (const words of [/700/, /500/, /已到账/, /准备发/, new RegExp(day)]) await person.sees(words);
    expect(await inspect(person, 'relief-paid-in-part')).toEqual([]);
    const district = await atWork(stage, 'district_officer', 'desk');
    await district.goTo(`/payment/case?caseId=${caseId}`);
    await district.sees(/已发放一部分/);
    expect(await district.pressable('开始发放 500.00 元', true).count()).toBe(0);
    expect(await lookTwice(district, 'payment-in-part')).toEqual([]);
  },
  LONG_MS,
);

test.each(MODES)(
  'what is beyond the ordinary goes to a meeting, whose minutes stay with the case (%s)',
  async (mode) => {
    const { caseId, person } = await inTrouble(mode, { cause: 'illness' });
    await workByApi(stage, caseId, [
      ['street_officer', { action: 'accept', input: { lane: 'EMERGENCY', promised: null } }],
      ['street_officer', { action: 'open_review', input: {} }],
    ]);
    const supervisor = await atWork(stage, 'street_supervisor', 'desk');
    await openCase(supervisor, caseId);
    await supervisor.pressExactly('提交会商');
    await supervisor.type('理由', '病因和住房都要有人管');
    await supervisor.pressExactly('提交会商');
    await supervisor.sees(/^提交会商：已记下/);
    await person.goTo(ofCase(caseId));
    await person.sees('会商中');
    await person.sees('区民政局救助科');
    expect(await inspect(person, 'relief-meeting')).toEqual([]);

    const district = await atWork(stage, 'district_officer', 'desk');
    await openCase(district, caseId);
    await district.pressExactly('提交确认');
    await district.type('金额（元）', '3000');
    await district.type('理由', '三个单位一起帮');
    await district.pressExactly('提交确认');
    await district.sees('请填会商纪要');
    district.seen.troubles.splice(0);
    await district.type('哪天会商的', dateOf(new Date()));
    await district.type('参加的人和单位', '民政局、医保局、万松街道');
    await district.type('会商纪要', '一次给 3,000 元，医保局跟进报销。');
    expect(await lookTwice(district, 'casework-minutes')).toEqual([]);
    await district.pressExactly('提交确认');
    await district.sees(/^提交确认：已记下/);
    await openCase(supervisor, caseId);
    await supervisor.sees('一次给 3,000 元，医保局跟进报销。');
    await takeStep(supervisor, '确认救助');
    await person.goTo(ofCase(caseId));
    await person.sees('已确认');
    expect(await person.page.getByText('医保局跟进报销').count()).toBe(0);
  },
  LONG_MS,
);

test.each(MODES)(
  'a decision against the person stands on their screen: facts, law, reasons, remedies, and the way to ask again (%s)',
  async (mode) => {
    const { caseId, person } = await inTrouble(mode);
    const grants: Grant[] = [{ kind: 'money', amountFen: 50_000, stages: null }];
    await workByApi(stage, caseId, [
      ['street_officer', { action: 'accept', input: { lane: 'EMERGENCY', promised: null } }],
      ['street_officer', { action: 'open_review', input: {} }],
      ['street_officer', { action: 'propose', input: { grants, reason: '急需', minutes: null } }],
    ]);
    const supervisor = await atWork(stage, 'street_supervisor', 'desk');
    await openCase(supervisor, caseId);
    await supervisor.pressExactly('不予救助');
    await supervisor.type('事实', '房屋损失已由物业全部赔付');
    await supervisor.type('依据', '《社会救助法》第二十九条');
    await supervisor.type('理由', '眼下的困难已经解决');
    await supervisor.pressExactly('不予救助');
    await supervisor.sees(/^不予救助：已记下/);
    await person.goTo(ofCase(caseId));
    await person.seesHeading('不予救助决定书');
    for (const words of ['房屋损失已由物业全部赔付', '《社会救助法》第二十九条', '眼下的困难已经解决'])
      await person.sees(words);
    await person.sees(/六十日内向江汉区人民政府申请行政复议.*六个月内/);
    expect(await person.page.getByText('¥500').count()).toBe(0);
    expect(await inspect(person, 'relief-not-granted')).toEqual([]);
    await person.press(/再次申请/);
    await person.arrivesAt('/relief/start');
  },
  LONG_MS,
);
