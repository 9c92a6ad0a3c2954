import type { Circumstances } from '@jianghan/shared/eldercare/self-check';
import { ALL_ITEMS } from '@jianghan/shared/eldercare/self-check-items';
import { useEffect, useRef, useState } from 'react';
import { scrollToTop } from '../../scroll';
import { forgetChecked, useChecked } from '../../self-check-memory';

/** The first heading of every screen. */
export const HEADING = 'item';

export type Screen = 'start' | 'item' | 'circumstances' | 'result';

function screenAt(at: number | null): Screen {
  if (at === null) return 'start';
  if (at < ALL_ITEMS.length) return 'item';
  return at === ALL_ITEMS.length ? 'circumstances' : 'result';
}

/** Which item is shown and what was answered; leaving the page is a pause. */
export function useSelfCheck() {
  const { points, circumstances, at } = useChecked();
  const [error, setError] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const item = at === null ? undefined : ALL_ITEMS[at];

  const shown = useRef(at);
  useEffect(() => {
    if (shown.current !== at) scrollToTop(HEADING);
    shown.current = at;
  }, [at]);

  const turn = (to: number | null) => {
    setError(null);
    useChecked.setState({ at: to });
  };
  const next = () => {
    if (at === null) return turn(0);
    const isMissing = item !== undefined && points[item.code] === undefined;
    setAttempt((before) => before + 1);
    if (isMissing) return setError('请选一项，最接近平时的样子就行');
    turn(at + 1);
  };
  const choose = (chosen: number) => {
    if (item === undefined) return;
    setError(null);
    useChecked.setState({ points: { ...points, [item.code]: chosen } });
  };
  const tell = (change: Partial<Circumstances>) =>
    useChecked.setState({ circumstances: { ...circumstances, ...change } });
  return {
    screen: screenAt(at),
    item,
    /** Beginning with 1. */
    place: (at ?? 0) + 1,
    points,
    circumstances,
    error,
    attempt,
    next,
    choose,
    tell,
    previous: at === null || at === 0 ? null : () => turn(at - 1),
    again: forgetChecked,
  };
}

export type SelfChecking = ReturnType<typeof useSelfCheck>;
