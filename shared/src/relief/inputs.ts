import { z } from 'zod';
import { CalendarDate } from '../fields';
import { withoutUnseen } from '../unseen';
import { Lane } from './states';

/**
 * Text in somebody's own words; shown as it was typed, never as markup. Half a character is none, nor is the end of a
 * string; what cannot be seen and turns its neighbours round (a masked name, an amount) is not taken.
 */
export function freeText(what: string, most: number) {
  return z
    .string(`请填${what}`)
    .trim()
    .min(1, `请填${what}`)
    .max(most, `${what}最多 ${most} 个字`)
    .refine((text) => withoutUnseen(text) === text, `${what}里有看不见的控制字符，请删掉后重新输入`);
}

/** Who lives together, the applicant counted: what may be given grows with it. */
export const Persons = z.number('请填人数').int('人数是整数').min(1, '至少 1 人').max(20, '最多 20 人');

/** Money in 分; nothing in these rules goes beyond a million 元. */
export const AmountFen = z
  .number('请填金额')
  .int('金额最多到分')
  .min(1, '金额要大于 0')
  .max(100_000_000, '金额太大，请核对');

/** One stage of a grant that is paid bit by bit. */
const Stage = z.strictObject({ amountFen: AmountFen, payOn: CalendarDate });

/** What somebody gets: money, things, or a service; each is delivered and recorded by itself. */
export const Grant = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('money'),
      amountFen: AmountFen,
      stages: z.array(Stage).min(2, '分期至少两期').max(6, '分期最多 6 期').nullable(),
    }),
    z.strictObject({
      kind: z.literal('goods'),
      what: freeText('物品', 100),
      quantity: z.number('请填数量').int('数量是整数').min(1, '数量至少 1').max(10_000, '数量太大'),
      valueFen: AmountFen,
    }),
    z.strictObject({
      kind: z.literal('service'),
      what: freeText('服务', 100),
      provider: freeText('提供服务的单位', 100),
    }),
  ])
  .refine((grant) => grant.kind !== 'money' || sumsUp(grant), '各期相加要等于总额');
export type Grant = z.infer<typeof Grant>;

function sumsUp({ amountFen, stages }: { amountFen: number; stages: { amountFen: number }[] | null }): boolean {
  return stages === null || stages.reduce((sum, stage) => sum + stage.amountFen, 0) === amountFen;
}

const Grants = z.array(Grant, '请填怎么帮').max(10, '最多 10 项');

/** Minutes of a meeting on a case beyond the ordinary (一事一议). */
export const Minutes = z.strictObject({
  heldOn: CalendarDate,
  participants: freeText('参加的人和单位', 300),
  text: freeText('会商纪要', 4000),
});
export type Minutes = z.infer<typeof Minutes>;

/** Nothing is decided against somebody without facts, law and reasons in writing; remedies are added by rule. */
const Written = z.strictObject({
  facts: freeText('事实', 2000),
  basis: freeText('依据', 500),
  reasons: freeText('理由', 2000),
});
export type Written = z.infer<typeof Written>;

/**
 * What the street thinks right, and why; a decider takes it or sends it back. It comes on top of what was given in
 * advance, and only then may it be nothing.
 */
const Proposal = z.strictObject({
  grants: Grants,
  reason: freeText('理由', 2000),
  minutes: Minutes.nullable(),
});

/** Where the law sends what is not for the street (R-05… ). */
export const FORWARD_TARGETS = {
  other_place: '急难发生地的街道',
  shelter: '救助管理站',
  hospital: '医院（疾病应急救助）',
  school: '学校',
  hukou_street: '户籍地街道',
  medical_insurance: '医保部门',
  housing: '住房部门',
  employment: '人社部门',
  emergency_management: '应急管理部门',
  legal_aid: '司法行政部门',
  disabled_federation: '残联',
  union: '工会',
  charity: '慈善会',
} as const;
export type ForwardTarget = keyof typeof FORWARD_TARGETS;

const target = z.enum(Object.keys(FORWARD_TARGETS) as [ForwardTarget, ...ForwardTarget[]], '请选转给谁');
const items = z.array(freeText('要补的内容', 200), '请列出要补的内容').min(1, '请列出要补的内容').max(12, '最多 12 项');

export const TERMINATION_CAUSES = {
  death: '当事人去世',
  other_aid: '已转入其他救助',
  no_contact: '一直联系不上',
  other: '其他',
} as const;
export type TerminationCause = keyof typeof TERMINATION_CAUSES;
const cause = z.enum(Object.keys(TERMINATION_CAUSES) as [TerminationCause, ...TerminationCause[]], '请选终止的原因');

const reason = freeText('理由', 1000);
const nothing = z.strictObject({});

/** What each step needs beside the version that was looked at. */
export const RELIEF_INPUTS = {
  ask_supplement: z.strictObject({ items }),
  answer: z.strictObject({ text: freeText('补充的内容', 2000) }),
  /** 容缺受理: what is promised for later, or null; how many live together, where that is not what was said. */
  accept: z.strictObject({ lane: Lane, promised: items.nullable(), persons: Persons.optional() }),
  not_accept: Written,
  forward: z.strictObject({ target, name: freeText('单位名称', 100), reason }),
  take_back: z.strictObject({ reason }),
  prepay: z.strictObject({ grants: Grants.min(1, '请填怎么帮'), reason }),
  start_check: nothing,
  /** Two of the staff go, and both are named (2.4). */
  finish_check: z.strictObject({
    findings: freeText('核对调查的结果', 4000),
    visitedBy: freeText('调查人', 100),
    persons: Persons.optional(),
  }),
  open_review: nothing,
  recheck: z.strictObject({ reason }),
  call_meeting: z.strictObject({ reason }),
  publish: Proposal,
  end_publicity: nothing,
  /** Who objects is kept from everybody but those who look into it. */
  object: z.strictObject({ text: freeText('异议的内容', 2000), objector: freeText('提出的人', 100).nullable() }),
  propose: Proposal,
  approve_first: z.strictObject({ reason: reason.nullable() }),
  approve: z.strictObject({ reason: reason.nullable() }),
  refuse: Written,
  send_back: z.strictObject({ reason }),
  complete: nothing,
  stop_payment: Written.extend({ heard: z.literal(true, '停发之前要先听当事人或家属的意见') }),
  withdraw: z.strictObject({ reason: reason.nullable() }),
  terminate: z.strictObject({ cause, reason }),
  close: nothing,
} as const;
