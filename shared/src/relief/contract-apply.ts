import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate, Id } from '../fields';
import { EXAMPLE_NEED } from './example';
import { RELIEF_INPUTS } from './inputs';
import { Emergency, ReliefMoved, ReliefOpened, ReliefOwn, ReportNeed, SubmitRelief } from './schemas';

const tag = '临时救助';
const ofCase = z.strictObject({ caseId: Id });
const Version = z.number('请刷新后再操作').int('请刷新后再操作').min(1, '请刷新后再操作');
const CASE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

/** No code keeps anybody waiting: bounded by account and network, with room for a bad line that tries again and again. */
const limits = [
  { by: 'account', points: 20, seconds: 3600 },
  { by: 'account', points: 60, seconds: 86_400 },
] as const;

export const submitRelief = endpoint({
  name: 'submitRelief',
  method: 'POST',
  path: '/relief/requests',
  tag,
  access: 'L0',
  status: 201,
  summary: '申请临时救助：姓名、电话、地点、出了什么事就够，不用实名（R-03、R-31）；也可以替别人申请',
  body: SubmitRelief,
  reply: ReliefOpened,
  refusals: [],
  idempotent: true,
  limits,
  example: { body: { ...EXAMPLE_NEED, name: '周小宁', phone: '13800005678', idNumber: null, proxy: null } },
});

export const reportNeed = endpoint({
  name: 'reportNeed',
  method: 'POST',
  path: '/relief/reports',
  tag,
  access: 'L0',
  status: 201,
  summary: '帮他人求助：报告的人可以不留姓名和电话（R-08）',
  body: ReportNeed,
  reply: ReliefOpened,
  refusals: [],
  idempotent: true,
  limits,
  example: { body: { ...EXAMPLE_NEED, name: null, phone: null, reporter: { name: null, phone: null } } },
});

export const getOwnRelief = endpoint({
  name: 'getOwnRelief',
  method: 'GET',
  path: '/relief/requests/:caseId',
  tag,
  access: 'L0',
  status: 200,
  summary: '自己的一件救助：到哪一步、轮到谁、哪一天以前、要我做什么、书面理由和救济途径',
  params: ofCase,
  reply: ReliefOwn,
  refusals: ['not_found'],
  idempotent: false,
});

export const withdrawRelief = endpoint({
  name: 'withdrawRelief',
  method: 'POST',
  path: '/relief/requests/:caseId/withdrawal',
  tag,
  access: 'L0',
  status: 200,
  summary: '撤回申请：确认之前随时可以，需要时再申请',
  params: ofCase,
  body: RELIEF_INPUTS.withdraw.extend({ version: Version }),
  reply: ReliefMoved,
  refusals: ['not_found', 'state_changed', 'not_permitted', 'step_closed'],
  idempotent: true,
  example: { params: { caseId: CASE_ID }, body: { version: 1, reason: null } },
});

export const answerSupplement = endpoint({
  name: 'answerSupplement',
  method: 'POST',
  path: '/relief/requests/:caseId/answers',
  tag,
  access: 'L0',
  status: 200,
  summary: '补上街道一次告知的内容；街道的期限接着走',
  params: ofCase,
  body: RELIEF_INPUTS.answer.extend({ version: Version }),
  reply: ReliefMoved,
  refusals: ['not_found', 'state_changed', 'not_permitted', 'step_closed'],
  idempotent: true,
  example: { params: { caseId: CASE_ID }, body: { version: 2, text: '房子烧了，现在住在亲戚家' } },
});

/** Where relief is asked for, and what holds in a public emergency: the same for everybody. */
export const getReliefPlaces = endpoint({
  name: 'getReliefPlaces',
  method: 'GET',
  path: '/relief/places',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '街道和电话、救助热线；有突发公共事件时的公告和受理地点',
  reply: z.strictObject({
    hotline: z.string(),
    streets: z.array(z.strictObject({ officeId: Id, name: z.string(), phone: z.string(), address: z.string() })),
    emergency: Emergency.pick({ title: true, notice: true, windows: true, from: true, until: true }).nullable(),
    asOf: CalendarDate,
  }),
  refusals: [],
  idempotent: false,
});

export const reliefApplyEndpoints = [
  submitRelief,
  reportNeed,
  getOwnRelief,
  withdrawRelief,
  answerSupplement,
  getReliefPlaces,
] as const;
