import { getDaySheet } from '@jianghan/shared/hall/contract';
import type { DaySheet, SheetItem } from '@jianghan/shared/hall/schemas';
import { useCallback, useState } from 'react';
import { callInSession } from '../../session';
import type { Remote } from '../../use-remote';

interface DayProps {
  officeId: string;
  on: string;
  first: Remote<DaySheet>;
}

/** The whole day as far as it was asked for: the first page and those behind it, renewed together. */
export function useDay({ officeId, on, first }: DayProps) {
  const [later, setLater] = useState<{ items: SheetItem[]; cursor: string | null }>();
  const cursor = later === undefined ? (first.data?.nextCursor ?? null) : later.cursor;
  const items = [...(first.data?.items ?? []), ...(later?.items ?? [])];
  const read = useCallback(
    (from: string) =>
      callInSession(getDaySheet, { params: { officeId, on }, query: { limit: 50, cursor: from } }).catch(
        () => undefined,
      ),
    [officeId, on],
  );
  const loadMore = useCallback(async () => {
    const page = cursor === null ? undefined : await read(cursor);
    if (page === undefined) return;
    setLater((before) => {
      const known = before?.items ?? [];
      const isNew = before === undefined || before.cursor === cursor;
      return isNew ? { items: [...known, ...page.items], cursor: page.nextCursor } : before;
    });
  }, [cursor, read]);
  const refresh = async () => {
    first.retry();
    if (later === undefined) return;
    const fresh: SheetItem[] = [];
    let from = first.data?.nextCursor ?? null;
    while (from !== null && fresh.length < later.items.length) {
      const page: DaySheet | undefined = await read(from);
      if (page === undefined) return;
      fresh.push(...page.items);
      from = page.nextCursor;
    }
    setLater({ items: fresh, cursor: from });
  };
  return { items, hasMore: cursor !== null, loadMore, refresh: () => void refresh() };
}
