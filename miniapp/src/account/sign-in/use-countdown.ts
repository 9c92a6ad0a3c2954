import { useCallback, useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** Seconds left, counted by the clock: a phone that slept meanwhile shows the truth when it wakes. */
export function useCountdown(): { left: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / SECOND_MS));
  const running = left > 0;

  useEffect(() => {
    if (!running) return;
    const ticking = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(ticking);
  }, [running]);

  const start = useCallback((seconds: number) => {
    setNow(Date.now());
    setUntil(Date.now() + seconds * SECOND_MS);
  }, []);
  return { left, start };
}
