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

const Words = (most: number) =>
  z
    .string('请填文字')
    .max(most + 20, `最多 ${most} 个字`)
    .trim()
    .min(1, '请填文字')
    .max(most, `最多 ${most} 个字`)
    .regex(/^\P{Cc}*$/u, '不能有换行和看不见的符号');

/** What the office may word otherwise; which template carries it is fixed with the topic. */
export const MessageWords = z.strictObject({
  title: Words(20),
  text: Words(200),
  phone: z
    .strictObject(
      {
        /** One for each field of the template, in its order. */
        values: z.array(Words(60), '请填各项内容').max(10, '项目太多'),
        /** What follows 您预约的事项 in the SMS; null sends none. */
        sms: Words(20).nullable(),
      },
      '请填发到手机的内容',
    )
    .nullable(),
});
export type MessageWords = z.infer<typeof MessageWords>;

/** The words of a topic that are in force; version 0 is what came with the product. */
export const TopicText = MessageWords.extend({
  topic: z.string(),
  version: z.number().int(),
  savedAt: Instant.nullable(),
});
export type TopicText = z.infer<typeof TopicText>;

const access = ['administrator'] as const;

export const getMessageTexts = endpoint({
  name: 'getMessageTexts',
  method: 'GET',
  path: '/staff/message-texts',
  tag: '消息管理',
  access,
  status: 200,
  summary: '各类消息现在的文字',
  reply: z.strictObject({ items: z.array(TopicText) }),
  refusals: [],
  idempotent: false,
});

export const saveMessageText = endpoint({
  name: 'saveMessageText',
  method: 'PUT',
  path: '/staff/message-texts/:topic',
  tag: '消息管理',
  access,
  status: 200,
  summary: '改一类消息的文字；只用中性的说法（M-16），各项要合微信的格式（W-05），以前发出的不变',
  params: z.strictObject({
    topic: z
      .string('没有这类消息')
      .max(64, '没有这类消息')
      .regex(/^[a-z]+(\.[a-z_]+)+$/, '没有这类消息'),
  }),
  body: MessageWords.extend({ version: z.number('请刷新后再保存').int('请刷新后再保存').min(0, '请刷新后再保存') }),
  reply: TopicText,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: {
    params: { topic: 'marriage.reminder' },
    body: {
      version: 0,
      title: '预约明天开始',
      text: '您预约的事项明天办理，请两人都带本人有效身份证。',
      phone: { values: ['{事项}', '{时间}', '{地点}', '{编号}', '即将开始，请带身份证'], sms: '即将开始，请留意时间' },
    },
  },
});

export const inboxEndpoints = [listMessages, readMessages, getMessageTexts, saveMessageText] as const;
