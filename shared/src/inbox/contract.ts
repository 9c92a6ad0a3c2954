import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, Instant, ListQuery, pageOf } from '../fields';

export const InboxMessage = z.strictObject({
  messageId: Id,
  title: z.string(),
  text: z.string(),
  /** Time, place and number as they were when the message was sent. */
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  caseId: Id.nullable(),
  sentAt: Instant,
  readAt: Instant.nullable(),
});
export type InboxMessage = z.infer<typeof InboxMessage>;

const tag = '消息';

export const listMessages = endpoint({
  name: 'listMessages',
  method: 'GET',
  path: '/messages',
  tag,
  access: 'L0',
  status: 200,
  summary: '我的消息，新的在前',
  query: ListQuery,
  reply: pageOf(InboxMessage),
  refusals: [],
  idempotent: false,
});

export const readMessages = endpoint({
  name: 'readMessages',
  method: 'POST',
  path: '/messages/read',
  tag,
  access: 'L0',
  status: 200,
  summary: '把消息都标为已读',
  body: z.strictObject({}),
  reply: z.strictObject({ unread: z.number().int() }),
  refusals: [],
  idempotent: true,
  example: { body: {}, reply: { unread: 0 } },
});

export const inboxEndpoints = [listMessages, readMessages] as const;
