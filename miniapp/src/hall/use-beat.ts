import { useEffect, useRef } from 'react';
import { sincePresence } from './presence';

/** Nobody has touched the page for this long: it asks no more, so that the session of an empty desk can end. */
const AWAY_MS = 14 * 60_000;

/** Does something every so often while somebody is at the desk. */
export function useBeat(everyMs: number, beat: () => void): void {
  const newest = useRef(beat);
  newest.current = beat;
  useEffect(() => {
    const timer = setInterval(() => {
      if (sincePresence() < AWAY_MS) newest.current();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
