import type { Endpoint, ReplyOf, RequestOf } from '@jianghan/shared/contract';
import { useEffect, useRef } from 'react';
import { type Command, useCommand } from '../use-command';

/**
 * A change that answers with what stands then. Whoever came too late is shown what stands now, under `name` in the
 * refusal, and keeps what was typed.
 */
export function usePresent<E extends Endpoint>(
  endpoint: E,
  name: 'place' | 'change' | 'report',
  onPresent: (present: ReplyOf<E>) => void,
): Command<E> {
  const command = useCommand<E>(endpoint);
  const newest = useRef(onPresent);
  newest.current = onPresent;
  const { problem } = command;
  useEffect(() => {
    const present = problem?.code === 'state_changed' ? problem.data?.[name] : undefined;
    if (present !== undefined) newest.current(present as ReplyOf<E>);
  }, [problem, name]);
  const run = async (request: RequestOf<E>) => {
    const reply = await command.run(request);
    if (reply !== undefined) newest.current(reply);
    return reply;
  };
  return { ...command, run };
}
