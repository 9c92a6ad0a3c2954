import { type InboxMessage, listMessages, readMessages } from '@jianghan/shared/inbox/contract';
import { useEffect } from 'react';
import { call } from '../../request';
import { updateMe, useSession } from '../../session';
import { useRemote } from '../../use-remote';
import { PAGE_SIZE, useOlder } from './use-older';

/** Whatever has been shown is read; when the server cannot be told now, the next visit tells it. */
function useMarkRead(items: readonly InboxMessage[] | undefined, isFresh: boolean): void {
  const hasUnread = isFresh && items?.some(({ readAt }) => readAt === null);
  useEffect(() => {
    if (!hasUnread) return;
    call(readMessages, { body: {} }).then(
      ({ unread }) => {
        const { me } = useSession.getState();
        if (me) updateMe({ ...me, unreadMessages: unread });
      },
      () => undefined,
    );
  }, [hasUnread]);
}

/** The newest messages, and older ones behind them. */
export function useMessages() {
  const known = useSession(({ status }) => status !== 'unknown');
  const first = useRemote(
    listMessages,
    { query: { limit: PAGE_SIZE } },
    { when: known, isEmpty: ({ items }) => items.length === 0 },
  );
  useMarkRead(first.data?.items, first.staleAt === undefined);
  return { first, older: useOlder(first.data) };
}
