import { z } from 'zod';
import { CalendarDate, Id, IdNumber, Instant, Phone } from '../fields';
import { freeText, Persons } from './inputs';
import { Cause, Since } from './lanes';
import { ReliefAction, ReliefState } from './states';
import { STREETS } from './streets';

const STREET_IDS = STREETS.map(({ officeId }) => officeId) as [string, ...string[]];

/** Where it happened: a street of the district. What lies outside is told where to go, and never turned away. */
export const Street = z.enum(STREET_IDS, '请选在哪个街道');
const Community = freeText('社区', 64).nullable();
const Story = freeText('情况', 2000).nullable();

/** How somebody who asks is called in a case of relief: any name they give, for it is checked by people. */
const GivenName = freeText('姓名', 50);

/** What is asked in trouble: four fields are enough (2.3), all the rest may be null. */
const Need = z.strictObject({
  street: Street,
  community: Community,
  place: freeText('在哪里', 200).nullable(),
  cause: Cause,
  began: Since.nullable(),
  story: Story,
  isDanger: z.boolean('请选有没有危险'),
  /** Food and shelter for a few days would help; null when nobody asked. */
  isSmall: z.boolean('请选是否小额急需').nullable(),
  persons: Persons,
});

export const RELATIONS = {
  family: '家人',
  relative: '亲戚',
  neighbour: '邻居',
  community: '居委会',
  other: '其他',
} as const;
export const Relation = z.enum(Object.keys(RELATIONS) as [keyof typeof RELATIONS], '请选您和申请人的关系');

/** On what somebody applies for another: the person said so, or cannot say anything. */
export const BASES = { consent: '本人同意', incapacity: '本人无法表达' } as const;
export const Basis = z.enum(Object.keys(BASES) as [keyof typeof BASES], '请选是本人同意，还是本人无法表达');

const Agent = z.strictObject({ name: GivenName, phone: Phone, relation: Relation, basis: Basis }, '请填代办人');

/** The applicant stays the applicant; who applies for them is named beside. */
export const SubmitRelief = Need.extend({
  name: GivenName,
  phone: Phone,
  idNumber: IdNumber.nullable(),
  proxy: Agent.nullable(),
});
export type SubmitRelief = z.infer<typeof SubmitRelief>;

/** who saw it may stay unknown; of the person in need whatever is known. */
export const ReportNeed = Need.extend({
  name: GivenName.nullable(),
  phone: Phone.nullable(),
  reporter: z.strictObject({ name: GivenName.nullable(), phone: Phone.nullable() }, '请填是谁反映的'),
});
export type ReportNeed = z.infer<typeof ReportNeed>;

/** The clerk types it at the counter; the number may be missing, the person is there, or who applies for them. */
export const EnterRelief = Need.extend({
  /** One of the clerk's own streets. */
  street: Id,
  name: GivenName,
  phone: Phone.nullable(),
  idNumber: IdNumber.nullable(),
  isRecognised: z.boolean('请选是否已认定的困难家庭'),
  isSecluded: z.boolean('请选要不要公示'),
  proxy: Agent.extend({ phone: Phone.nullable() }).nullable(),
});
export type EnterRelief = z.infer<typeof EnterRelief>;

/** The answer to a request: nothing personal, so that it can be given again. */
export const ReliefOpened = z.strictObject({
  caseId: Id,
  reference: z.string(),
  officeName: z.string(),
  officePhone: z.string(),
  dueAt: Instant.nullable(),
});
export type ReliefOpened = z.infer<typeof ReliefOpened>;

/** A case after a move. */
export const ReliefMoved = z.strictObject({
  caseId: Id,
  state: ReliefState,
  stateText: z.string(),
  version: z.number().int(),
  dueAt: Instant.nullable(),
});
export type ReliefMoved = z.infer<typeof ReliefMoved>;

/** How far the money of one grant is. */
const Transfer = z.enum(['none', 'under_way', 'arrived', 'failed']);

export const GrantView = z.strictObject({
  grantId: Id,
  kind: z.enum(['money', 'goods', 'service']),
  amountFen: z.number().int().nullable(),
  payOn: CalendarDate.nullable(),
  what: z.string().nullable(),
  provider: z.string().nullable(),
  quantity: z.number().int().nullable(),
  valueFen: z.number().int().nullable(),
  isPrepaid: z.boolean(),
  isGranted: z.boolean(),
  isStopped: z.boolean(),
  /** Handed over, or arrived. */
  isDelivered: z.boolean(),
  transfer: Transfer.nullable().meta({ description: '钱到哪一步；实物和服务没有' }),
});
export type GrantView = z.infer<typeof GrantView>;

/** The resident's own page of a case: what was filled in, what is theirs to do, what is written to them. No amount is computed for them. */
export const ReliefOwn = z.strictObject({
  caseId: Id,
  reference: z.string(),
  state: ReliefState,
  stateText: z.string(),
  nextText: z.string(),
  version: z.number().int(),
  /** Who holds it: office, in which role, and the phone. */
  holder: z.strictObject({ office: z.string(), role: z.string(), phone: z.string() }),
  dueAt: Instant.nullable(),
  /** What the date is for, in words: 街道看材料的期限 …; provisional while the holidays of that year are not published. */
  dueText: z.string().nullable(),
  isProvisional: z.boolean(),
  /** The date has passed at the office: what can be done about it. */
  lateText: z.string().nullable(),
  /** The stops after this one, with the days each may take. */
  ahead: z.array(z.strictObject({ text: z.string(), note: z.string().nullable() })),
  person: z.strictObject({ name: z.string().nullable(), phone: z.string().nullable(), place: z.string().nullable() }),
  cause: Cause,
  isForSomebodyElse: z.boolean(),
  openedAt: Instant,
  /** What is missing, when something is. */
  missing: z.array(z.string()),
  /** What was promised for later, and by when. */
  promised: z.array(z.strictObject({ items: z.array(z.string()), dueOn: CalendarDate })),
  /** Notices written to the person: facts, basis, reasons, remedies. */
  notices: z.array(
    z.strictObject({
      at: Instant,
      title: z.string(),
      facts: z.string().nullable(),
      basis: z.string().nullable(),
      reasons: z.string(),
      remedy: z.string().nullable(),
    }),
  ),
  forwarded: z
    .strictObject({ to: z.string(), name: z.string(), reason: z.string(), on: CalendarDate, answerBy: CalendarDate })
    .nullable(),
  /** What was granted, once it is. */
  grants: z.array(GrantView),
  events: z.array(z.strictObject({ at: Instant, text: z.string(), by: z.string() })),
  /** What cannot be shown here, and why. */
  hidden: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  may: z.array(ReliefAction),
});
export type ReliefOwn = z.infer<typeof ReliefOwn>;

/** A public emergency as it is set and shown. */
export const Emergency = z.strictObject({
  emergencyId: Id,
  title: z.string(),
  notice: z.string(),
  windows: z.string(),
  streetLimit: z.number().int(),
  fastCeiling: z.number().int(),
  from: CalendarDate,
  until: CalendarDate,
  isInForce: z.boolean(),
  endedAt: Instant.nullable(),
  version: z.number().int(),
});
export type Emergency = z.infer<typeof Emergency>;
