import { z } from 'zod';
import { endpoint } from '../contract';
import { Instant } from '../fields';

/** One value as the registry of personal data names it; null where nothing is kept. */
const OwnValue = z.strictObject({ name: z.string(), value: z.string().nullable() });

/** One table's rows about the resident, in words. */
const OwnGroup = z.strictObject({
  /** Name of the table in the registry. */
  table: z.string(),
  purpose: z.string(),
  /** How long it stays. */
  kept: z.string(),
  /** When the account is closed: goes at once, or stays locked until its time is over. */
  atClosing: z.enum(['deleted', 'locked']),
  rows: z.array(z.array(OwnValue)),
});
export type OwnGroup = z.infer<typeof OwnGroup>;

/** What is kept about the resident (P-06), and what of it is not handed over, with the reason. */
export const OwnData = z.strictObject({
  madeAt: Instant,
  groups: z.array(OwnGroup),
  leftOut: z.array(z.strictObject({ what: z.string(), why: z.string() })),
});
export type OwnData = z.infer<typeof OwnData>;

const Closed = z.strictObject({
  deleted: z.array(z.strictObject({ what: z.string(), rows: z.number().int() })),
  locked: z.array(z.strictObject({ what: z.string(), rows: z.number().int(), why: z.string(), until: z.string() })),
});
export type Closed = z.infer<typeof Closed>;

const tag = '我的数据';

export const getMyData = endpoint({
  name: 'getMyData',
  method: 'GET',
  path: '/account/data',
  tag,
  access: 'L0',
  status: 200,
  summary: '看本人的全部个人信息，姓名和号码是遮住的（P-06）',
  reply: OwnData,
  refusals: [],
  idempotent: false,
});

export const exportMyData = endpoint({
  name: 'exportMyData',
  method: 'GET',
  path: '/account/data/copy',
  tag,
  access: 'L1',
  status: 200,
  summary: '复制本人的全部个人信息，完整显示；要先用短信验证码确认',
  reply: OwnData,
  refusals: ['step_up_required'],
  idempotent: false,
  limits: [{ by: 'account', points: 20, seconds: 86_400 }],
});

export const closeAccount = endpoint({
  name: 'closeAccount',
  method: 'POST',
  path: '/account/close',
  tag,
  access: 'L1',
  status: 200,
  summary: '注销账号：能删的马上删，依法要留的锁住，并说明是哪些、为什么；要先用短信验证码确认',
  body: z.strictObject({ confirmed: z.literal(true, '请先勾选确认') }),
  reply: Closed,
  refusals: ['step_up_required', 'case_running'],
  idempotent: true,
  example: { body: { confirmed: true } },
});

export const ownDataEndpoints = [getMyData, exportMyData, closeAccount] as const;
