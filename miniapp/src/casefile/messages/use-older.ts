import type { ReplyOf } from '@jianghan/shared/contract';
import { type InboxMessage, listMessages } from '@jianghan/shared/inbox/contract';
import { useState } from 'react';
import { Problem } from '../../problem';
import { call } from '../../request';

export const PAGE_SIZE = 20;

type FirstPage = ReplyOf<typeof listMessages>;

interface Older {
  /** A new first page moves every place behind it, so these belong to one of them. */
  behind: FirstPage | undefined;
  items: readonly InboxMessage[];
  nextCursor: string | null;
  busy: boolean;
  problem?: Problem;
}

/** Older messages, page by page, behind the first one. */
export function useOlder(first: FirstPage | undefined) {
  const [kept, setKept] = useState<Older>();
  const start: Older = { behind: first, items: [], nextCursor: first?.nextCursor ?? null, busy: false };
  const older = kept && kept.behind === first ? kept : start;

  const more = async () => {
    if (!older.nextCursor || older.busy) return;
    const asked = { ...older, busy: false, problem: undefined };
    setKept({ ...asked, busy: true });
    try {
      const page = await call(listMessages, { query: { limit: PAGE_SIZE, cursor: older.nextCursor } });
      setKept({ ...asked, items: [...older.items, ...page.items], nextCursor: page.nextCursor });
    } catch (thrown) {
      setKept({ ...asked, problem: thrown instanceof Problem ? thrown : new Problem('broken') });
    }
  };
  return { ...older, hasMore: older.nextCursor !== null, more };
}
