import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, IdNumber, Instant, PersonName, Phone, SmsCode } from '../fields';
import { sendStepUpCode, stepUp } from './step-up';

/** Where a session lives: `h5` in an HttpOnly cookie, `weapp` as a bearer token in the reply (W-09). */
export const Client = z.enum(['h5', 'weapp'], '客户端类型有误');

/** What consent is asked for; each is asked and withdrawn on its own (P-02). */
export const ConsentPurpose = z.enum(['identity', 'ability'], '同意事项有误');
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** Version of the text shown beside each tick; a new text asks again (P-04). */
export const CONSENT_VERSIONS = { identity: '2026-11-01', ability: '2026-11-24' } as const satisfies Record<
  ConsentPurpose,
  string
>;

export const Preferences = z.strictObject({ elder: z.boolean('请选开或关'), contrast: z.boolean('请选开或关') });
export type Preferences = z.infer<typeof Preferences>;

/** The account as its owner sees it; names and numbers masked (C-44). */
export const Me = z.strictObject({
  accountId: Id,
  level: z.enum(['L0', 'L1', 'L2']),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  idNumber: z.string().nullable(),
  realNameAt: Instant.nullable(),
  preferences: Preferences,
  consents: z.array(z.strictObject({ purpose: ConsentPurpose, version: z.string(), givenAt: Instant })),
  unreadMessages: z.number().int(),
});
export type Me = z.infer<typeof Me>;

/** `token` is null for H5, whose session travels in the cookie. */
export const SignedIn = z.strictObject({ token: z.string().nullable(), me: Me });
export type SignedIn = z.infer<typeof SignedIn>;

const WechatCode = z
  .string('微信登录码有误')
  .min(1, '微信登录码有误')
  .max(128, '微信登录码有误')
  .regex(/^[\w-]+$/, '微信登录码有误');
const tag = '账号';

export const sendSmsCode = endpoint({
  name: 'sendSmsCode',
  method: 'POST',
  path: '/account/sms-codes',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '给手机号发 6 位登录验证码，10 分钟内有效',
  body: z.strictObject({ phone: Phone }),
  reply: z.strictObject({ resendAfterSeconds: z.number().int(), validForSeconds: z.number().int() }),
  refusals: ['sms_failed'],
  idempotent: false,
  signIn: true,
  limits: [
    { by: 'phone', points: 1, seconds: 60 },
    { by: 'phone', points: 10, seconds: 86_400 },
  ],
  example: { body: { phone: '13800005678' }, reply: { resendAfterSeconds: 60, validForSeconds: 600 } },
});

export const loginWithSms = endpoint({
  name: 'loginWithSms',
  method: 'POST',
  path: '/account/sms-sessions',
  tag,
  access: 'anonymous',
  status: 201,
  summary: '用手机号和验证码登录',
  body: z.strictObject({ phone: Phone, code: SmsCode, client: Client }),
  reply: SignedIn,
  refusals: ['code_wrong', 'code_expired'],
  idempotent: false,
  signIn: true,
  example: { body: { phone: '13800005678', code: '123456', client: 'h5' } },
});

export const loginWithWechat = endpoint({
  name: 'loginWithWechat',
  method: 'POST',
  path: '/account/wechat-sessions',
  tag,
  access: 'anonymous',
  status: 201,
  summary: '用 wx.login 的 code 登录；带 phoneCode 时同时验证手机号（W-01、W-03）',
  body: z.strictObject({ code: WechatCode, phoneCode: WechatCode.optional() }),
  reply: SignedIn,
  refusals: ['wechat_code_used', 'wechat_blocked', 'wechat_unavailable', 'phone_taken'],
  idempotent: false,
  signIn: true,
  example: { body: { code: '0a1b2c3d4e' } },
});

export const visit = endpoint({
  name: 'visit',
  method: 'POST',
  path: '/account/visits',
  tag,
  access: 'anonymous',
  status: 201,
  summary: '不登录先求助：给这台手机一个不记名的登录；以后用申请里留的手机号登录，办件跟着过去',
  body: z.strictObject({ client: Client }),
  reply: SignedIn,
  refusals: [],
  idempotent: false,
  signIn: true,
  /** Nobody else is there to be counted; wide enough for a whole street behind one address in a public emergency. */
  limits: [{ by: 'network', points: 600, seconds: 600 }],
  example: { body: { client: 'h5' } },
});

export const logout = endpoint({
  name: 'logout',
  method: 'POST',
  path: '/account/logout',
  tag,
  access: 'L0',
  status: 200,
  summary: '退出登录，当前登录马上失效',
  body: z.strictObject({}),
  reply: z.strictObject({}),
  refusals: [],
  idempotent: true,
  example: { body: {}, reply: {} },
});

export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  path: '/account/me',
  tag,
  access: 'L0',
  status: 200,
  summary: '看自己的账号，姓名和号码是遮住的',
  reply: Me,
  refusals: [],
  idempotent: false,
});

export const updatePreferences = endpoint({
  name: 'updatePreferences',
  method: 'PUT',
  path: '/account/preferences',
  tag,
  access: 'L0',
  status: 200,
  summary: '改长辈模式和高对比',
  body: Preferences,
  reply: Me,
  refusals: [],
  idempotent: true,
  example: { body: { elder: true, contrast: false } },
});

export const giveConsent = endpoint({
  name: 'giveConsent',
  method: 'POST',
  path: '/account/consents',
  tag,
  access: 'L1',
  status: 200,
  summary: '同意一项个人信息用途（单独同意，P-02）',
  body: z.strictObject({ purpose: ConsentPurpose, version: z.string('版本有误').max(20, '版本有误') }),
  reply: Me,
  refusals: ['state_changed'],
  idempotent: true,
  example: { body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } },
});

export const withdrawConsent = endpoint({
  name: 'withdrawConsent',
  method: 'POST',
  path: '/account/consents/withdraw',
  tag,
  access: 'L1',
  status: 200,
  summary: '撤回一项同意，和给出一样容易（P-04）',
  body: z.strictObject({ purpose: ConsentPurpose }),
  reply: Me,
  refusals: [],
  idempotent: true,
  example: { body: { purpose: 'identity' } },
});

export const verifyRealName = endpoint({
  name: 'verifyRealName',
  method: 'POST',
  path: '/account/real-name',
  tag,
  access: 'L1',
  status: 200,
  summary: '三要素实名：姓名、身份证号、登录手机号',
  body: z.strictObject({ name: PersonName, idNumber: IdNumber }),
  reply: Me,
  refusals: ['consent_required', 'real_name_mismatch', 'real_name_done', 'real_name_unavailable', 'identity_taken'],
  idempotent: true,
  limits: [
    { by: 'account', points: 5, seconds: 3600 },
    { by: 'idNumber', points: 10, seconds: 86_400 },
  ],
  example: { body: { name: '周小宁', idNumber: '420103199001010010' } },
});

/** The owner's own values in clear; each look writes an audit line. */
export const Identity = z.strictObject({ name: z.string(), idNumber: z.string(), phone: z.string() });

export const revealIdentity = endpoint({
  name: 'revealIdentity',
  method: 'POST',
  path: '/account/identity/reveal',
  tag,
  access: 'L2',
  status: 200,
  summary: '显示自己的完整姓名和号码',
  body: z.strictObject({}),
  reply: Identity,
  refusals: [],
  idempotent: true,
  limits: [{ by: 'account', points: 30, seconds: 3600 }],
  example: { body: {} },
});

export { sendStepUpCode, stepUp };

export const accountEndpoints = [
  sendSmsCode,
  loginWithSms,
  loginWithWechat,
  visit,
  logout,
  getMe,
  updatePreferences,
  giveConsent,
  withdrawConsent,
  verifyRealName,
  revealIdentity,
  sendStepUpCode,
  stepUp,
] as const;
