import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate, Id, Instant, Phone, SmsCode } from '../fields';
import { EXAMPLE_NEED } from './example';
import { freeText } from './inputs';
import { Emergency, EnterRelief, ReliefOpened } from './schemas';
import { DeclareEmergency } from './schemas-staff';

const tag = '救助窗口';
const access = ['street_officer', 'street_supervisor'] as const;
const ofCase = z.strictObject({ caseId: Id });
const CASE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

/** What is signed at the counter. */
export const DOCUMENTS = {
  application: '申请和承诺',
  promise: '容缺承诺',
  authorisation: '核对授权',
  charity: '转给慈善会',
} as const;
const Document = z.enum(Object.keys(DOCUMENTS) as [keyof typeof DOCUMENTS], '请选签的是哪一份');

export const enterRelief = endpoint({
  name: 'enterRelief',
  method: 'POST',
  path: '/staff/relief',
  tag,
  access,
  status: 201,
  summary: '在窗口替来的人录入申请；录入的人不能决定这一件',
  body: EnterRelief,
  reply: ReliefOpened,
  refusals: ['not_found'],
  idempotent: true,
  example: {
    body: {
      ...EXAMPLE_NEED,
      name: '周小宁',
      phone: '13800005678',
      idNumber: null,
      isRecognised: false,
      isSecluded: false,
      proxy: null,
    },
  },
});

export const sendSignatureCode = endpoint({
  name: 'sendSignatureCode',
  method: 'POST',
  path: '/staff/relief/:caseId/signature-codes',
  tag,
  access,
  status: 201,
  summary: '给签名的人发短信验证码',
  params: ofCase,
  body: z.strictObject({ phone: Phone }),
  reply: z.strictObject({ resendAfterSeconds: z.number().int() }),
  refusals: ['not_found', 'step_closed', 'sms_failed'],
  idempotent: true,
  limits: [{ by: 'phone', points: 5, seconds: 3600 }],
  example: { params: { caseId: CASE_ID }, body: { phone: '13800005678' } },
});

/** By the code that came to their phone, or on paper before a witness of the staff. */
export const signRelief = endpoint({
  name: 'signRelief',
  method: 'POST',
  path: '/staff/relief/:caseId/signatures',
  tag,
  access,
  status: 201,
  summary:
    '签名：短信验证码，或纸上签、由工作人员见证；窗口录入、用申请里留的手机号签的，这一件同时到那台手机的“进度”里',
  params: ofCase,
  body: z.strictObject({
    document: Document,
    signer: freeText('签名人', 50),
    by: z.discriminatedUnion(
      'method',
      [
        z.strictObject({ method: z.literal('sms'), phone: Phone, code: SmsCode }),
        z.strictObject({ method: z.literal('paper') }),
      ],
      '请选签名方式',
    ),
  }),
  reply: z.strictObject({ document: Document, method: z.enum(['sms', 'paper']), signedAt: Instant }),
  refusals: ['not_found', 'step_closed', 'code_wrong', 'code_expired'],
  idempotent: true,
  example: {
    params: { caseId: CASE_ID },
    body: { document: 'application', signer: '周小宁', by: { method: 'paper' } },
  },
});

/** 受理通知, 不予受理, 不予救助, 终止…: what is printed and handed over. Remedies as R-57 words them. */
export const getReliefNotice = endpoint({
  name: 'getReliefNotice',
  method: 'GET',
  path: '/staff/relief/:caseId/notices/:kind',
  tag,
  access: ['street_officer', 'street_supervisor', 'district_officer'],
  status: 200,
  summary: '要打印的通知书：受理、补正、不予受理、救助、不予救助、终止；每打开一次记一行审计',
  params: ofCase.extend({
    kind: z.enum(
      ['received', 'accepted', 'supplement', 'not_accepted', 'forwarded', 'granted', 'refused', 'terminated'],
      '请选哪一份通知',
    ),
  }),
  reply: z.strictObject({
    title: z.string(),
    reference: z.string(),
    to: z.string(),
    /** Who applied for the person, how related and on what ground. */
    proxy: z.string().nullable(),
    officeName: z.string(),
    officePhone: z.string(),
    on: CalendarDate,
    paragraphs: z.array(z.string()),
    items: z.array(z.string()),
    dueOn: CalendarDate.nullable(),
    remedy: z.string().nullable(),
  }),
  refusals: ['not_found', 'step_up_required'],
  idempotent: false,
});

/** 公示 before the decision, 公布 after it: what hangs on the board of the community, never on the open network. */
export const PUBLIC_PAPERS = { publicity: '公示', publication: '公布' } as const;

export const getPublicPaper = endpoint({
  name: 'getPublicPaper',
  method: 'GET',
  path: '/staff/relief/:caseId/public-papers/:kind',
  tag,
  access: ['street_officer', 'street_supervisor', 'district_officer'],
  status: 200,
  summary: '贴在社区公告栏的公示或公布：姓名遮住，不写证件、电话、住址、病情；小额快救和不公开的没有',
  params: ofCase.extend({
    kind: z.enum(Object.keys(PUBLIC_PAPERS) as [keyof typeof PUBLIC_PAPERS], '请选公示还是公布'),
  }),
  reply: z.strictObject({
    title: z.string(),
    name: z.string(),
    community: z.string().nullable(),
    persons: z.number().int(),
    lane: z.string(),
    help: z.array(z.string()),
    on: CalendarDate,
    /** The last day on which somebody may object; a publication has none. */
    until: CalendarDate.nullable(),
    officeName: z.string(),
    officePhone: z.string(),
  }),
  refusals: ['not_found'],
  idempotent: false,
});

const district = ['district_officer'] as const;

export const listEmergencies = endpoint({
  name: 'listEmergencies',
  method: 'GET',
  path: '/staff/relief/emergencies',
  tag,
  access: district,
  status: 200,
  summary: '突发公共事件：现在的和以前的',
  /** Who is bound to one office reads them and sets none: they hold in the whole district. */
  reply: z.strictObject({ items: z.array(Emergency), maySet: z.boolean() }),
  refusals: [],
  idempotent: false,
});

export const declareEmergency = endpoint({
  name: 'declareEmergency',
  method: 'POST',
  path: '/staff/relief/emergencies',
  tag,
  access: district,
  status: 201,
  summary: '启动突发公共事件：别的限额、别的窗口，有起止日期，首页公告',
  body: DeclareEmergency,
  reply: Emergency,
  refusals: ['not_permitted', 'step_up_required', 'emergency_in_force'],
  idempotent: true,
  example: {
    body: {
      title: '暴雨内涝',
      notice: '受灾群众可以就近求助，不用回户籍地。',
      windows: '各街道便民服务中心，24 小时',
      streetLimit: 6,
      fastCeiling: 2,
      from: '2026-11-24',
      until: '2026-12-08',
    },
  },
});

export const endEmergency = endpoint({
  name: 'endEmergency',
  method: 'POST',
  path: '/staff/relief/emergencies/:emergencyId/end',
  tag,
  access: district,
  status: 200,
  summary: '提前结束突发公共事件',
  params: z.strictObject({ emergencyId: Id }),
  body: z.strictObject({ version: z.number('请刷新后再操作').int('请刷新后再操作').min(1, '请刷新后再操作') }),
  reply: Emergency,
  refusals: ['not_found', 'not_permitted', 'state_changed', 'step_up_required'],
  idempotent: true,
  example: { params: { emergencyId: CASE_ID }, body: { version: 1 } },
});

export const deskEndpoints = [
  enterRelief,
  sendSignatureCode,
  signRelief,
  getReliefNotice,
  getPublicPaper,
  listEmergencies,
  declareEmergency,
  endEmergency,
] as const;
