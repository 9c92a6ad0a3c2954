import { useCallback, useState } from 'react';
import { type Page, type Place, useList } from './use-list';

/** What waits, and what is over. */
export const PILES = { open: '等处理的', done: '处理过的' } as const;
export type Pile = keyof typeof PILES;

interface Asked<T> {
  /** The same function always. */
  ask: (query: Place & { pile: Pile }) => Promise<Page<T>>;
  idOf: (item: T) => string;
}

/** A pile of things to settle, and the one at hand: it stays, settled, when it has left the pile. */
export function usePile<T>({ ask, idOf }: Asked<T>) {
  const [pile, setPile] = useState<Pile>('open');
  const [chosenId, choose] = useState<string>();
  const [settled, setSettled] = useState<T>();
  const list = useList<T>(useCallback((place) => ask({ pile, ...place }), [ask, pile]));
  const known = settled === undefined ? list.items : [settled, ...list.items];
  return {
    pile,
    setPile,
    list,
    chosen: known.find((item) => idOf(item) === chosenId),
    choose,
    onSettled: (item: T) => {
      setSettled(item);
      list.refresh();
    },
  };
}
