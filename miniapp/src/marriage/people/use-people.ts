import { getDraft, listOffices, saveDraft } from '@jianghan/shared/marriage/contract';
import type { Draft } from '@jianghan/shared/marriage/schemas';
import type { FieldError } from '@jianghan/shared/refusal';
import { useState } from 'react';
import { keep } from '../../kept';
import { go, goBack, useParams } from '../../navigate';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { useDoors } from '../use-doors';
import { type Answers, answersOf, errorsOf, inputOf, type Part, type Typed } from './answers';
import { forgetTyped, typedBy, typeIn, useTyped } from './typed';

/** The draft on the server and what the page needs to know about the offices. */
export function useDraft() {
  const draft = useRemote(getDraft, {});
  const { data: offices } = useRemote(listOffices, {});
  useDoors(draft.error);
  return { draft, guestsMax: offices?.guestsMax ?? 0, designated: offices?.designated };
}

export interface People {
  draft: Draft;
  answers: Answers;
  change: (typed: Typed) => void;
  /** Only what is still wrong of what was found when the button was pressed. */
  errors: readonly FieldError[];
  /** Counts the presses, for the error list. */
  attempt: number;
  command: ReturnType<typeof useCommand<typeof saveDraft>>;
  /** Saves these parts; false when something is missing or was refused. */
  save: (parts: readonly Part[], fields?: readonly string[]) => Promise<boolean>;
  /** Saved: on to the calendar, or back to the page that asked. */
  leave: () => void;
}

/** Answers of both people, typed here or stored there. */
export function usePeople(draft: Draft): People {
  const { back } = useParams();
  const owner = draft.own.idNumber;
  const answers = answersOf(draft, useTyped(typedBy(owner)));
  const command = useCommand(saveDraft);
  const [told, setTold] = useState<{ fields: readonly string[]; count: number }>({ fields: [], count: 0 });

  const save = async (parts: readonly Part[], fields?: readonly string[]) => {
    const wrong = errorsOf(answers).filter(({ field }) => !fields || fields.includes(field));
    setTold(({ count }) => ({ fields: wrong.map(({ field }) => field), count: count + 1 }));
    if (wrong.length > 0) return false;
    if (parts.length === 0) return true;
    const saved = await command.run({ body: inputOf(answers, [...parts]) });
    if (saved) keep(getDraft, {}, saved);
    return saved !== undefined;
  };
  const leave = () => {
    forgetTyped();
    if (back === 'review' || back === 'calendar') goBack(`/marriage/${back}`);
    else go('/marriage/calendar');
  };
  const own = errorsOf(answers).filter(({ field }) => told.fields.includes(field));
  return {
    draft,
    answers,
    change: (typed) => typeIn(owner, typed),
    errors: own.length > 0 ? own : command.errors,
    attempt: told.count + command.attempt,
    command,
    save,
    leave,
  };
}
