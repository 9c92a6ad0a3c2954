import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, Instant, ListQuery, pageOf } from '../fields';
import { freeText } from '../relief/inputs';
import { ReportSubject } from './contract-finder';
import { RegisterItem } from './contract-register';
import { PlaceChange, PlaceVersion } from './own-place';

const tag = '养老资料';
const access = ['district_officer'] as const;
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

/** A proposal as who decides it sees it. */
export const ChangeItem = PlaceChange.extend({
  placeId: Id,
  place: z.string(),
  street: z.string(),
  /** Whoever proposed it; somebody else decides. */
  isMine: z.boolean(),
});
export type ChangeItem = z.infer<typeof ChangeItem>;

export const listPlaceChanges = endpoint({
  name: 'listPlaceChanges',
  method: 'GET',
  path: '/staff/place-changes',
  tag,
  access,
  status: 200,
  summary: '机构提交的改动：等审批的先到在前，审批过的最近在前',
  query: ListQuery.extend({ pile: z.enum(['open', 'done'], '请选一类').default('open') }),
  reply: pageOf(ChangeItem),
  refusals: [],
  idempotent: false,
});

export const DecideChange = z
  .strictObject({ isApproved: z.boolean('请选同意或不同意'), reason: freeText('理由', 300).nullable() })
  .refine(({ isApproved, reason }) => isApproved || reason !== null, {
    path: ['reason'],
    message: '不同意的，请写明理由，机构看得到',
  });

export const decidePlaceChange = endpoint({
  name: 'decidePlaceChange',
  method: 'POST',
  path: '/staff/place-changes/:changeId/decision',
  tag,
  access,
  status: 200,
  summary: '审批机构的改动：同意就生效；谁提的谁不能审批',
  params: z.strictObject({ changeId: Id }),
  body: DecideChange,
  reply: ChangeItem,
  refusals: ['not_found', 'state_changed', 'own_proposal'],
  idempotent: true,
  example: { params: { changeId: ID }, body: { isApproved: true, reason: null } },
});

/** How a report of wrong data ended. */
export const REPORT_OUTCOMES = {
  right: '核对过，没有错',
  mended: '核对过，已经改好',
  hidden: '核对过，先不显示',
} as const;
export const ReportOutcome = z.enum(Object.keys(REPORT_OUTCOMES) as [keyof typeof REPORT_OUTCOMES], '请选结果');
export type ReportOutcome = z.infer<typeof ReportOutcome>;

export const ReportItem = z.strictObject({
  reportId: Id,
  subject: ReportSubject,
  text: z.string().nullable(),
  reportedAt: Instant,
  settledAt: Instant.nullable(),
  outcome: ReportOutcome.nullable(),
  note: z.string().nullable(),
  placeId: Id,
  place: z.string(),
  street: z.string(),
  address: z.string(),
  phone: z.string(),
  isShown: z.boolean(),
});
export type ReportItem = z.infer<typeof ReportItem>;

export const listPlaceReports = endpoint({
  name: 'listPlaceReports',
  method: 'GET',
  path: '/staff/place-reports',
  tag,
  access,
  status: 200,
  summary: '居民报告的信息有误：没处理的先到在前，处理过的最近在前',
  query: ListQuery.extend({ pile: z.enum(['open', 'done'], '请选一类').default('open') }),
  reply: pageOf(ReportItem),
  refusals: [],
  idempotent: false,
});

export const settlePlaceReport = endpoint({
  name: 'settlePlaceReport',
  method: 'POST',
  path: '/staff/place-reports/:reportId/settlement',
  tag,
  access,
  status: 200,
  summary: '处理一条报告：没有错、已改好，或者先不显示这一处',
  params: z.strictObject({ reportId: Id }),
  body: z.strictObject({ outcome: ReportOutcome, note: freeText('说明', 300).nullable() }),
  reply: ReportItem,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { params: { reportId: ID }, body: { outcome: 'right', note: '打过电话，有人接' } },
});

export const setPlaceShown = endpoint({
  name: 'setPlaceShown',
  method: 'POST',
  path: '/staff/places/:placeId/visibility',
  tag,
  access,
  status: 200,
  summary: '让一处显示或者不显示；不显示的居民找不到，办着的事照办',
  params: z.strictObject({ placeId: Id }),
  body: z.strictObject({ version: PlaceVersion, isShown: z.boolean('请选显示或不显示') }),
  reply: RegisterItem,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { params: { placeId: ID }, body: { version: 3, isShown: false } },
});

export const oversightEndpoints = [
  listPlaceChanges,
  decidePlaceChange,
  listPlaceReports,
  settlePlaceReport,
  setPlaceShown,
] as const;
