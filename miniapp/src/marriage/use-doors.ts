import { useEffect, useRef } from 'react';
import type { Problem } from '../problem';
import { openRealName, openSignIn } from '../session';

/**
 * Opens what is missing, sign-in or the real-name check, above the page the moment the server asks for it: once each,
 * so that somebody who goes back from there is not caught in a loop.
 */
export function useDoors(problem: Problem | undefined): void {
  const opened = useRef(new Set<string>());
  const code = problem?.code;
  useEffect(() => {
    if (!code || opened.current.has(code)) return;
    opened.current.add(code);
    if (code === 'sign_in_required' || code === 'phone_required') openSignIn();
    if (code === 'real_name_required') openRealName();
  }, [code]);
}
