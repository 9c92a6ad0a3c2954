import { useEffect, useRef } from 'react';

const BY: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go through the list while the focus is in it; elsewhere they scroll, as always. */
export function useArrows(listId: string, turn: (by: number) => void): void {
  const newest = useRef(turn);
  newest.current = turn;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = BY[event.key];
      const isInList = event.target instanceof Element && event.target.closest(`#${listId}`) !== null;
      if (by === undefined || !isInList) return;
      event.preventDefault();
      newest.current(by);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [listId]);
}
