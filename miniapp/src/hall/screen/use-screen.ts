import { getScreen } from '@jianghan/shared/hall/contract';
import type { Screen } from '@jianghan/shared/hall/schemas';
import { useEffect, useRef, useState } from 'react';
import { useRemote } from '../../use-remote';
import { watch } from './screen-events';
import type { WatchState } from './watch';

type Call = Screen['calls'][number];

/** The screen as it stands, whether it is alive, and what has been called since it was opened. */
export function useScreen(officeId: string, onCall: (call: Call) => void) {
  const first = useRemote(getScreen, { params: { officeId } });
  const [live, setLive] = useState<Screen>();
  const [state, setState] = useState<'waiting' | WatchState>('waiting');
  const told = useRef<string>(undefined);
  const newest = useRef(onCall);
  newest.current = onCall;
  useEffect(
    () =>
      watch(officeId, {
        onState: setState,
        onScreen: (screen) => {
          setLive(screen);
          const [call] = screen.calls;
          const at = call?.at ?? '';
          // What was called before the screen was opened has been called already.
          if (call !== undefined && told.current !== undefined && at > told.current) newest.current(call);
          told.current = at;
        },
      }),
    [officeId],
  );
  return { first, screen: live ?? first.data, state };
}
