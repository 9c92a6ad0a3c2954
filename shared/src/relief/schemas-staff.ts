import { z } from 'zod';
import { CalendarDate, Id, Instant } from '../fields';
import { freeText } from './inputs';
import { Cause, Since } from './lanes';
import { Basis, GrantView } from './schemas';
import { Lane, ReliefAction, ReliefState } from './states';

const Urgency = z.enum(['calm', 'near', 'overdue']);

/** A case in a list of the staff: everybody masked. */
export const ReliefListItem = z.strictObject({
  caseId: Id,
  reference: z.string(),
  officeId: Id,
  officeName: z.string(),
  name: z.string().nullable(),
  cause: Cause,
  isDanger: z.boolean(),
  lane: Lane.nullable(),
  state: ReliefState,
  stateText: z.string(),
  version: z.number().int(),
  openedAt: Instant,
  dueAt: Instant.nullable(),
  /** Working days, or days, as the limit is counted; negative when overdue. */
  left: z.number().int().nullable(),
  urgency: Urgency,
  /** Who holds it: a colleague by name, me, or nobody. */
  claimedBy: z.strictObject({ staffId: Id, name: z.string(), isMe: z.boolean() }).nullable(),
});
export type ReliefListItem = z.infer<typeof ReliefListItem>;

/** A case whose limit is over, as the supervisor is told of it: in whose hands it lies, since when, and when they were told. */
export const OverdueItem = ReliefListItem.extend({
  /** `by` is the officer who has claimed it, where an officer has to act. */
  held: z.strictObject({ part: z.string(), by: z.string().nullable(), since: Instant }),
  toldAt: Instant,
});
export type OverdueItem = z.infer<typeof OverdueItem>;

const Written = z.strictObject({ label: z.string(), text: z.string() });

/** One line of the timeline for the staff: what was done, by whom in which part, and what was given with it. */
export const ReliefEventView = z.strictObject({
  version: z.number().int(),
  at: Instant,
  action: z.string(),
  text: z.string(),
  by: z.string(),
  written: z.array(Written),
});
export type ReliefEventView = z.infer<typeof ReliefEventView>;

/** A step of the table that this member of staff may see: open, or closed and why. */
export const AllowedAction = z.strictObject({
  action: ReliefAction,
  button: z.string(),
  /** Why the case itself closes it to this person; null when it is open. */
  closed: z.string().nullable(),
});

/** The whole case as the staff see it, masked; shown through a look with a purpose. */
export const ReliefFile = ReliefListItem.extend({
  origin: z.enum(['self', 'proxy', 'counter', 'report']),
  phone: z.string().nullable(),
  idNumber: z.string().nullable(),
  place: z.string().nullable(),
  community: z.string().nullable(),
  began: Since.nullable(),
  story: z.string().nullable(),
  persons: z.number().int(),
  isRecognised: z.boolean(),
  isSecluded: z.boolean(),
  isPrepaid: z.boolean(),
  helper: z
    .strictObject({
      part: z.enum(['proxy', 'reporter']),
      name: z.string().nullable(),
      phone: z.string().nullable(),
      relation: z.string().nullable(),
      basis: Basis.nullable(),
    })
    .nullable(),
  receivedOn: CalendarDate,
  acceptedOn: CalendarDate.nullable(),
  enteredByMe: z.boolean(),
  proposal: z.strictObject({ lane: Lane, prepaid: z.boolean(), why: z.string() }),
  amountFen: z.number().int(),
  /** Months of the standard in 分; null while it is not set. Never shown to a resident. */
  limits: z.strictObject({
    dibaoFen: z.number().int().nullable(),
    streetFen: z.number().int().nullable(),
    ceilingFen: z.number().int().nullable(),
    fastFen: z.number().int().nullable(),
    /** What FAST is usually given in, the highest its ceiling; none while D is not set. */
    fastTiersFen: z.array(z.number().int()),
    prepaidFen: z.number().int().nullable(),
    isAboveCeiling: z.boolean(),
    authority: z.enum(['street', 'district']),
    needsSecond: z.boolean(),
  }),
  grants: z.array(GrantView),
  promise: z.strictObject({ items: z.array(z.string()), dueOn: CalendarDate, isKept: z.boolean() }).nullable(),
  notes: z.array(z.strictObject({ noteId: Id, at: Instant, by: z.string(), text: z.string() })),
  objections: z.array(z.strictObject({ at: Instant, text: z.string() })),
  signatures: z.array(
    z.strictObject({ document: z.string(), method: z.enum(['sms', 'paper']), signer: z.string(), at: Instant }),
  ),
  /** Cases of the same person and cause within the days of R-44: a warning, never a refusal. Of another street only that there is one. */
  repeated: z.array(
    z.strictObject({
      caseId: Id.nullable(),
      reference: z.string().nullable(),
      openedAt: Instant,
      stateText: z.string(),
    }),
  ),
  emergency: z.string().nullable(),
  events: z.array(ReliefEventView),
  actions: z.array(AllowedAction),
});
export type ReliefFile = z.infer<typeof ReliefFile>;

const Months = z.number('请填几个月低保').int('请填整数').min(1, '至少 1 个月').max(24, '最多 24 个月');

export const DeclareEmergency = z.strictObject({
  title: freeText('名称', 60),
  notice: freeText('公告', 500),
  windows: freeText('受理地点', 500),
  streetLimit: Months,
  fastCeiling: Months,
  from: CalendarDate,
  until: CalendarDate,
});
export type DeclareEmergency = z.infer<typeof DeclareEmergency>;

export const RecordDelivery = z.strictObject({
  deliveredOn: CalendarDate,
  receivedBy: freeText('签收人', 50),
  note: freeText('备注', 500).nullable(),
});
export type RecordDelivery = z.infer<typeof RecordDelivery>;
