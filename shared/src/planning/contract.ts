import { z } from 'zod';
import { endpoint } from '../contract';
import { Id } from '../fields';
import * as rules from './contract-rules';
import {
  ChangeOffice,
  CloseDate,
  ClosingDone,
  ClosingPreview,
  Effect,
  ManagedOffice,
  OfficeDetails,
  PlanDay,
} from './schemas';

export * from './contract-rules';
export * from './schemas';

const tag = '办公管理';
const access = ['administrator'] as const;
const ofOffice = z.strictObject({ officeId: Id });

const openSaturday = {
  version: 1,
  change: {
    kind: 'day',
    on: '2026-12-19',
    isOpen: true,
    hours: [{ opens: '09:00', closes: '12:00' }],
    onlineCapacity: null,
    note: '周末加开',
  },
} as const;

export const listManagedOffices = endpoint({
  name: 'listManagedOffices',
  method: 'GET',
  path: '/admin/offices',
  tag,
  access,
  status: 200,
  summary: '自己管理的登记处：地址、电话、时间、每个号几对、网上放几对',
  reply: z.strictObject({ items: z.array(ManagedOffice) }),
  refusals: [],
  idempotent: false,
});

export const openOffice = endpoint({
  name: 'openOffice',
  method: 'POST',
  path: '/admin/offices',
  tag,
  access,
  status: 201,
  summary: '新增一个登记处；填好时间和每个号几对之前，没有号',
  body: z.strictObject({ office: OfficeDetails }),
  reply: ManagedOffice,
  refusals: ['not_found'],
  idempotent: true,
  example: {
    body: {
      office: { name: '江汉区婚姻登记处', address: '发展大道', phone: '027-12345678', location: null, isSample: false },
    },
  },
});

export const listPlanDays = endpoint({
  name: 'listPlanDays',
  method: 'GET',
  path: '/admin/offices/:officeId/days',
  tag,
  access,
  status: 200,
  summary: '一个月里每天开不开、几个号、约了几对',
  params: ofOffice,
  query: z.strictObject({ month: z.string('请选月份').regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份写作 2026-12') }),
  reply: z.strictObject({ items: z.array(PlanDay) }),
  refusals: ['not_found'],
  idempotent: false,
});

export const previewOfficeChange = endpoint({
  name: 'previewOfficeChange',
  method: 'POST',
  path: '/admin/offices/:officeId/changes/preview',
  tag,
  access,
  status: 200,
  summary: '先看后果：多几个号、少几个号，影响谁；什么也不改',
  params: ofOffice,
  body: ChangeOffice,
  reply: Effect,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { body: openSaturday },
});

export const changeOffice = endpoint({
  name: 'changeOffice',
  method: 'POST',
  path: '/admin/offices/:officeId/changes',
  tag,
  access,
  status: 200,
  summary: '改地址、时间、每个号几对或某一天；已经放出的号同时跟着改，约好的人不受影响，否则不改',
  params: ofOffice,
  body: ChangeOffice,
  reply: z.strictObject({ office: ManagedOffice, effect: Effect }),
  refusals: ['not_found', 'state_changed', 'plan_conflict'],
  idempotent: true,
  example: { body: openSaturday },
});

const closing = { version: 1, on: '2026-12-18', reason: '系统维护，当天停办' } as const;

export const previewClosing = endpoint({
  name: 'previewClosing',
  method: 'POST',
  path: '/admin/offices/:officeId/closings/preview',
  tag,
  access,
  status: 200,
  summary: '先看关闭一天会影响几个预约；什么也不改',
  params: ofOffice,
  body: CloseDate,
  reply: ClosingPreview,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { body: closing },
});

export const closeDate = endpoint({
  name: 'closeDate',
  method: 'POST',
  path: '/admin/offices/:officeId/closings',
  tag,
  access,
  status: 200,
  summary: '关闭一天：当天的预约全部取消并逐个告知，可以一键改约，不计次（M-68）',
  params: ofOffice,
  body: CloseDate,
  reply: ClosingDone,
  refusals: ['not_found', 'state_changed', 'step_up_required'],
  idempotent: true,
  example: { body: closing },
});

export const planningEndpoints = [
  listManagedOffices,
  openOffice,
  listPlanDays,
  previewOfficeChange,
  changeOffice,
  previewClosing,
  closeDate,
  rules.listParameters,
  rules.listParameterSettings,
  rules.previewParameter,
  rules.setParameter,
  rules.listHolidayYears,
  rules.previewHolidays,
  rules.loadHolidays,
] as const;
