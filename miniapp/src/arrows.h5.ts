import { useEffect, useRef } from 'react';

const BY: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Ways {
  /** To another line. */
  turn: (by: number) => void;
  /** To the line of what is open. */
  back: () => void;
}

/** Up and down go through the list while the focus is in it; elsewhere they scroll, as always. Escape leads back to it. */
export function useArrows(listId: string, ways: Ways): void {
  const newest = useRef(ways);
  newest.current = ways;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.querySelector('[role="dialog"]') === null) newest.current.back();
      const by = BY[event.key];
      const isInList = event.target instanceof Element && event.target.closest(`#${listId}`) !== null;
      if (by === undefined || !isInList) return;
      event.preventDefault();
      newest.current.turn(by);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [listId]);
}
