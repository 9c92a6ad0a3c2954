import { z } from 'zod';
import { CaseKind } from '../casefile/contract';
import { endpoint } from '../contract';
import { Id, Instant } from '../fields';

/** What for somebody of the staff looks at a case (P-17: the purpose of each look-up is logged). */
export const LOOK_PURPOSES = {
  handle: '办理这一件',
  answer: '当事人来电来访询问',
  complaint: '处理投诉',
  supervise: '检查办理情况',
  law: '依法协助调查',
} as const;
export type LookPurpose = keyof typeof LOOK_PURPOSES;

export const REVEAL_FIELDS = { name: '姓名', idNumber: '身份证号', phone: '手机号' } as const;
export type RevealField = keyof typeof REVEAL_FIELDS;

export const WHO = { booker: '预约人', partner: '对方' } as const;
export type Who = keyof typeof WHO;

function keysOf<T extends object>(of: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];
}

const purpose = z.enum(keysOf(LOOK_PURPOSES), '请选用途');

/** A sentence of the staff's own. Numbers of people do not belong there: the audit names people by id alone. */
const Note = z
  .string('请写明为什么要看')
  .trim()
  .min(4, '请写明为什么要看，至少 4 个字')
  .max(100, '最多 100 个字')
  .refine((text) => !/\d{6,}/.test(text), '不要写号码，写事情就可以');

/** A person of a case, masked. */
const StaffPerson = z.strictObject({
  who: z.enum(keysOf(WHO)),
  name: z.string().nullable(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
});
export type StaffPerson = z.infer<typeof StaffPerson>;

/** A case as staff see it: how it stands, who it is about, everything masked. */
export const StaffCase = z.strictObject({
  caseId: Id,
  reference: z.string(),
  kind: CaseKind,
  title: z.string(),
  stateText: z.string(),
  officeName: z.string().nullable(),
  happensAt: Instant.nullable(),
  people: z.array(StaffPerson),
  events: z.array(z.strictObject({ at: Instant, text: z.string() })),
});
export type StaffCase = z.infer<typeof StaffCase>;

const tag = '查询与显示';
const access = ['registrar', 'district_officer'] as const;
const params = z.strictObject({ caseId: Id });

export const lookAtCase = endpoint({
  name: 'lookAtCase',
  method: 'POST',
  path: '/staff/cases/:caseId/looks',
  tag,
  access,
  status: 200,
  summary: '工作人员看一件办件，写明用途；每看一次记一行审计',
  params,
  body: z.strictObject({ purpose }),
  reply: StaffCase,
  refusals: ['not_found'],
  idempotent: true,
  example: { body: { purpose: 'handle' } },
});

export const revealPerson = endpoint({
  name: 'revealPerson',
  method: 'POST',
  path: '/staff/cases/:caseId/reveals',
  tag,
  access,
  status: 200,
  summary: '显示一个人的一项完整信息：要写原因、要再确认一次身份，显示一次记一行审计，记不下就不显示',
  params,
  body: z.strictObject({
    who: z.enum(keysOf(WHO), '请选哪一位'),
    field: z.enum(keysOf(REVEAL_FIELDS), '请选哪一项'),
    reason: purpose,
    note: Note,
  }),
  reply: z.strictObject({ value: z.string() }),
  refusals: ['not_found', 'step_up_required'],
  idempotent: true,
  example: { body: { who: 'partner', field: 'phone', reason: 'handle', note: '通知改时间' } },
});

export const lookEndpoints = [lookAtCase, revealPerson] as const;
