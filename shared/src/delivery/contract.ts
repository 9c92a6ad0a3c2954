import { z } from 'zod';
import { endpoint } from '../contract';

/** What wx.requestSubscribeMessage says of one template (W-21). */
const Outcome = z.enum(['accept', 'reject', 'ban', 'filter', 'acceptWithAudio', 'acceptWithAlert'], '订阅结果有误');

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

export const deliveryEndpoints = [recordSubscriptions] as const;
