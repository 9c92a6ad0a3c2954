import type { Answers } from './answers';
import { isIncomeBelow } from './checks';
import { toFen } from './money-words';
import { type Standards, standard } from './standards';

export type QuestionName = 'place' | 'happened' | 'people' | 'income' | 'spending' | 'members' | 'recognised';

/** Screens at most, the list of results among them (3.3). */
export const MOST_SCREENS = 8;

const EVERY: readonly QuestionName[] = ['place', 'happened', 'people', 'income', 'spending', 'members', 'recognised'];

/** The questions that still matter, in order: whoever has no home, or has to do with another place, is sent on at once. */
export function questionsOf(answers: Answers, standards: Standards): readonly QuestionName[] {
  if (answers.place === 'nowhere') return ['place'];
  if (answers.place === 'outside') return ['place', 'happened'];
  const average = standard(standards, 'relief.disposable_income').value;
  const isRich = isIncomeBelow(answers, average === null ? null : toFen(average)) === 'no';
  return EVERY.filter((name) => name !== 'spending' || !isRich);
}

/** What is missing, in words; null when the question is answered. That nobody is old or ill is an answer, too. */
export function missing(name: QuestionName, answers: Answers): string | null {
  if (name === 'members') return null;
  if (name === 'happened') return answers.happened.length === 0 ? '请至少选一项' : null;
  return answers[name] === null ? '请选一项' : null;
}
