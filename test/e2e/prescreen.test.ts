import { inspect } from './stage/inspect';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const MODES: readonly Mode[] = ['standard', 'elder', 'contrast'];

/** Whatever a browser keeps beyond the page that is open, and the address that stays in its history. */
function whatIsKept({ page }: Visitor): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    const { pathname, search, hash } = window.location;
    const stores = [{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, caches];
    return JSON.stringify([...stores, pathname + search + hash, history.length]);
  });
}

/** Everything that is sent from now on. */
function listen({ page }: Visitor): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim()));
  return sent;
}

/** One question after the other, each looked at as it is answered. */
class Household {
  readonly findings: Record<string, string[]> = {};

  constructor(readonly visitor: Visitor) {}

  async look(name: string): Promise<void> {
    const found = await inspect(this.visitor, `prescreen-${name}`);
    if (found.length > 0) this.findings[name] = found;
  }

  async answers(question: string, give: () => Promise<void>, then = '下一题'): Promise<void> {
    await this.visitor.seesHeading(question);
    await give();
    await this.look(question);
    await this.visitor.press(then);
  }

  /** A family of three below 低保 after an illness, with an old person who needs care. */
  async answersAll(): Promise<void> {
    const { visitor } = this;
    await this.answers('您人和户口在哪里？', () => visitor.choose('人和户口都在江汉区'));
    await this.answers('最近出了什么事？', () => visitor.tick('生病、住院'));
    await this.answers('一起生活的有几个人？', () => visitor.choose('3 人'));
    await this.answers('全家每月收入多少？', () => visitor.choose('不到 2,820 元'));
    await this.answers('过去一年必须花多少？', () => visitor.choose('1 万元起，不到 3 万元'));
    await this.answers('家里有这样的人吗？', async () => {
      await visitor.tick('80–89 岁');
      await visitor.tick('吃饭、穿衣要人照顾的人');
    });
    await this.answers('家里已经认定了哪一种？', () => visitor.choose('都没有'), '看结果');
  }
}

test.each(MODES)(
  'seven questions from 办事 or, in large type, 求助 to the list with its reasons; nothing is sent, nothing is kept (%s)',
  async (mode) => {
    const visitor = await Visitor.arrive(stage, mode);
    const household = new Household(visitor);
    await visitor.goTo(visitor.isElder ? '/' : '/services');
    if (visitor.isElder) await visitor.press('求助');
    await visitor.press(/看看能享受什么/);
    await visitor.arrivesAt('/prescreen/questions');
    await visitor.sees('第 1 题，一共 7 题');
    const before = await whatIsKept(visitor);
    const sent = listen(visitor);
    await household.answersAll();
    await visitor.seesHeading('5 项可能符合');
    await household.look('result');
    await visitor.press('为什么？最低生活保障（低保）');
    await visitor.sees(/城市低保标准 940 元\/月（2023 年标准）。来源：武汉市 2023 年社会救助标准的报道/);
    for (const more of await visitor.page.getByRole('button', { name: /^看这 \d+ 项$/ }).all()) await more.click();
    await household.look('reasons');
    expect(household.findings).toEqual({});
    expect(sent).toEqual([]);
    expect(await whatIsKept(visitor)).toBe(before);
    await visitor.press('仍要申请');
    await visitor.arrivesAt('/relief/start');
  },
  180_000,
);

test.each(MODES)('somebody in danger has the numbers before the next question (%s)', async (mode) => {
  const visitor = await Visitor.arrive(stage, mode);
  const household = new Household(visitor);
  await visitor.goTo('/prescreen/questions');
  await household.answers('您人和户口在哪里？', () => visitor.choose('人和户口都在江汉区'));
  await visitor.tick(/^现在有人有危险/);
  await visitor.page.getByRole('alert').getByText('有危险？先打电话').waitFor();
  await expect(visitor.page.getByRole('link', { name: '120 急救' }).getAttribute('href')).resolves.toBe('tel:120');
  await household.look('danger');
  await visitor.press('下一题');
  await visitor.press('下一题');
  await visitor.sees('请选一项');
  await household.look('errors');
  expect(household.findings).toEqual({});
});

test('who has no home gets an answer after one question, and the page forgets it when it is left', async () => {
  const visitor = await Visitor.arrive(stage, 'elder');
  await visitor.goTo('/prescreen/questions');
  await visitor.choose('没有固定的住处');
  await visitor.press('看结果');
  await visitor.sees(/不用填表，说一声就行/);
  await visitor.page.reload();
  await visitor.seesHeading('您人和户口在哪里？');
  expect(await visitor.page.getByRole('radio', { checked: true }).count()).toBe(0);
  expect(visitor.seen.troubles).toEqual([]);
});
