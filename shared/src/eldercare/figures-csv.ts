import { csvOf } from '../csv';
import type { Beside, CommunityCover, EldercareFigures } from './contract-figures';
import { reachedText, wordsOf } from './figure-words';
import { CIRCLE_NEEDS, NEEDS } from './places';

const FIGURES_HEAD = ['项目', '现在', '单位', '规划', '规划年份', '结果', '以前', '以前的年份', '来源', '怎么算'];

/** The figures beside the plan's as a file for a spreadsheet. */
export function figuresCsv(title: string, { measures, needs }: EldercareFigures): string {
  const rows = measures.map(({ measure, value, goal, was, lacking }) => {
    const { title: name, unit, how } = wordsOf(measure);
    const source = [goal, was].flatMap((one) => (one === null ? [] : [one.source])).join('；');
    const result = reachedText(measure, lacking) ?? '';
    return [name, value ?? '没有数', unit, ...said(goal), result, ...said(was), source, how];
  });
  const shares = needs.map(({ need, covered, communities }) => [
    `15 分钟内有${NEEDS[need]}的社区`,
    covered,
    `个（共 ${communities} 个）`,
    ...['', '', '', '', '', '', '社区位置是大致的，走路时间按直线折算'],
  ]);
  return csvOf([[title], FIGURES_HEAD, ...rows, ...shares]);
}

const said = (one: Beside | null) => [one?.value ?? '', one?.year ?? ''];

const COVERAGE_HEAD = [
  '街道',
  '社区',
  ...CIRCLE_NEEDS.flatMap((need) => [`${NEEDS[need]}（处）`, `最近的${NEEDS[need]}（分钟）`]),
  '15 分钟内还没有',
];

/** Communities and needs as a file for a spreadsheet. */
export function coverageCsv(title: string, communities: readonly CommunityCover[]): string {
  const rows = communities.map(({ streetName, name, needs, missing }) => [
    streetName,
    name,
    ...needs.flatMap(({ count, nearest }) => [count, nearest?.minutes ?? '没有']),
    missing.map((need) => NEEDS[need]).join('、'),
  ]);
  return csvOf([[title], COVERAGE_HEAD, ...rows]);
}
