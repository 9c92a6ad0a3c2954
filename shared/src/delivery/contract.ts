import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, Instant, ListQuery, pageOf } from '../fields';

/** What wx.requestSubscribeMessage says of one template (W-21). */
export const Outcome = z.enum(
  ['accept', 'reject', 'ban', 'filter', 'acceptWithAudio', 'acceptWithAlert'],
  '订阅结果有误',
);

const MOST_TEMPLATES = 3;

export const recordSubscriptions = endpoint({
  name: 'recordSubscriptions',
  method: 'POST',
  path: '/messages/subscriptions',
  tag: '消息',
  access: 'L0',
  status: 200,
  summary: '记下微信订阅的结果：同意一次，可以收一条（W-21）',
  body: z.strictObject({
    results: z
      .array(
        z.strictObject({
          templateId: z
            .string('模板编号有误')
            .max(64, '模板编号有误')
            .regex(/^[\w-]+$/, '模板编号有误'),
          outcome: Outcome,
        }),
        '请带上订阅结果',
      )
      .min(1, '请带上订阅结果')
      .max(MOST_TEMPLATES, '一次最多三个模板'),
  }),
  reply: z.strictObject({ recorded: z.number().int() }),
  refusals: [],
  idempotent: true,
  limits: [{ by: 'account', points: 60, seconds: 3600 }],
  example: { body: { results: [{ templateId: 'zun-LzcQyW-edafCVvzPkK4de2Rllr1fFpw2A_x0oXE', outcome: 'accept' }] } },
});

export const Channel = z.enum(['wechat', 'sms']);
export type Channel = z.infer<typeof Channel>;

/** A message on its way to a phone, as the office sees it: what it is about, never who it is for. */
export const DeliveryView = z.strictObject({
  deliveryId: Id,
  title: z.string(),
  /** The case it speaks of. */
  reference: z.string().nullable(),
  channel: Channel,
  state: z.enum(['waiting', 'failed', 'refused']),
  attempts: z.number().int(),
  /** What stood in the way last time, in words. */
  reason: z.string().nullable(),
  /** When it is tried again; null when it is not. */
  nextAt: Instant.nullable(),
  createdAt: Instant,
});
export type DeliveryView = z.infer<typeof DeliveryView>;

const access = ['administrator'] as const;
const ofStaff = '消息管理';

export const getMessageDesk = endpoint({
  name: 'getMessageDesk',
  method: 'GET',
  path: '/staff/messages/desk',
  tag: ofStaff,
  access,
  status: 200,
  summary: '发往手机的消息：等待、失败、今天发出几条，免打扰到几点，短信还剩几条',
  reply: z.strictObject({
    waiting: z.number().int(),
    failed: z.number().int(),
    refused: z.number().int(),
    sentToday: z.number().int(),
    smsToday: z.number().int(),
    smsPerDay: z.number().int(),
    oldestWaitingAt: Instant.nullable(),
    quietUntil: Instant.nullable(),
  }),
  refusals: [],
  idempotent: false,
});

export const listDeliveries = endpoint({
  name: 'listDeliveries',
  method: 'GET',
  path: '/staff/messages',
  tag: ofStaff,
  access,
  status: 200,
  summary: '没有送到手机的消息，早的在前；不显示收信人',
  query: ListQuery.extend({ state: z.enum(['waiting', 'failed', 'refused'], '请选择状态').default('failed') }),
  reply: pageOf(DeliveryView),
  refusals: [],
  idempotent: false,
});

const MOST_RESENT = 50;

export const resendDeliveries = endpoint({
  name: 'resendDeliveries',
  method: 'POST',
  path: '/staff/messages/resend',
  tag: ofStaff,
  access,
  status: 200,
  summary: '重新发送失败的消息；还在等待的马上再试（免打扰时段除外）',
  body: z.strictObject({
    deliveryIds: z.array(Id, '请选择消息').min(1, '请选择消息').max(MOST_RESENT, `一次最多 ${MOST_RESENT} 条`),
  }),
  reply: z.strictObject({ resent: z.number().int() }),
  refusals: [],
  idempotent: true,
  example: { body: { deliveryIds: ['0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70'] }, reply: { resent: 1 } },
});

export const deliveryEndpoints = [recordSubscriptions, getMessageDesk, listDeliveries, resendDeliveries] as const;
