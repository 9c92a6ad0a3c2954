import type { CommunityCover, MeasureView, NeedCoverView } from '@jianghan/shared/eldercare/contract-figures';
import type { CircleNeed } from '@jianghan/shared/eldercare/coverage';
import { amountText, wordsOf } from '@jianghan/shared/eldercare/figure-words';
import { CIRCLE_NEEDS, NEEDS } from '@jianghan/shared/eldercare/places';

/** 65% · 7,620 张 · what to say where there is no number. */
export function valueText({ measure, value }: MeasureView): string {
  if (value !== null) return amountText(value, wordsOf(measure).unit);
  return measure === 'beds_per_thousand' ? '没有公布的老年人数，不推算' : '还没有数';
}

/** 规划 65%（2021–2025 年）；2020 年 50% */
export function besideText({ goal, was }: MeasureView): string {
  const planned =
    goal?.value === null || goal === null ? [] : [`规划 ${amountText(goal.value, goal.unit)}${yearIn(goal)}`];
  const before = was?.value === null || was === null ? [] : [`${was.year} 年 ${amountText(was.value, was.unit)}`];
  return [...planned, ...before].join('；');
}

const yearIn = ({ year }: { year: string | null }) => (year === null ? '' : `（${year} 年）`);

/** Where the numbers beside it were published: each document once, with what it says of them. */
export function sourceText({ goal, was }: MeasureView): string {
  const said = new Map<string, Set<string>>();
  for (const { source } of [goal, was].filter((one) => one !== null)) {
    const [document = '', ...words] = source.split('：');
    said.set(document, (said.get(document) ?? new Set()).add(words.join('：')));
  }
  return [...said]
    .map(([document, words]) => [document, [...words].filter(Boolean).join('；')].filter(Boolean).join('：'))
    .join('；');
}

/** How long its bar is, and where the mark stands: of the plan, or of the year before; undefined with nothing to measure. */
export function barOf({ measure, value, goal, was }: MeasureView): { share: number; goal?: number } | undefined {
  const mark = goal?.value ?? was?.value ?? undefined;
  const isShare = wordsOf(measure).unit === '%';
  if (value === null || (mark === undefined && !isShare)) return undefined;
  const most = isShare ? 100 : Math.max(value, mark ?? 0, 1);
  return mark === undefined ? { share: value / most } : { share: value / most, goal: mark / most };
}

/** 3 处，最近 4 分钟 · 没有，最近 18 分钟 · 全区没有 */
export function coverText({ count, nearest }: NeedCoverView): { head: string; rest: string } {
  if (nearest === null) return { head: '没有', rest: '全区没有' };
  return { head: count === 0 ? '没有' : `${count} 处`, rest: `${nearest.minutes} 分钟` };
}

interface Lack {
  need: CircleNeed;
  count: number;
  text: string;
}

/** So many communities of a street are named; of more it is said how many. */
const MOST_NAMED = 5;

/** What is missing, need by need, and where: in which streets, or of a single street in which communities. */
export function lacksOf(items: readonly CommunityCover[]): Lack[] {
  return CIRCLE_NEEDS.map((need) => {
    const lacking = items.filter(({ missing }) => missing.includes(need));
    return { need, count: lacking.length, text: lackText(need, { lacking, all: items }) };
  }).filter(({ count }) => count > 0);
}

interface Lacking {
  lacking: readonly CommunityCover[];
  all: readonly CommunityCover[];
}

function lackText(need: CircleNeed, { lacking, all }: Lacking): string {
  const said = `${lacking.length} 个社区${lacking.length === all.length ? '都' : ''}没有${NEEDS[need]}`;
  const isSingle = new Set(all.map(({ street }) => street)).size === 1;
  const names = isSingle ? lacking.map(({ name }) => name) : byStreet(lacking);
  if (lacking.length === all.length || (isSingle && names.length > MOST_NAMED)) return `${said}。`;
  return `${said}：${names.join('、')}。`;
}

function byStreet(items: readonly CommunityCover[]): string[] {
  const counts = new Map<string, number>();
  for (const { streetName } of items) counts.set(streetName, (counts.get(streetName) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count} 个`);
}

/** 没有认知症照护的 6 个、没有康复的 1 个 */
export function lacksText(items: readonly CommunityCover[]): string {
  const lacks = lacksOf(items).map(({ need, count }) => `没有${NEEDS[need]}的 ${count} 个`);
  return lacks.length === 0 ? '七项都有' : lacks.join('、');
}

/** How a community stands on the chart: in a shape and a word, never in a colour alone. */
export const STANDS = {
  all: { shape: '圆', text: '都有' },
  some: { shape: '菱形', text: '缺一两项' },
  few: { shape: '方块', text: '缺三项以上' },
  has: { shape: '圆', text: '有' },
  lacks: { shape: '方块', text: '没有' },
} as const;
export type Stand = keyof typeof STANDS;

const FEW = 3;

export function standOf({ missing }: Pick<CommunityCover, 'missing'>, need: CircleNeed | null): Stand {
  if (need !== null) return missing.includes(need) ? 'lacks' : 'has';
  if (missing.length === 0) return 'all';
  return missing.length < FEW ? 'some' : 'few';
}

/** The words of the chart: 圆：都有。 */
export function legendOf(need: CircleNeed | null): { stand: Stand; text: string }[] {
  const stands: Stand[] = need === null ? ['all', 'some', 'few'] : ['has', 'lacks'];
  return stands.map((stand) => ({
    stand,
    text: `${STANDS[stand].shape}：${STANDS[stand].text}${need === null ? '' : NEEDS[need]}`,
  }));
}
