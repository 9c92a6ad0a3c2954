import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../problem';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** From where on a list is asked for, and how much of it. */
export interface Place {
  limit: number;
  cursor?: string;
}

interface Read<T> {
  items: readonly T[];
  cursor: string | null;
  state: 'loading' | 'failed' | 'ready';
  problem?: Problem;
}

export interface List<T> extends Read<T> {
  hasMore: boolean;
  loadMore: () => void;
  refresh: () => void;
}

/** A list as far as it was asked for; `ask` must stay the same function as long as the question is the same. */
export function useList<T>(ask: (place: Place) => Promise<Page<T>>): List<T> {
  const [seen, setSeen] = useState<Read<T>>({ items: [], cursor: null, state: 'loading' });
  const turn = useRef(0);
  const read = useCallback(
    async (cursor: string | null) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const { items, nextCursor } = await ask({ limit: 20, ...(cursor === null ? {} : { cursor }) });
        if (mine !== turn.current) return;
        setSeen((before) => ({
          items: cursor === null ? items : [...before.items, ...items],
          cursor: nextCursor,
          state: 'ready',
        }));
      } catch (thrown) {
        const problem = thrown instanceof Problem ? thrown : new Problem('broken');
        if (mine === turn.current) setSeen((before) => ({ ...before, state: 'failed', problem }));
      }
    },
    [ask],
  );
  useEffect(() => {
    setSeen({ items: [], cursor: null, state: 'loading' });
    void read(null);
  }, [read]);
  const shown = useRef(false);
  useDidShow(() => {
    // The first showing is the mounting, which has just asked.
    if (shown.current) void read(null);
    shown.current = true;
  });
  return {
    ...seen,
    hasMore: seen.cursor !== null,
    loadMore: () => void read(seen.cursor),
    refresh: () => void read(null),
  };
}
