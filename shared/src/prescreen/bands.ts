import type { Amount, Range } from './answers';
import { sayYuan, toFen } from './money-words';
import { type Standards, standard } from './standards';

const UNKNOWN: Amount = { least: 0, most: Number.POSITIVE_INFINITY, words: '说不清' };

/** Cuts all amounts from one 分 on at the limits (分): below, between, and from the last on. */
function cut(limits: readonly number[]): Amount[] {
  const bounds = [1, ...limits];
  return bounds.map((least, at) => {
    const limit = bounds[at + 1];
    const range: Range = { least, most: limit === undefined ? Number.POSITIVE_INFINITY : limit - 1 };
    return { ...range, words: sayBand(range, at === 0) };
  });
}

const TEN_THOUSAND_YUAN = toFen(10_000);

/** Large round amounts as people say them: 3 万元 */
function sayFen(fen: number): string {
  return fen % TEN_THOUSAND_YUAN === 0 ? `${fen / TEN_THOUSAND_YUAN} 万元` : `${sayYuan(fen / toFen(1))} 元`;
}

function sayBand({ least, most }: Range, isFirst: boolean): string {
  if (most === Number.POSITIVE_INFINITY) return isFirst ? '有一些' : `${sayFen(least)}或更多`;
  const below = `不到 ${sayFen(most + 1)}`;
  return isFirst ? below : `${sayFen(least)}起，${below}`;
}

/** The answers about the income of a household: cut exactly where a rule would decide otherwise. */
export function incomeBands(people: number, standards: Standards): Amount[] {
  const [dibao, average] = [standard(standards, 'relief.dibao'), standard(standards, 'relief.disposable_income')];
  const factor = standard(standards, 'relief.low_income_factor').value;
  const edge = dibao.value === null || factor === null ? null : dibao.value * factor;
  const limits = [dibao.value, edge, average.value]
    .flatMap((each) => (each === null ? [] : [toFen(each) * people]))
    .sort((one, other) => one - other)
    .filter((each, at, all) => each > 1 && each !== all[at - 1]);
  return [{ least: 0, most: 0, words: '没有收入' }, ...cut(limits), UNKNOWN];
}

const SPENDING_YUAN = [5_000, 10_000, 30_000, 60_000, 100_000];

/** The answers about what had to be spent in a year. */
export const SPENDING_BANDS: readonly Amount[] = [
  { least: 0, most: 0, words: '没有' },
  ...cut(SPENDING_YUAN.map(toFen)),
  UNKNOWN,
];
