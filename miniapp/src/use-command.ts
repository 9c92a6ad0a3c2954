import type { Endpoint, ReplyOf, RequestOf } from '@jianghan/shared/contract';
import type { FieldError } from '@jianghan/shared/refusal';
import { useCallback, useRef, useState } from 'react';
import { type Attempt, newAttempt } from './attempt';
import { Problem } from './problem';
import { callAsVisitor, callInSession, openRealName, openSignIn } from './session';
import { openStaffSignIn } from './staff-session';

export interface Command<E extends Endpoint> {
  /** Resolves with the reply, or with undefined when it was refused; what to say then is in `problem` and `errors`. */
  run: (request: RequestOf<E>) => Promise<ReplyOf<E> | undefined>;
  busy: boolean;
  problem: Problem | undefined;
  errors: readonly FieldError[];
  /** Counts the runs, so that the error list takes the focus each time. */
  attempt: number;
  clear: () => void;
}

/** Leads to what is missing; the page stays below with all that was typed. */
function openGate(problem: Problem): void {
  if (problem.code === 'sign_in_required' || problem.code === 'phone_required') openSignIn();
  else if (problem.code === 'real_name_required') openRealName();
  else if (problem.code === 'staff_sign_in_required') openStaffSignIn();
}

interface Options {
  /** Nobody is asked to sign in first: who has no session gets a nameless one. */
  asVisitor?: boolean;
}

/** A changing call: one press at a time, and one key until it succeeds or the person changes the input. */
export function useCommand<E extends Endpoint>(endpoint: E, { asVisitor = false }: Options = {}): Command<E> {
  const [state, setState] = useState<{ busy: boolean; problem?: Problem; count: number }>({ busy: false, count: 0 });
  const running = useRef(false);
  const kept = useRef<{ attempt: Attempt; input: string } | null>(null);

  const run = useCallback(
    async (request: RequestOf<E>) => {
      if (running.current) return undefined;
      running.current = true;
      const input = JSON.stringify(request);
      if (kept.current?.input !== input) kept.current = { attempt: newAttempt(), input };
      setState(({ count }) => ({ busy: true, count }));
      try {
        const send = asVisitor ? callAsVisitor : callInSession;
        const reply = await send(endpoint, request, { attempt: kept.current.attempt });
        kept.current = null;
        setState(({ count }) => ({ busy: false, count }));
        return reply;
      } catch (thrown) {
        const problem = thrown instanceof Problem ? thrown : new Problem('broken');
        setState(({ count }) => ({ busy: false, problem, count: count + 1 }));
        openGate(problem);
        return undefined;
      } finally {
        running.current = false;
      }
    },
    [endpoint, asVisitor],
  );
  const clear = useCallback(() => setState(({ busy, count }) => ({ busy, count })), []);
  return {
    run,
    busy: state.busy,
    problem: state.problem,
    errors: state.problem?.errors ?? [],
    attempt: state.count,
    clear,
  };
}

/** What to do at one field. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
