import type { Answers } from './answers';
import type { Standard, Standards } from './standards';

/** What can be known from ranges and ticks: often only that somebody has to look. */
export type Truth = 'yes' | 'no' | 'unsure';

export const OUTCOMES = { likely: '可能符合', verify: '需街道核实', unlikely: '可能不符合' } as const;
export type Outcome = keyof typeof OUTCOMES;

/** One step of 「为什么?」. */
export interface Check {
  truth: Truth;
  /** What was found, in a sentence. */
  says: string;
  /** What the person said about it. */
  answered: string;
  /** The figures compared with. */
  uses: readonly Standard[];
}

export interface Facts {
  answers: Answers;
  standards: Standards;
}

/** What it would bring, with the figures it is made of. */
export interface Gain {
  words: string;
  uses: readonly Standard[];
}

export interface Judgement {
  checks: readonly Check[];
  gain: Gain;
}

/** One benefit of 3.3: a small rule of its own. */
export interface Benefit {
  /** The rule, such as `B-10`. */
  id: string;
  title: string;
  /** The paper it rests on. */
  basis: string;
  /** Of which year the paper is. */
  basisYear: string;
  where: (answers: Answers) => string;
  /** What nobody can know from these answers, and what else to know. */
  also: readonly string[];
  judge: (facts: Facts) => Judgement;
}

/** One line of the result. */
export interface Finding extends Judgement {
  benefit: Benefit;
  outcome: Outcome;
}

/** All must hold; where one surely does not, the rest is of no weight. Never a yes, never a final no (3.1). */
export function outcomeOf(checks: readonly Check[]): Outcome {
  if (checks.some(({ truth }) => truth === 'no')) return 'unlikely';
  return checks.every(({ truth }) => truth === 'yes') ? 'likely' : 'verify';
}

/** The check that decided: the first that speaks as the outcome does. */
export function reasonOf({ outcome, checks }: Finding): string {
  const decisive = { likely: 'yes', verify: 'unsure', unlikely: 'no' } as const;
  return checks.find(({ truth }) => truth === decisive[outcome])?.says ?? '';
}
