import { type Answers, NO_ANSWERS } from '@jianghan/shared/prescreen/answers';
import { missing, type QuestionName, questionsOf } from '@jianghan/shared/prescreen/questions';
import type { Standards } from '@jianghan/shared/prescreen/standards';
import { useEffect, useRef, useState } from 'react';
import { scrollToTop } from '../../scroll';

export type Screen = QuestionName | 'result';

/** The first heading of every screen. */
export const HEADING = 'question';

const FIRST: Screen = 'place';

/** Which screen is shown, and what was answered: both live in this page alone and go with it (3.1). */
export function useQuestions(standards: Standards) {
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [screen, setScreen] = useState<Screen>(FIRST);
  const [error, setError] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const names = questionsOf(answers, standards);
  const at = screen === 'result' ? names.length : Math.max(names.indexOf(screen), 0);

  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current !== screen) scrollToTop(HEADING);
    shown.current = screen;
  }, [screen]);

  const turn = (to: Screen) => {
    setError(null);
    setScreen(to);
  };
  const answer = (change: Partial<Answers>) => {
    setError(null);
    setAnswers((before) => ({ ...before, ...change }));
  };
  const next = () => {
    if (screen === 'result') return;
    const lacks = missing(screen, answers);
    setAttempt((before) => before + 1);
    setError(lacks);
    if (lacks !== null) return;
    if (screen === 'members' && answers.members === null) answer({ members: [] });
    turn(names[at + 1] ?? 'result');
  };
  const again = () => {
    setAnswers(NO_ANSWERS);
    turn(FIRST);
  };
  const before = names[at - 1];
  return {
    answers,
    screen,
    error,
    attempt,
    place: at + 1,
    count: names.length,
    isLast: at + 1 === names.length,
    answer,
    next,
    again,
    previous: before ? () => turn(before) : null,
  };
}

export type Asking = ReturnType<typeof useQuestions>;
