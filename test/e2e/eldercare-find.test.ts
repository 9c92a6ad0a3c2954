import { ALL_ITEMS } from '@jianghan/shared/eldercare/self-check-items';
import { inspect } from './stage/inspect';
import { Keyboard } from './stage/keyboard';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const MODES: readonly Mode[] = ['standard', 'elder'];
/** 万松街道, where the demo's father lives; as a satellite receiver says it. */
const HERE = { longitude: 114.2539, latitude: 30.6063 };

/** From home to the question of where to walk from: in large letters what is needed comes first. */
async function begin(visitor: Visitor, need = '吃饭'): Promise<void> {
  await visitor.press('找养老');
  if (visitor.isElder) {
    await visitor.choose(new RegExp(`^${need}`));
    await visitor.press('下一题');
  } else {
    await visitor.press(/从哪里走起/);
  }
  await visitor.arrivesAt('/eldercare/where');
}

const firstPlace = (visitor: Visitor) => visitor.page.locator('.elder-place').first();

test.each(MODES)('who says no place sees the whole district, and what a place offers (%s)', async (mode) => {
  const visitor = await Visitor.arrive(stage, mode);
  await begin(visitor);
  await visitor.press('不选地方，看全区的');
  await visitor.sees(/^一共 \d+ 处$/);
  expect(await visitor.page.getByText(/^\d+ 分钟$/).count()).toBe(0);
  await firstPlace(visitor).click();
  await visitor.arrivesAt('/eldercare/place');
  await visitor.seesHeading('怎么去');
  expect(visitor.seen.troubles).toEqual([]);
});

test.each(MODES)('a street is enough to know the minutes, and a community is remembered (%s)', async (mode) => {
  const visitor = await Visitor.arrive(stage, mode);
  await begin(visitor);
  await visitor.press('看看附近有什么');
  await visitor.sees('请选街道');
  await visitor.choose('万松街道');
  await visitor.choose('青松社区');
  await visitor.press('看看附近有什么');
  await visitor.sees(/^15 分钟内有 \d+ 处$/);
  await visitor.sees(/万松街道 青松社区/);
  const minutes = await visitor.page.locator('.elder-far').allTextContents();
  const walked = minutes.map((text) => Number(/^(\d+) 分钟/.exec(text)?.[1]));
  expect(walked).toEqual([...walked].sort((one, other) => one - other));
  expect(Math.max(...walked)).toBeLessThanOrEqual(15);
  await visitor.press(/换地方/);
  await visitor.arrivesAt('/eldercare/where');
  expect(await visitor.page.getByRole('radio', { name: '青松社区' }).isChecked()).toBe(true);
});

test.each(MODES)('a position is used when it is granted, and is neither kept nor in an address (%s)', async (mode) => {
  const visitor = await Visitor.arrive(stage, mode);
  await visitor.page.context().grantPermissions(['geolocation']);
  await visitor.page.context().setGeolocation(HERE);
  await begin(visitor);
  await visitor.press('用我现在的位置');
  await visitor.sees(/^15 分钟内有 \d+ 处$/);
  await visitor.sees('我现在的位置');
  const kept = await visitor.page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }));
  expect(kept.filter((key) => /"lng"|114\./.test(key))).toEqual([]);
  expect(visitor.page.url()).not.toMatch(/114\.|lng/);
  await visitor.page.reload();
  await visitor.seesHeading(visitor.isElder ? '想要哪种帮助？' : '找养老');
  expect(await visitor.page.getByText('我现在的位置').count()).toBe(0);
});

test.each(MODES)('who refuses the position still finds by the street (%s)', async (mode) => {
  const visitor = await Visitor.arrive(stage, mode);
  await begin(visitor);
  await visitor.press('用我现在的位置');
  await visitor.sees(/选街道或社区，一样能找/);
  await visitor.choose('万松街道');
  await visitor.press('看看附近有什么');
  await visitor.sees(/^15 分钟内/);
});

/** Opens the finder from a street with a filter that nothing within fifteen minutes passes. */
async function findNothing(visitor: Visitor): Promise<void> {
  await begin(visitor);
  await visitor.choose('万松街道');
  await visitor.press('看看附近有什么');
  await visitor.press(/^筛选和排序/);
  await visitor.type('名称、街道或社区（选填）', '汉兴');
  await visitor.press('看结果');
  await visitor.sees('15 分钟内没有');
}

test.each(MODES)('an empty circle is widened in one tap (%s)', async (mode) => {
  const visitor = await Visitor.arrive(stage, mode);
  await findNothing(visitor);
  expect(await inspect(visitor, 'find-empty')).toEqual([]);
  await visitor.press('不限远近看看');
  await visitor.sees(/^一共 [1-9]\d* 处$/);
  await visitor.sees('名称里有“汉兴”');
});

/** Puts the first places of the list aside. */
async function putAside(visitor: Visitor, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await visitor.page.locator('.elder-place').nth(at).click();
    await visitor.arrivesAt('/eldercare/place');
    await visitor.press(/放进对比/);
    await visitor.sees('已放进对比，拿出来');
    if (at + 1 < count) await visitor.page.goBack();
  }
}

test.each(MODES)('three places lie side by side, and no fourth (%s)', async (mode) => {
  const visitor = await Visitor.arrive(stage, mode);
  await begin(visitor, '住进养老院');
  await visitor.choose('万松街道');
  await visitor.press('看看附近有什么');
  await visitor.sees(/^15 分钟内/);
  await visitor.press(/^筛选和排序/);
  await visitor.choose('不限', '走多远');
  await visitor.press('看结果');
  await visitor.sees(/^一共 \d+ 处$/);
  await putAside(visitor, 3);
  await visitor.press('看对比（3 家）');
  await visitor.arrivesAt('/eldercare/compare');
  await visitor.sees('多少钱');
  expect(await inspect(visitor, 'compare')).toEqual([]);
  if (mode === 'standard') expect(await visitor.page.getByRole('rowheader', { name: '空床' }).count()).toBe(1);
});

test.each(MODES)('the self-check is paused, goes on where it was, and leads to what fits (%s)', async (mode) => {
  const visitor = await Visitor.arrive(stage, mode);
  await visitor.press('找养老');
  await visitor.press(/测一测/);
  await visitor.press('开始，第 1 题');
  const answer = async ({ ask, choices }: (typeof ALL_ITEMS)[number]) => {
    await visitor.seesHeading(ask);
    await visitor.choose(choices[1]?.text ?? '');
    await visitor.press('下一题');
  };
  for (const item of ALL_ITEMS.slice(0, 5)) await answer(item);
  await visitor.press('先停一停');
  await visitor.arrivesAt('/eldercare/find');
  await visitor.press(/测一测/);
  for (const item of ALL_ITEMS.slice(5)) await answer(item);
  await visitor.press('看结果');
  await visitor.sees('自己测的结果');
  await visitor.press('看附近合适的地方');
  await visitor.arrivesAt('/eldercare/find');
});

test('by keyboard alone from home to what is near a community', async () => {
  const visitor = await Visitor.arrive(stage, 'standard');
  const keyboard = new Keyboard(visitor.page);
  const group = (name: string) => visitor.page.getByRole('group', { name });
  await keyboard.enter(visitor.pressable(/^找养老/));
  await visitor.arrivesAt('/eldercare/find');
  await keyboard.enter(visitor.pressable(/从哪里走起/));
  await visitor.arrivesAt('/eldercare/where');
  await keyboard.choose(group('街道'), '万松街道');
  await keyboard.choose(group('社区（可以不选）'), '青松社区');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees(/^15 分钟内有 \d+ 处$/);
  await keyboard.enter(visitor.pressable(/^吃饭 \d+$/));
  await keyboard.enter(firstPlace(visitor));
  await visitor.arrivesAt('/eldercare/place');
  await keyboard.enter(visitor.pressable(/^放进对比/));
  await visitor.sees('已放进对比，拿出来');
  expect(visitor.seen.troubles).toEqual([]);
});
