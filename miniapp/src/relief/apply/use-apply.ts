import { reportNeed, submitRelief } from '@jianghan/shared/relief/contract-apply';
import type { ReliefOpened } from '@jianghan/shared/relief/schemas';
import { useEffect, useState } from 'react';
import { startOver, useParams } from '../../navigate';
import { useCommand } from '../../use-command';
import { forgetTyped, typeIn, useTyped } from '../typed';
import { modeOf, report, submission } from './answers';

/** What was typed, and the way to send it. Sending needs no sign-in, and what was typed goes only when it has arrived. */
export function useApply() {
  const params = useParams();
  const mode = modeOf(params.for);
  const typed = useTyped();
  const submitting = useCommand(submitRelief, { asVisitor: true });
  const reporting = useCommand(reportNeed, { asVisitor: true });
  const [told, setTold] = useState<{ fields: readonly string[]; count: number }>({ fields: [], count: 0 });
  const [reported, setReported] = useState<ReliefOpened>();
  useEffect(() => {
    if (params.place === 'outside') typeIn({ isOutside: true });
  }, [params.place]);

  const checked = mode === 'report' ? report(typed) : submission(typed, mode);
  const send = async () => {
    const fields = checked.errors?.map(({ field }) => field) ?? [];
    setTold(({ count }) => ({ fields, count: count + 1 }));
    if (checked.body === undefined) return;
    if ('reporter' in checked.body) {
      const opened = await reporting.run({ body: checked.body });
      if (opened === undefined) return;
      forgetTyped();
      setReported(opened);
      return;
    }
    const opened = await submitting.run({ body: checked.body });
    if (opened === undefined) return;
    forgetTyped();
    startOver(`/relief/case?id=${opened.caseId}&sent=1`);
  };

  const command = mode === 'report' ? reporting : submitting;
  const own = (checked.errors ?? []).filter(({ field }) => told.fields.includes(field));
  const errors = own.length > 0 ? own : command.errors;
  return { mode, typed, send, errors, attempt: told.count + command.attempt, command, reported };
}
