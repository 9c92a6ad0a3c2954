import type { ListQuery } from '@jianghan/shared/fields';
import type { InboxMessage } from '@jianghan/shared/inbox/contract';
import { textOf } from '@jianghan/shared/inbox/texts';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import * as store from './store';

export const countUnread = store.countUnread;
export const receive = store.insertMessages;

export async function listMessages(
  call: Call,
  { limit, cursor }: ListQuery,
): Promise<{ items: InboxMessage[]; nextCursor: string | null }> {
  const { accountId } = signedIn(call);
  const stored = await store.listMessages(accountId, { limit: limit + 1, before: cursor ?? null });
  const items = stored.slice(0, limit).map(toReply);
  return { items, nextCursor: stored.length > limit ? (items.at(-1)?.messageId ?? null) : null };
}

/** Everything that is there is read; what arrives in this moment stays unread and is counted. */
export async function readMessages(call: Call): Promise<{ unread: number }> {
  const { accountId } = signedIn(call);
  return once(call, async (tx) => {
    await store.markRead(tx, accountId, call.now);
    return { unread: await store.countUnread(tx, accountId) };
  });
}

function toReply({ id, topic, caseId, sentAt, readAt }: store.StoredMessage): InboxMessage {
  const { title, text } = textOf(topic);
  return {
    messageId: id,
    title,
    text,
    caseId,
    sentAt: sentAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
