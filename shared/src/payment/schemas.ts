import { z } from 'zod';
import { CalendarDate, Id, Instant } from '../fields';
import { freeText } from '../relief/inputs';
import { ReliefState } from '../relief/states';

/** Where one payment stands: ready → in a batch that waits for its release → on its way → paid or failed. */
export const PAYMENT_STATES = {
  ready: '等着发放',
  batched: '在批次里，等复核',
  released: '已交银行',
  paid: '已到账',
  failed: '没有到账',
  stopped: '没有发出，已退回',
} as const;
export const PaymentState = z.enum(Object.keys(PAYMENT_STATES) as [keyof typeof PAYMENT_STATES], '请选状态');
export type PaymentState = z.infer<typeof PaymentState>;

export const BATCH_STATES = {
  made: '等复核',
  released: '已交银行',
  answered: '银行已全部回复',
  cancelled: '已作废',
} as const;
const BatchState = z.enum(Object.keys(BATCH_STATES) as [keyof typeof BATCH_STATES]);
export type BatchState = z.infer<typeof BatchState>;

/** What anybody but the bank sees of an account. */
export const AccountView = z.strictObject({
  holder: z.string().meta({ description: '遮住的户名' }),
  lastFour: z.string(),
  bank: z.string(),
  setAt: Instant,
  isSuspect: z.boolean().meta({ description: '校验位对不上，只是提醒' }),
});
export type AccountView = z.infer<typeof AccountView>;

/** The same for who pays, with what speaks for another look before money goes there. */
const PayeeView = AccountView.extend({
  isOtherHolder: z.boolean().meta({ description: '户名和申请人不一样，或不知道申请人是谁' }),
  isLateAccount: z.boolean().meta({ description: '在决定救助以后才填的' }),
  isSetByStaff: z.boolean(),
});

export const OwnAccount = z.strictObject({
  caseId: Id,
  reference: z.string(),
  state: ReliefState,
  stateText: z.string(),
  account: AccountView.nullable(),
  canSet: z.boolean(),
  /** What the bank said of the last try that did not arrive. */
  failure: z.string().nullable(),
});
export type OwnAccount = z.infer<typeof OwnAccount>;

export const PaymentView = z.strictObject({
  paymentId: Id,
  caseId: Id,
  reference: z.string(),
  holder: z.string(),
  lastFour: z.string(),
  bank: z.string(),
  amountFen: z.number().int(),
  attempt: z.number().int(),
  state: PaymentState,
  isOtherHolder: z.boolean(),
  isLateAccount: z.boolean(),
  batchId: Id.nullable(),
  settledAt: Instant.nullable(),
  bankReference: z.string().nullable(),
  why: z.string().nullable(),
});
export type PaymentView = z.infer<typeof PaymentView>;

/** A case of which money is to be paid now. */
export const DueCase = z.strictObject({
  caseId: Id,
  reference: z.string(),
  name: z.string().nullable(),
  state: ReliefState,
  stateText: z.string(),
  dueAt: Instant.nullable(),
  amountFen: z.number().int(),
  hasAccount: z.boolean(),
});
export type DueCase = z.infer<typeof DueCase>;

export const CasePayments = z.strictObject({
  caseId: Id,
  reference: z.string(),
  name: z.string().nullable(),
  state: ReliefState,
  stateText: z.string(),
  account: PayeeView.nullable(),
  canSetAccount: z.boolean(),
  /** What can be paid today, and what comes later. */
  due: z.strictObject({ amountFen: z.number().int(), canStart: z.boolean(), nextOn: CalendarDate.nullable() }),
  payments: z.array(PaymentView),
});
export type CasePayments = z.infer<typeof CasePayments>;

export const BatchView = z.strictObject({
  batchId: Id,
  number: z.string(),
  state: BatchState,
  stateText: z.string(),
  rows: z.number().int(),
  totalFen: z.number().int(),
  checksum: z.string().meta({ description: '文件第一行的校验码，交给银行时核对' }),
  madeAt: Instant,
  isMine: z.boolean().meta({ description: '自己生成的，要由另一位复核' }),
  releasedAt: Instant.nullable(),
  paid: z.number().int(),
  failed: z.number().int(),
  waiting: z.number().int(),
  flagged: z.number().int().meta({ description: '户名和申请人不一样，或决定以后才填账户的笔数' }),
});
export type BatchView = z.infer<typeof BatchView>;

export const FileFormat = z.enum(['xlsx', 'csv'], '请选文件格式');
export type FileFormat = z.infer<typeof FileFormat>;

export const BatchFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
  rows: z.number().int(),
  totalFen: z.number().int(),
  checksum: z.string(),
});
export type BatchFile = z.infer<typeof BatchFile>;

/** What became of a return file. With one bad row nothing of it is taken. */
export const ReturnReport = z.strictObject({
  isImported: z.boolean(),
  isRepeated: z.boolean().meta({ description: '同一个文件已经导入过，没有再做一遍' }),
  rows: z.number().int(),
  paid: z.number().int(),
  failed: z.number().int(),
  known: z.number().int().meta({ description: '以前的文件里已经有的' }),
  waiting: z.number().int().meta({ description: '这一批还没有回复的' }),
  bad: z.array(z.strictObject({ line: z.number().int(), why: z.string() })),
  badCount: z.number().int(),
});
export type ReturnReport = z.infer<typeof ReturnReport>;

/** The outcome of one payment, entered by hand from the slip of the bank. */
export const Outcome = z.discriminatedUnion(
  'outcome',
  [
    z.strictObject({ outcome: z.literal('paid'), bankReference: freeText('银行流水号', 64) }),
    z.strictObject({ outcome: z.literal('failed'), why: freeText('没有到账的原因', 200) }),
  ],
  '请选结果',
);
export type Outcome = z.infer<typeof Outcome>;

/** While money is on its way nobody changes where it goes; when a case is over, nothing is paid. */
const ACCOUNT_OPEN: readonly ReliefState[] = [
  'submitted',
  'supplement',
  'accepted',
  'prepaid',
  'verifying',
  'review',
  'meeting',
  'publicity',
  'deciding',
  'second_approval',
  'approved',
  'payment_failed',
  'paid_in_part',
];

export function canSetAccount(state: ReliefState): boolean {
  return ACCOUNT_OPEN.includes(state);
}
