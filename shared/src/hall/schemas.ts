import { z } from 'zod';
import { CalendarDate, Id, IdNumber, Instant, PersonName, Phone } from '../fields';
import { BookingState, Need } from '../marriage/schemas';

/** What the hall serves (1.4). Only MARRY is booked; for the rest one takes a ticket. */
export const HallService = z.enum(
  ['MARRY', 'DIV_APPLY', 'DIV_CERT', 'DIV_WITHDRAW', 'RE_MARRY', 'RE_DIV', 'RECORD'],
  '请选择办理事项',
);
export type HallService = z.infer<typeof HallService>;

export const HALL_SERVICE_TEXTS = {
  MARRY: '结婚登记',
  DIV_APPLY: '离婚登记申请',
  DIV_CERT: '离婚登记发证',
  DIV_WITHDRAW: '撤回离婚登记申请',
  RE_MARRY: '补领结婚证',
  RE_DIV: '补领离婚证',
  RECORD: '查询登记档案',
} as const satisfies Record<HallService, string>;

/** What a window takes: everything, or the matters of one room (M-74). */
export const Desk = z.enum(['all', 'marriage', 'divorce', 'records'], '请选择本窗口办理的事项');
export type Desk = z.infer<typeof Desk>;

export const DESK_SERVICES = {
  all: HallService.options,
  marriage: ['MARRY'],
  divorce: ['DIV_APPLY', 'DIV_CERT', 'DIV_WITHDRAW'],
  records: ['RE_MARRY', 'RE_DIV', 'RECORD'],
} as const satisfies Record<Desk, readonly HallService[]>;

export const DESK_TEXTS = {
  all: '全部事项',
  marriage: '结婚登记',
  divorce: '离婚登记',
  records: '补领和查档',
} as const satisfies Record<Desk, string>;

export const TicketKind = z.enum(['booked', 'walk_in']);
export type TicketKind = z.infer<typeof TicketKind>;

export const TicketState = z.enum(['waiting', 'called', 'serving', 'done', 'missed']);
export type TicketState = z.infer<typeof TicketState>;

/** How a visit ended (M-1.7); never told in a message. */
export const VisitResult = z.enum(
  ['registered', 'accepted', 'materials_missing', 'not_accepted', 'another_day'],
  '请选择办理结果',
);
export type VisitResult = z.infer<typeof VisitResult>;

export const VISIT_RESULT_TEXTS = {
  registered: '已登记发证',
  accepted: '已受理，给了回执',
  materials_missing: '材料不全',
  not_accepted: '不予受理',
  another_day: '改日再办',
} as const satisfies Record<VisitResult, string>;

export const WindowNumber = z
  .number('请填窗口号')
  .int('窗口号是整数')
  .min(1, '窗口号从 1 开始')
  .max(30, '窗口号最大 30');
export const Version = z.number('请刷新后再操作').int('请刷新后再操作').min(1, '请刷新后再操作');
const YesNo = z.enum(['yes', 'no'], '请选是否颁证');

export const Ticket = z.strictObject({
  ticketId: Id,
  /** A012 came with a booking, W003 without; numbers of one day and office have no gaps. */
  label: z.string(),
  kind: TicketKind,
  service: HallService,
  priority: z.boolean(),
  /** Came more than half an hour after the time booked, so waits among those without a booking (M-66). */
  isLate: z.boolean(),
  state: TicketState,
  version: z.number().int(),
  window: z.number().int().nullable(),
  calls: z.number().int(),
  issuedAt: Instant,
  calledAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  result: VisitResult.nullable(),
  ceremony: YesNo.nullable(),
  isCorrected: z.boolean(),
  /** Ended by the system at the end of the day, because nobody came to the window. */
  isClosedByDay: z.boolean(),
});
export type Ticket = z.infer<typeof Ticket>;

const Masked = z.strictObject({ name: z.string(), idNumber: z.string() });

/** One line of the day: a booking, a ticket, or both. Names are masked. */
export const SheetItem = z.strictObject({
  key: z.string(),
  bookingId: Id.nullable(),
  reference: z.string().nullable(),
  startsAt: Instant.nullable(),
  bookingState: BookingState.nullable(),
  stateText: z.string(),
  service: HallService,
  /** Both of a couple that booked; nobody is asked for a name to take a ticket. */
  people: z.array(Masked),
  ceremonyWanted: YesNo.nullable(),
  guests: z.number().int().nullable(),
  counselling: YesNo.nullable(),
  needs: z.array(Need),
  birthdayHint: z.boolean(),
  ticket: Ticket.nullable(),
});
export type SheetItem = z.infer<typeof SheetItem>;

export const DayCounts = z.strictObject({
  booked: z.number().int(),
  arrived: z.number().int(),
  walkIns: z.number().int(),
  waiting: z.number().int(),
  inService: z.number().int(),
  done: z.number().int(),
  missed: z.number().int(),
  noShows: z.number().int(),
});
export type DayCounts = z.infer<typeof DayCounts>;

export const DaySheet = z.strictObject({
  officeId: Id,
  officeName: z.string(),
  on: CalendarDate,
  counts: DayCounts,
  items: z.array(SheetItem),
  nextCursor: z.string().nullable(),
});
export type DaySheet = z.infer<typeof DaySheet>;

/** What the screen in the hall shows: numbers and windows, nobody's name, nobody's matter. */
export const Screen = z.strictObject({
  officeId: Id,
  officeName: z.string(),
  on: CalendarDate,
  /** Grows with every change of the day; the id of the event that carries it. */
  revision: z.number().int(),
  asOf: Instant,
  /** Newest call first. */
  calls: z.array(z.strictObject({ label: z.string(), window: z.number().int(), times: z.number().int(), at: Instant })),
  next: z.array(z.string()),
  waiting: z.number().int(),
  /** Median minutes that the ten called last had waited; null before the first call. */
  recentWaitMinutes: z.number().int().nullable(),
});
export type Screen = z.infer<typeof Screen>;

/** What a window sees: who is there, and how many wait for what it serves. */
export const WindowView = z.strictObject({
  officeName: z.string(),
  window: z.number().int(),
  current: SheetItem.nullable(),
  waiting: z.number().int(),
  next: z.array(z.string()),
  asOf: Instant,
});
export type WindowView = z.infer<typeof WindowView>;

/** By exactly one of the three: the code they show, the number they say, or the name and the end of the ID number. */
export const CheckIn = z
  .strictObject({
    by: z.enum(['token', 'reference', 'person'], '请选择签到方式'),
    token: z
      .string('请扫预约二维码')
      .max(200, '请扫预约页面上的二维码')
      .regex(/^[\w-]{22}$/, '这不是预约二维码')
      .optional(),
    reference: z.string('请填预约编号').max(64, '预约编号太长').trim().min(11, '预约编号像 MR-7K3M-9QXT-C').optional(),
    name: PersonName.optional(),
    lastFour: z
      .string('请填身份证后四位')
      .max(16, '身份证后四位有误')
      .trim()
      .toUpperCase()
      .regex(/^\d{3}[\dX]$/, '请填身份证号最后四位')
      .optional(),
    priority: z.boolean('请选是否优先').default(false),
  })
  .superRefine((given, context) => {
    const wanted = { token: ['token'], reference: ['reference'], person: ['name', 'lastFour'] }[given.by];
    for (const field of ['token', 'reference', 'name', 'lastFour'] as const) {
      if (wanted.includes(field) === (given[field] !== undefined)) continue;
      const message = wanted.includes(field) ? '这一项要填' : '这一项不用填';
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });
export type CheckIn = z.infer<typeof CheckIn>;

export const IssueTicket = z.strictObject({
  service: HallService,
  priority: z.boolean('请选是否优先').default(false),
});
export type IssueTicket = z.infer<typeof IssueTicket>;

export const CallNext = z.strictObject({ window: WindowNumber, desk: Desk.default('all') });
export type CallNext = z.infer<typeof CallNext>;

export const OfTicket = z.strictObject({ version: Version });

export const RecordResult = z.strictObject({
  version: Version,
  result: VisitResult,
  /** Was the certificate handed over in a ceremony (M-70)? Asked for a marriage that was registered, and only then. */
  ceremony: YesNo.optional(),
});
export type RecordResult = z.infer<typeof RecordResult>;

export const CorrectionReason = z.enum(['wrong_key', 'wrong_ticket', 'told_later', 'reviewed'], '请选择更正的原因');
export type CorrectionReason = z.infer<typeof CorrectionReason>;

export const CORRECTION_REASON_TEXTS = {
  wrong_key: '点错了',
  wrong_ticket: '记到别的号上了',
  told_later: '事后才知道',
  reviewed: '复核后更改',
} as const satisfies Record<CorrectionReason, string>;

export const CorrectResult = RecordResult.extend({ reason: CorrectionReason });
export type CorrectResult = z.infer<typeof CorrectResult>;

const Caller = z.strictObject({ name: PersonName, idNumber: IdNumber, phone: Phone }, '请填来电人的信息');
const CallersPartner = z.strictObject(
  { name: PersonName, idNumber: IdNumber, phone: Phone.optional() },
  '请填对方的信息',
);

/** What a caller says; the registrar has spoken with both (1.6) and reads everything back before sending. */
export const PhoneBooking = z.strictObject({
  slotId: z.uuid('请选时间'),
  caller: Caller,
  partner: CallersPartner,
  ceremony: YesNo,
  guests: z.number('请填人数').int('人数是整数').min(0, '人数不能小于 0').max(50, '人数太多'),
  counselling: z.enum(['yes', 'no'], '请选择是否需要辅导'),
  needs: z.array(Need, '请选择到场协助').max(3, '最多选三项'),
  declared: z.literal(true, '请先问明双方自愿、都没有配偶、没有禁止结婚的亲属关系'),
  bothAgreed: z.literal(true, '请先和双方都通过话'),
  readBack: z.literal(true, '请先把信息念给来电人核对'),
});
export type PhoneBooking = z.infer<typeof PhoneBooking>;
