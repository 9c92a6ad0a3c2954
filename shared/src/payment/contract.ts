import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, ListQuery, pageOf } from '../fields';
import { freeText } from '../relief/inputs';
import { PayeeAccount } from './account';
import { batchEndpoints } from './contract-batch';
import { CasePayments, DueCase, Outcome, OwnAccount, PaymentState, PaymentView } from './schemas';

export * from './contract-batch';

const tag = '救助发放';
const staff = ['street_officer', 'street_supervisor', 'district_officer'] as const;
const payers = ['street_supervisor', 'district_officer'] as const;
const ofCase = z.strictObject({ caseId: Id });
const ofPayment = z.strictObject({ paymentId: Id });
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const account = { holder: '周小宁', number: '6222020200112233440', bank: '示例银行武汉江汉支行' };

export const getOwnAccount = endpoint({
  name: 'getOwnAccount',
  method: 'GET',
  path: '/relief/:caseId/account',
  tag,
  access: 'L0',
  status: 200,
  summary: '本人这一件的收款账户（只看尾号），以及上次为什么没有到账',
  params: ofCase,
  reply: OwnAccount,
  refusals: ['not_found'],
  idempotent: false,
});

export const setOwnAccount = endpoint({
  name: 'setOwnAccount',
  method: 'POST',
  path: '/relief/:caseId/account',
  tag,
  access: 'L0',
  status: 200,
  summary: '填或改收款账户；没有到账的，改好后街道重新发放',
  params: ofCase,
  body: PayeeAccount,
  reply: OwnAccount,
  refusals: ['not_found', 'state_changed', 'payment_under_way'],
  idempotent: true,
  example: { params: { caseId: ID }, body: account },
});

export const getCasePayments = endpoint({
  name: 'getCasePayments',
  method: 'GET',
  path: '/staff/relief/:caseId/payments',
  tag,
  access: staff,
  status: 200,
  summary: '一件的收款账户（尾号）、现在该发多少、每一笔发放',
  params: ofCase,
  reply: CasePayments,
  refusals: ['not_found'],
  idempotent: false,
});

export const setPayeeAccount = endpoint({
  name: 'setPayeeAccount',
  method: 'POST',
  path: '/staff/relief/:caseId/account',
  tag,
  access: ['street_officer'],
  status: 200,
  summary: '经办人代填或改收款账户；填的人以后不能决定、也不能放行',
  params: ofCase,
  body: PayeeAccount,
  reply: CasePayments,
  refusals: ['not_found', 'state_changed', 'payment_under_way', 'four_eyes'],
  idempotent: true,
  example: { params: { caseId: ID }, body: account },
});

export const startPayment = endpoint({
  name: 'startPayment',
  method: 'POST',
  path: '/staff/relief/:caseId/payments',
  tag,
  access: payers,
  status: 200,
  summary: '开始发放、重新发放或发放下一期：生成该发的付款，等另一位复核后交银行',
  params: ofCase,
  body: z.strictObject({}),
  reply: CasePayments,
  refusals: ['not_found', 'state_changed', 'step_closed', 'account_missing', 'not_yet_due'],
  idempotent: true,
  example: { params: { caseId: ID }, body: {} },
});

export const listDuePayments = endpoint({
  name: 'listDuePayments',
  method: 'GET',
  path: '/staff/payments/due',
  tag,
  access: payers,
  status: 200,
  summary: '要发放的件：已确认的、没有到账的、下一期到日子的',
  query: ListQuery,
  reply: pageOf(DueCase),
  refusals: [],
  idempotent: false,
});

export const listPayments = endpoint({
  name: 'listPayments',
  method: 'GET',
  path: '/staff/payments',
  tag,
  access: payers,
  status: 200,
  summary: '付款清单，姓名和账号遮住',
  query: ListQuery.extend({
    state: PaymentState,
    batchId: Id.optional(),
    only: z
      .enum(['flagged', 'single'])
      .optional()
      .meta({ description: 'flagged 只看账户要核对的；single 只看不在批次里的' }),
  }),
  reply: pageOf(PaymentView),
  refusals: [],
  idempotent: false,
});

/** One by one, without a file: the slip of the bank is entered by hand. */
export const releasePayment = endpoint({
  name: 'releasePayment',
  method: 'POST',
  path: '/staff/payments/:paymentId/release',
  tag,
  access: ['district_officer'],
  status: 200,
  summary: '单笔复核放行；录入的、确认的、填账户的、开始发放的人不能放行',
  params: ofPayment,
  body: z.strictObject({}),
  reply: CasePayments,
  refusals: ['not_found', 'payment_changed', 'four_eyes', 'step_up_required'],
  idempotent: true,
  example: { params: { paymentId: ID }, body: {} },
});

/** Whoever looks before money goes must have a way to say no: the account is put right, or the case is ended. */
export const sendPaymentBack = endpoint({
  name: 'sendPaymentBack',
  method: 'POST',
  path: '/staff/payments/:paymentId/back',
  tag,
  access: payers,
  status: 200,
  summary: '还没进批次、没交银行的退回：不发，写明原因，账户改好以后再发',
  params: ofPayment,
  body: z.strictObject({ why: freeText('退回的原因', 200) }),
  reply: CasePayments,
  refusals: ['not_found', 'payment_changed'],
  idempotent: true,
  example: { params: { paymentId: ID }, body: { why: '户名不是申请人本人' } },
});

export const settlePayment = endpoint({
  name: 'settlePayment',
  method: 'POST',
  path: '/staff/payments/:paymentId/outcome',
  tag,
  access: ['district_officer'],
  status: 200,
  summary: '单笔放行的，照银行回单记到账或没有到账',
  params: ofPayment,
  body: z.strictObject({ result: Outcome }),
  reply: CasePayments,
  refusals: ['not_found', 'payment_changed'],
  idempotent: true,
  example: { params: { paymentId: ID }, body: { result: { outcome: 'paid', bankReference: '20261124000001' } } },
});

export const paymentEndpoints = [
  getOwnAccount,
  setOwnAccount,
  getCasePayments,
  setPayeeAccount,
  startPayment,
  listDuePayments,
  listPayments,
  releasePayment,
  sendPaymentBack,
  settlePayment,
  ...batchEndpoints,
] as const;
