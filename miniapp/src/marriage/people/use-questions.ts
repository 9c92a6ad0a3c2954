import { useEffect, useRef } from 'react';
import { scrollToTop } from '../../scroll';
import { errorsOf, partsOf } from './answers';
import { QUESTIONS, type QuestionName, questionsOf } from './questions';
import { stopAt, useTyped } from './typed';
import type { People } from './use-people';

/** Which question is asked now; an answer is saved before the next one. */
export function useQuestions(people: People) {
  const { answers } = people;
  const names = questionsOf(answers);
  const name = nameOf(
    useTyped(({ at }) => at),
    names,
  );
  const at = names.indexOf(name);
  const turn = (to: QuestionName) => stopAt(people.draft.own.idNumber, to);

  const shown = useRef(name);
  useEffect(() => {
    if (shown.current !== name) scrollToTop('question');
    shown.current = name;
  }, [name]);

  const finish = async () => {
    const missing = names.find((one) => errorsOf(answers).some(({ field }) => QUESTIONS[one].fields.includes(field)));
    if (missing) turn(missing);
    else if (await people.save(partsOf(answers))) people.leave();
  };
  const next = async () => {
    const { saves, fields } = QUESTIONS[name];
    const following = names[at + 1];
    if (!following) await finish();
    else if (await people.save(saves, fields)) turn(following);
  };
  return {
    name,
    place: at + 1,
    count: names.length,
    next,
    previous: at > 0 ? () => turn(names[at - 1] ?? name) : null,
  };
}

/** Where the person stopped, if that question is still asked. */
function nameOf(stopped: QuestionName | undefined, names: readonly QuestionName[]): QuestionName {
  if (stopped && names.includes(stopped)) return stopped;
  if (stopped === 'partnerStored') return 'partnerCategory';
  return stopped?.startsWith('partner') ? 'partnerStored' : 'ownCategory';
}
