import { inspect } from './stage/inspect';
import { applyByApi, visitByApi, workByApi } from './stage/relief-by-api';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const MODES: readonly Mode[] = ['standard', 'elder'];
const LONG_MS = 120_000;
const WRITTEN = {
  facts: '火灾损失已由物业赔付。<b>赔付 3,000 元</b>',
  basis: '《社会救助法》第二十九条',
  reasons: '眼下的生活困难已经解决',
};

/** Counts every press and every field typed in, as a thumb would. */
class Hurried {
  taps = 0;
  typed = 0;
  readonly findings: Record<string, string[]> = {};

  constructor(readonly visitor: Visitor) {}

  async press(name: string | RegExp): Promise<void> {
    this.taps += 1;
    await this.visitor.press(name);
  }

  async choose(name: string | RegExp, question?: string): Promise<void> {
    this.taps += 1;
    await this.visitor.choose(name, question);
  }

  async type(label: string, words: string): Promise<void> {
    this.taps += 1;
    this.typed += 1;
    await this.visitor.type(label, words);
  }

  async look(name: string): Promise<void> {
    const found = await inspect(this.visitor, name);
    if (found.length > 0) this.findings[name] = found;
  }
}

/** On the phone of a visitor whose case staff have worked on. */
async function opened(mode: Mode, steps: Parameters<typeof workByApi>[2], path = 'case'): Promise<Visitor> {
  const { who, cookie } = await visitByApi(stage);
  const caseId = await applyByApi(who);
  await workByApi(stage, caseId, steps);
  const visitor = await Visitor.arrive(stage, mode);
  await visitor.enterWith(cookie);
  await visitor.goTo(`/relief/${path}?id=${caseId}`);
  return visitor;
}

test.each(MODES)(
  'in an emergency, from a cold start with nothing known: danger first, at most 12 taps and 4 fields to the street (%s)',
  async (mode) => {
    const hurried = new Hurried(await Visitor.arrive(stage, mode));
    const { visitor } = hurried;
    await hurried.press(mode === 'elder' ? /求助/ : /临时救助/);
    await visitor.arrivesAt('/relief/start');
    await visitor.seesHeading('现在有人有危险？先打电话');
    await hurried.look('relief-start');
    await hurried.choose('火灾');
    await hurried.press('下一步');
    await visitor.arrivesAt('/relief/apply');
    await hurried.type('您的姓名', '䶮·周小宁');
    await hurried.type('您的电话', '13800005678');
    await hurried.choose('万松街道');
    await hurried.type('哪个社区', '航空路口便利店旁');
    await hurried.look('relief-apply-filled');
    await hurried.press('送出求助');
    await visitor.arrivesAt('/relief/case');
    await visitor.sees('已经送到街道');
    await visitor.sees('您提交了申请');
    await hurried.look('relief-sent');
    expect(hurried.taps).toBeLessThanOrEqual(12);
    expect(hurried.typed).toBeLessThanOrEqual(4);
    await visitor.goTo('/progress');
    await visitor.press(/临时救助/);
    await visitor.arrivesAt('/relief/case');
    expect(hurried.findings).toEqual({});
  },
  LONG_MS,
);

test.each(MODES)(
  'for somebody else: who, how related, on what ground; a mistake loses nothing (%s)',
  async (mode) => {
    const hurried = new Hurried(await Visitor.arrive(stage, mode));
    const { visitor } = hurried;
    await visitor.goTo('/relief/start');
    await visitor.press(/替别人申请/);
    await visitor.seesHeading('替别人申请');
    await visitor.type('他的姓名', '陈建国');
    await visitor.press('送出求助');
    await visitor.sees('请选您和申请人的关系');
    await hurried.look('relief-proxy-errors');
    await visitor.choose('突然得了重病');
    await visitor.type('他的电话', '13800005678');
    await visitor.choose('北湖街道');
    await visitor.type('哪个社区', '示例社区');
    await visitor.page.reload();
    expect(await visitor.field('他的姓名').inputValue()).toBe('陈建国');
    const [, own] = await visitor.page.getByLabel('您的姓名').all();
    await (own ?? visitor.field('您的姓名')).fill('陈小妹');
    await visitor.type('您的电话', '13900001234');
    await visitor.choose('家人');
    await visitor.choose(/他现在没法自己说/);
    await hurried.look('relief-proxy');
    await visitor.press('送出求助');
    await visitor.arrivesAt('/relief/case');
    await visitor.sees('申请人（您代办）');
    await visitor.sees('陈*国');
    expect(hurried.findings).toEqual({});
  },
  LONG_MS,
);

test.each(MODES)(
  'who saw a need tells the street without a name, and learns who takes care of it (%s)',
  async (mode) => {
    const hurried = new Hurried(await Visitor.arrive(stage, mode));
    const { visitor } = hurried;
    await visitor.goTo('/relief/elsewhere');
    await hurried.look('relief-elsewhere');
    await visitor.goTo('/relief/apply?for=report');
    await visitor.choose('别的难处');
    await visitor.choose('民权街道');
    await visitor.type('哪个社区', '桥下');
    await hurried.look('relief-report');
    await visitor.press('送出求助');
    await visitor.seesHeading('已经送到街道');
    await visitor.sees(/LS-/);
    await hurried.look('relief-reported');
    expect(hurried.findings).toEqual({});
  },
  LONG_MS,
);

test.each(MODES)(
  'what the street asks for is listed, answered, and the case goes on; then it is taken back (%s)',
  async (mode) => {
    const visitor = await opened(mode, [
      ['street_officer', { action: 'ask_supplement', input: { items: ['住院小结', '费用票据'] } }],
    ]);
    const hurried = new Hurried(visitor);
    await visitor.sees('现在要您做');
    await hurried.look('relief-supplement');
    await visitor.press('去补上');
    await visitor.type('写在这里', '都在医院，先写明情况');
    await hurried.look('relief-answer');
    await visitor.press('补好了，交回街道');
    await visitor.sees('您补上了缺的内容');
    await visitor.press(/撤回申请/);
    await hurried.look('relief-withdraw');
    await visitor.press('撤回这次申请');
    await visitor.sees('您撤回了申请');
    await hurried.look('relief-withdrawn');
    expect(hurried.findings).toEqual({});
  },
  LONG_MS,
);

test.each(MODES)(
  'a refusal stands on the screen with facts, basis, reasons and what can be done (%s)',
  async (mode) => {
    const visitor = await opened(mode, [['street_supervisor', { action: 'not_accept', input: WRITTEN }]]);
    const hurried = new Hurried(visitor);
    await visitor.seesHeading('不予受理通知书');
    await visitor.sees(WRITTEN.facts);
    await visitor.sees(WRITTEN.basis);
    await visitor.sees(WRITTEN.reasons);
    await visitor.sees(/六十日内向江汉区人民政府申请行政复议.*六个月内/);
    await hurried.look('relief-refused');
    const sent = await opened(mode, [
      [
        'street_officer',
        { action: 'forward', input: { target: 'hospital', name: '示例医院', reason: '急诊费用医院先垫付' } },
      ],
    ]);
    await sent.sees('已转给医院（疾病应急救助）');
    const forwarded = new Hurried(sent);
    await forwarded.look('relief-forwarded');
    expect({ ...hurried.findings, ...forwarded.findings }).toEqual({});
  },
  LONG_MS,
);
