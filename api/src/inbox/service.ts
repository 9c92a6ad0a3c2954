import type { ListQuery } from '@jianghan/shared/fields';
import type { InboxMessage } from '@jianghan/shared/inbox/contract';
import { factLines, fill } from '@jianghan/shared/inbox/wording';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import { type KnownTexts, textsFor, textsInForce } from './service-texts';
import * as store from './store';

export type { KnownTexts } from './service-texts';
export type { NewMessage } from './store';
export const countUnread = store.countUnread;
export const insertMessages = store.insertMessages;
export { takeOverMessages } from './store-take-over';
export { textsFor, textsInForce };

export async function listMessages(
  call: Call,
  { limit, cursor }: ListQuery,
): Promise<{ items: InboxMessage[]; nextCursor: string | null }> {
  const { accountId } = signedIn(call);
  const stored = await store.listMessages(accountId, { limit: limit + 1, before: cursor ?? null });
  const texts = await textsFor(stored);
  const items = stored.slice(0, limit).map((message) => toReply(message, texts));
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

function toReply({ id, topic, caseId, textVersion, facts, sentAt, readAt }: store.StoredMessage, texts: KnownTexts) {
  const { title, text } = texts.textOf(topic, textVersion);
  return {
    messageId: id,
    title: fill(title, facts),
    text: fill(text, facts),
    facts: factLines(facts),
    caseId,
    sentAt: sentAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
