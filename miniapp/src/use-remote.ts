import { timeOf } from '@jianghan/shared/calendar/dates';
import { type Endpoint, isForStaff, type ReplyOf, type RequestOf } from '@jianghan/shared/contract';
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keep, recall } from './kept';
import { Problem } from './problem';
import { callInSession } from './session';

export interface Remote<T> {
  state: 'loading' | 'empty' | 'failed' | 'ready';
  data: T | undefined;
  /** Why the last try failed, also while an older copy is shown. */
  error: Problem | undefined;
  retry: () => void;
  /** Time (`10:20`) of the copy shown; undefined when the data is fresh. */
  staleAt: string | undefined;
}

interface Options<T> {
  isEmpty?: (data: T) => boolean;
  /** False waits, for instance until it is known who asks. */
  when?: boolean;
  /** The question itself is nobody's business later, such as where somebody stands. */
  keepsNothing?: boolean;
}

interface Seen<T> {
  data?: T;
  error?: Problem;
  staleAt?: string;
}

/** Without these the copy on the phone is nobody's business any more. */
const LOCKED = [
  'sign_in_required',
  'phone_required',
  'real_name_required',
  'not_found',
  'staff_sign_in_required',
  'not_permitted',
];

function firstSight<T>(endpoint: Endpoint, request: unknown): Seen<T> {
  const kept = recall<T>(endpoint, request);
  return kept ? { data: kept.data, staleAt: timeOf(kept.at) } : {};
}

/** What the server says, its last good copy meanwhile; asked again whenever the page comes back into view. */
export function useRemote<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  { isEmpty, when = true, keepsNothing = false }: Options<ReplyOf<E>> = {},
): Remote<ReplyOf<E>> {
  const [seen, setSeen] = useState<Seen<ReplyOf<E>>>(() => firstSight(endpoint, request));
  const asked = useRef(0);
  const wanted = JSON.stringify(request);

  const ask = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const same = JSON.parse(wanted) as RequestOf<E>;
    try {
      const data = await callInSession(endpoint, same);
      // What staff see of residents stays on no machine.
      if (!isForStaff(endpoint) && !keepsNothing) keep(endpoint, same, data);
      if (turn === asked.current) setSeen({ data });
    } catch (thrown) {
      const error = thrown instanceof Problem ? thrown : new Problem('broken');
      if (turn === asked.current) setSeen((before) => (LOCKED.includes(error.code) ? { error } : { ...before, error }));
    }
  }, [endpoint, wanted, keepsNothing]);

  const shown = useRef(false);
  useEffect(() => {
    if (!when) return;
    setSeen(firstSight(endpoint, JSON.parse(wanted)));
    void ask();
  }, [ask, endpoint, wanted, when]);
  useDidShow(() => {
    // The first showing is the mounting, which has just asked.
    if (shown.current && when) void ask();
    shown.current = true;
  });

  const retry = useCallback(() => {
    setSeen(({ data, staleAt }) => ({ data, staleAt }));
    void ask();
  }, [ask]);
  return { state: stateOf(seen, isEmpty), data: seen.data, error: seen.error, staleAt: seen.staleAt, retry };
}

function stateOf<T>({ data, error }: Seen<T>, isEmpty?: (data: T) => boolean): Remote<T>['state'] {
  if (data !== undefined) return isEmpty?.(data) ? 'empty' : 'ready';
  return error ? 'failed' : 'loading';
}
