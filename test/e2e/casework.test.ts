import { makePerson } from '@jianghan/api/testing/people';
import type { Grant } from '@jianghan/shared/relief/inputs';
import type { StaffMove } from '@jianghan/shared/relief/moves';
import { atWork } from './stage/at-work';
import { askForRelief, lookTwice } from './stage/casework';
import { workByApi } from './stage/relief-by-api';
import { openCase, takeStep } from './stage/relief-desk';
import { useStage } from './stage/use-stage';
import type { Visitor } from './stage/visitor';

const stage = useStage();
const LONG_MS = 180_000;
const SMALL: Grant = { kind: 'money', amountFen: 80_000, stages: null };

const focused = ({ page }: Visitor) => page.evaluate(() => document.activeElement?.textContent);

test(
  'a small quick help goes from the list to its approval: claimed, accepted, proposed within its limit, and decided by another',
  async () => {
    await askForRelief(stage, {
      name: '汪小英',
      phone: makePerson().phone,
      story: '厨房起火，烧了一间卧室，没有人受伤。一家三口暂住亲戚家。',
      persons: 3,
      isSmall: true,
    });
    await askForRelief(stage, { name: '潘大山', phone: makePerson().phone, cause: 'traffic' });
    const officer = await atWork(stage, 'street_officer', 'desk');
    await officer.goTo('/casework/list');
    await officer.sees(/汪\*英/);
    await officer.page.keyboard.press('j');
    expect(await focused(officer)).toMatch(/·/);
    await officer.press(/汪\*英 · 火灾/);
    await officer.choose('办理这一件');
    await officer.pressExactly('打开');
    await officer.sees('厨房起火，烧了一间卧室，没有人受伤。一家三口暂住亲戚家。');
    expect(await lookTwice(officer, 'casework-case-new')).toEqual([]);
    await officer.pressExactly('领来办');
    await officer.sees('领到了，这一件由您来办');
    await officer.pressExactly('受理');
    expect(
      await officer.page
        .getByRole('radio', { name: /小额快救/ })
        .first()
        .isChecked(),
    ).toBe(true);
    await officer.pressExactly('受理');
    await officer.sees(/^受理：已记下/);
    await takeStep(officer, '直接审核');

    await officer.pressExactly('提交确认');
    await officer.type('金额（元）', '99999');
    await officer.sees(/小额快救最多/);
    expect(await officer.page.getByRole('button', { name: '提交确认' }).isDisabled()).toBe(true);
    await officer.type('金额（元）', '800');
    await officer.type('理由', '一家三口暂时没有地方做饭');
    await officer.sees(/可以小额快救/);
    expect(await lookTwice(officer, 'casework-propose')).toEqual([]);
    await officer.pressExactly('提交确认');
    await officer.sees(/^提交确认：已记下/);

    const supervisor = await atWork(stage, 'street_supervisor', 'desk');
    await supervisor.goTo('/casework/list');
    await supervisor.press(/全部/);
    await supervisor.press(/汪\*英 · 火灾/);
    await supervisor.choose('检查办理情况');
    await supervisor.pressExactly('打开');
    await takeStep(supervisor, '确认救助');
    await supervisor.sees('救助已确认');
    expect(await lookTwice(supervisor, 'casework-approved')).toEqual([]);
  },
  LONG_MS,
);

test(
  'at the counter: entered, signed on paper, the notice printed on one page; whoever entered it cannot decide it',
  async () => {
    const supervisor = await atWork(stage, 'street_supervisor', 'desk');
    await supervisor.goTo('/casework/counter');
    await supervisor.pressExactly('录入，然后签名');
    await supervisor.sees('请选出了什么事');
    expect(await lookTwice(supervisor, 'casework-counter')).toEqual([]);
    await supervisor.choose('没有');
    await supervisor.type('姓名', '孙·爱霞');
    await supervisor.choose('火灾');
    await supervisor.choose('万松街道');
    await supervisor.pressExactly('录入，然后签名');
    await supervisor.sees(/已录入，编号 LS-/);
    await supervisor.choose(/^纸上签/);
    expect(await lookTwice(supervisor, 'casework-sign')).toEqual([]);
    await supervisor.pressExactly('本人已在纸上签名，我见证');
    await supervisor.sees('已签：申请和承诺');
    await supervisor.press(/打印收件通知/);
    await supervisor.sees('孙·爱霞：');
    expect(await lookTwice(supervisor, 'casework-notice-received')).toEqual([]);
    const paper = await supervisor.page.pdf({ format: 'A4' });
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    const caseId = new URL(supervisor.page.url()).searchParams.get('caseId') ?? '';
    await workByApi(stage, caseId, [
      ['street_officer', { action: 'accept', input: { lane: 'FAST', promised: null } }],
      ['street_officer', { action: 'open_review', input: {} }],
      ['street_officer', { action: 'propose', input: { grants: [SMALL], reason: '急需', minutes: null } }],
    ]);
    await openCase(supervisor, caseId);
    await supervisor.sees(/录入的人不能决定同一件/);
    expect(await supervisor.pressable('确认救助', true).count()).toBe(0);
    await supervisor.goTo(`/casework/notice?caseId=${caseId}&kind=accepted`);
    await supervisor.sees(/已经受理，按小额快救办理/);
    expect(await lookTwice(supervisor, 'casework-notice-accepted')).toEqual([]);
  },
  LONG_MS,
);

const REFUSED: readonly (readonly ['street_officer', StaffMove])[] = [
  ['street_officer', { action: 'accept', input: { lane: 'EMERGENCY', promised: null } }],
  ['street_officer', { action: 'open_review', input: {} }],
  ['street_officer', { action: 'propose', input: { grants: [SMALL], reason: '急需', minutes: null } }],
];

test(
  'a refusal needs facts, law and reasons in writing; they and the remedies are on the paper as they were typed',
  async () => {
    const caseId = await askForRelief(stage, { name: '吴文', phone: makePerson().phone });
    await workByApi(stage, caseId, REFUSED);
    const supervisor = await atWork(stage, 'street_supervisor', 'desk');
    await openCase(supervisor, caseId);
    await supervisor.pressExactly('不予救助');
    await supervisor.pressExactly('不予救助');
    await supervisor.sees('请填依据');
    await supervisor.type('事实', '损失已由物业赔付 <b>3,000 元</b>');
    await supervisor.type('依据', '《社会救助法》第二十九条');
    await supervisor.type('理由', '眼下的困难已经解决');
    expect(await lookTwice(supervisor, 'casework-refuse')).toEqual([]);
    await supervisor.pressExactly('不予救助');
    await supervisor.sees(/^不予救助：已记下/);
    await supervisor.press(/不予救助决定书/);
    await supervisor.sees('事实：损失已由物业赔付 <b>3,000 元</b>');
    await supervisor.sees(/六十日内向江汉区人民政府申请行政复议/);
    const paper = await supervisor.page.pdf({ format: 'A4' });
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(await lookTwice(supervisor, 'casework-notice-refused')).toEqual([]);
  },
  LONG_MS,
);

test(
  'two at once: one decides, the other reads how the case stands and keeps what was typed',
  async () => {
    const caseId = await askForRelief(stage, { name: '秦朗', phone: makePerson().phone });
    const officer = await atWork(stage, 'street_officer', 'desk');
    await openCase(officer, caseId);
    await officer.pressExactly('请补正');
    await officer.type('还缺什么', '住院小结');
    await workByApi(stage, caseId, [['street_officer', { action: 'accept', input: { lane: 'FAST', promised: null } }]]);
    await officer.pressExactly('请补正');
    await officer.sees(/现在是“已受理”/);
    officer.seen.troubles.splice(0);
    expect(await officer.field('还缺什么').inputValue()).toBe('住院小结');
    expect(await lookTwice(officer, 'casework-overtaken')).toEqual([]);
    await officer.press('看最新的情况');
    await officer.sees('这一步现在不能办了');
    await officer.sees('住院小结');
  },
  LONG_MS,
);

test(
  'on a phone the case takes the place of the list, and the way back leads to the list',
  async () => {
    await askForRelief(stage, { name: '石·小兰', phone: makePerson().phone, cause: 'violence', isDanger: true });
    const officer = await atWork(stage, 'street_officer', 'phone');
    await officer.goTo('/casework/list');
    await officer.press(/石\*+兰.*有危险/);
    await officer.choose('办理这一件');
    await officer.pressExactly('打开');
    await officer.pressExactly('领来办');
    await officer.sees('领到了，这一件由您来办');
    await officer.sees('今天有人身危险');
    await officer.pressExactly('受理');
    await officer.pressExactly('受理');
    await officer.sees(/^受理：已记下/);
    await officer.pressExactly('返回列表');
    await officer.press(/我的/);
    await officer.press(/石\*+兰.*已受理/);
    await officer.sees('办到哪了');
  },
  LONG_MS,
);
