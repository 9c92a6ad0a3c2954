import { figureOn, type OwnFigure } from '../parameters/figures';
import { type Amount, type Answers, NO_ANSWERS } from './answers';
import { prescreen } from './benefits';
import type { Finding } from './judgement';
import { STANDARD_NAMES, type Standard, type Standards } from './standards';

/** The day on which these tests ask. */
export const TODAY = '2026-11-24';

/** The published standards, or with what the office has set. */
export function standardsWith(settings: readonly OwnFigure[] = [], asOf = TODAY): Standards {
  return { asOf, items: STANDARD_NAMES.map((name) => figureOn(name, asOf, settings) as Standard) };
}

export const setTo = (name: string, value: number | null, validFrom = '2026-01-01'): OwnFigure => ({
  name,
  value,
  validFrom,
  source: '区民政局 2026 年 1 号文',
});

/** Exactly this much, in 分. */
export const exactly = (fen: number): Amount => ({ least: fen, most: fen, words: `${fen} 分` });

/** A household in Jianghan of whom everything was asked and nothing is special. */
export const household = (answers: Partial<Answers> = {}): Answers => ({
  ...NO_ANSWERS,
  place: 'home',
  happened: ['nothing'],
  people: 1,
  income: exactly(500_000),
  spending: exactly(0),
  members: [],
  recognised: 'none',
  ...answers,
});

/** What one benefit says of a household. */
export function findingOf(id: string, answers: Partial<Answers>, standards = standardsWith()): Finding {
  const found = prescreen({ answers: household(answers), standards }).find(({ benefit }) => benefit.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

export const outcomeFor = (id: string, answers: Partial<Answers>, standards = standardsWith()) =>
  findingOf(id, answers, standards).outcome;
