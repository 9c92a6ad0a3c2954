import { useEffect, useRef } from 'react';

let opened = 0;

/** A page reached inside the app takes the focus, as a freshly loaded one would; the first one leaves it to the browser. */
export function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    opened += 1;
    if (opened > 1) main.current?.focus({ preventScroll: true });
  }, []);
  return main;
}
