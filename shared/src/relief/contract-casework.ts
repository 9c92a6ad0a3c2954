import { z } from 'zod';
import { endpoint } from '../contract';
import { Id } from '../fields';
import { LOOK_PURPOSES, type LookPurpose } from '../trust/looks';
import { deskEndpoints } from './contract-desk';
import { workEndpoints } from './contract-work';
import { freeText } from './inputs';
import { StaffMove } from './moves';
import { GrantView, ReliefMoved } from './schemas';
import { RecordDelivery, ReliefFile, ReliefListItem } from './schemas-staff';

export * from './contract-desk';
export * from './contract-work';

const tag = '救助办理';
const access = ['street_officer', 'street_supervisor', 'district_officer'] as const;
const ofCase = z.strictObject({ caseId: Id });
const Version = z.number('请刷新后再操作').int('请刷新后再操作').min(1, '请刷新后再操作');
const CASE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const purposes = Object.keys(LOOK_PURPOSES) as [LookPurpose, ...LookPurpose[]];

export const openReliefFile = endpoint({
  name: 'openReliefFile',
  method: 'POST',
  path: '/staff/relief/:caseId/looks',
  tag,
  access,
  status: 200,
  summary: '看一件的全部：写明用途，每看一次记一行审计；能做哪几步由流程表说',
  params: ofCase,
  body: z.strictObject({ purpose: z.enum(purposes, '请选用途') }),
  reply: ReliefFile,
  refusals: ['not_found'],
  idempotent: true,
  example: { params: { caseId: CASE_ID }, body: { purpose: 'handle' } },
});

export const claimRelief = endpoint({
  name: 'claimRelief',
  method: 'POST',
  path: '/staff/relief/:caseId/claim',
  tag,
  access,
  status: 200,
  summary: '领一件来办；两个人同时领，一个领到，另一个看到是谁',
  params: ofCase,
  body: z.strictObject({ version: Version }),
  reply: ReliefListItem,
  refusals: ['not_found', 'state_changed', 'already_claimed'],
  idempotent: true,
  example: { params: { caseId: CASE_ID }, body: { version: 1 } },
});

export const handOverRelief = endpoint({
  name: 'handOverRelief',
  method: 'POST',
  path: '/staff/relief/:caseId/hand-over',
  tag,
  access,
  status: 200,
  summary: '交给同一街道的另一位；null 是放回新的一堆',
  params: ofCase,
  body: z.strictObject({ version: Version, to: Id.nullable(), reason: freeText('原因', 200) }),
  reply: ReliefListItem,
  refusals: ['not_found', 'not_permitted', 'state_changed'],
  idempotent: true,
  example: { params: { caseId: CASE_ID }, body: { version: 1, to: null, reason: '休假' } },
});

/** Colleagues to hand a case to. */
export const listReliefColleagues = endpoint({
  name: 'listReliefColleagues',
  method: 'GET',
  path: '/staff/relief/:caseId/colleagues',
  tag,
  access,
  status: 200,
  summary: '这一件可以交给谁',
  params: ofCase,
  reply: z.strictObject({ items: z.array(z.strictObject({ staffId: Id, name: z.string(), role: z.string() })) }),
  refusals: ['not_found'],
  idempotent: false,
});

export const actOnRelief = endpoint({
  name: 'actOnRelief',
  method: 'POST',
  path: '/staff/relief/:caseId/moves',
  tag,
  access,
  status: 200,
  summary:
    '办一步：受理、补正、转办、先行救助、核对、审核、会商、公示、确认、不予救助……；两人同时办，一人成，另一人看到最新状态',
  params: ofCase,
  body: z.strictObject({ version: Version, move: StaffMove }),
  reply: ReliefMoved,
  refusals: ['not_found', 'not_permitted', 'state_changed', 'step_closed', 'amount_refused'],
  idempotent: true,
  example: {
    params: { caseId: CASE_ID },
    body: { version: 1, move: { action: 'accept', input: { lane: 'EMERGENCY', promised: null } } },
  },
});

export const addReliefNote = endpoint({
  name: 'addReliefNote',
  method: 'POST',
  path: '/staff/relief/:caseId/notes',
  tag,
  access,
  status: 201,
  summary: '记一条内部备注；当事人要复制自己的信息时看得到，请写事实',
  params: ofCase,
  body: z.strictObject({ text: freeText('备注', 2000) }),
  reply: z.strictObject({ noteId: Id }),
  refusals: ['not_found'],
  idempotent: true,
  example: { params: { caseId: CASE_ID }, body: { text: '电话联系过，下午在家' } },
});

export const recordDelivery = endpoint({
  name: 'recordDelivery',
  method: 'POST',
  path: '/staff/relief/:caseId/grants/:grantId/delivery',
  tag,
  access,
  status: 201,
  summary: '记下一项实物或服务已送到：哪一天、谁签收（R-09）',
  params: ofCase.extend({ grantId: Id }),
  body: RecordDelivery,
  reply: GrantView,
  refusals: ['not_found', 'step_closed'],
  idempotent: true,
  example: {
    params: { caseId: CASE_ID, grantId: CASE_ID },
    body: { deliveredOn: '2026-11-24', receivedBy: '周小宁', note: null },
  },
});

export const keepPromise = endpoint({
  name: 'keepPromise',
  method: 'POST',
  path: '/staff/relief/:caseId/promise',
  tag,
  access,
  status: 200,
  summary: '记下容缺的材料已补齐（R-33）',
  params: ofCase,
  body: z.strictObject({}),
  reply: z.strictObject({ caseId: Id }),
  refusals: ['not_found'],
  idempotent: true,
  example: { params: { caseId: CASE_ID }, body: {} },
});

export const revealRelief = endpoint({
  name: 'revealRelief',
  method: 'POST',
  path: '/staff/relief/:caseId/reveals',
  tag,
  access,
  status: 200,
  summary: '显示申请人的一项完整信息：写原因、再确认一次身份，显示一次记一行审计',
  params: ofCase,
  body: z.strictObject({
    field: z.enum(['name', 'phone', 'idNumber', 'helperName', 'helperPhone'], '请选哪一项'),
    reason: z.enum(purposes, '请选用途'),
    note: freeText('为什么要看', 100),
  }),
  reply: z.strictObject({ value: z.string() }),
  refusals: ['not_found', 'step_up_required'],
  idempotent: true,
  example: { params: { caseId: CASE_ID }, body: { field: 'phone', reason: 'handle', note: '约上门的时间' } },
});

export const reliefCaseworkEndpoints = [
  ...workEndpoints,
  openReliefFile,
  claimRelief,
  handOverRelief,
  listReliefColleagues,
  actOnRelief,
  addReliefNote,
  recordDelivery,
  keepPromise,
  revealRelief,
  ...deskEndpoints,
] as const;
