import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../problem';

interface Page<T> {
  items: readonly T[];
  nextCursor: string | null;
}

interface Pages<T> {
  items: readonly T[];
  cursor: string | null;
  state: 'loading' | 'failed' | 'ready';
  problem?: Problem;
}

/** A list as far as it was asked for; `key` says what is asked, null that nothing is yet. */
export function usePages<T>(key: string | null, ask: (cursor: string | null) => Promise<Page<T>>) {
  const [pages, setPages] = useState<Pages<T>>({ items: [], cursor: null, state: 'loading' });
  const newest = useRef(ask);
  newest.current = ask;
  const turn = useRef(0);
  const read = useCallback(async (cursor: string | null) => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const { items, nextCursor } = await newest.current(cursor);
      if (mine !== turn.current) return;
      setPages((before) => ({
        items: cursor === null ? items : [...before.items, ...items],
        cursor: nextCursor,
        state: 'ready',
      }));
    } catch (thrown) {
      const problem = thrown instanceof Problem ? thrown : new Problem('broken');
      if (mine === turn.current) setPages((before) => ({ ...before, state: 'failed', problem }));
    }
  }, []);
  useEffect(() => {
    setPages({ items: [], cursor: null, state: 'loading' });
    if (key !== null) void read(null);
  }, [key, read]);
  /** One line as it is now, without reading everything again. */
  const put = useCallback((isIt: (item: T) => boolean, changed: Partial<T>) => {
    setPages((before) => ({
      ...before,
      items: before.items.map((item) => (isIt(item) ? { ...item, ...changed } : item)),
    }));
  }, []);
  return {
    ...pages,
    hasMore: pages.cursor !== null,
    loadMore: () => void read(pages.cursor),
    refresh: () => void read(null),
    put,
  };
}
