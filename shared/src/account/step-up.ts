import { z } from 'zod';
import { endpoint } from '../contract';
import { Instant, SmsCode } from '../fields';

const tag = '账号';

export const sendStepUpCode = endpoint({
  name: 'sendStepUpCode',
  method: 'POST',
  path: '/account/step-up-codes',
  tag,
  access: 'L1',
  status: 200,
  summary: '敏感操作之前：给自己的手机号发 6 位验证码，10 分钟内有效',
  body: z.strictObject({}),
  reply: z.strictObject({ resendAfterSeconds: z.number().int(), validForSeconds: z.number().int() }),
  refusals: ['sms_failed'],
  idempotent: false,
  signIn: true,
  limits: [
    { by: 'account', points: 1, seconds: 60 },
    { by: 'account', points: 10, seconds: 86_400 },
  ],
  example: { body: {}, reply: { resendAfterSeconds: 60, validForSeconds: 600 } },
});

export const stepUp = endpoint({
  name: 'stepUp',
  method: 'POST',
  path: '/account/step-up',
  tag,
  access: 'L1',
  status: 200,
  summary: '用验证码确认是本人，五分钟内可以做敏感操作',
  body: z.strictObject({ code: SmsCode }),
  reply: z.strictObject({ steppedUpUntil: Instant }),
  refusals: ['code_wrong', 'code_expired'],
  idempotent: true,
  example: { body: { code: '123456' } },
});
