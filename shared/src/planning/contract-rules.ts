import { z } from 'zod';
import { endpoint } from '../contract';
import { ParameterName } from '../parameters/registry';
import {
  Effect,
  HolidayYearView,
  LoadHolidays,
  ParameterEffect,
  ParameterSetting,
  ParameterState,
  SetParameter,
} from './schemas';

const tag = '规则管理';
const access = ['administrator'] as const;
const ofParameter = z.strictObject({ name: ParameterName });

export const listParameters = endpoint({
  name: 'listParameters',
  method: 'GET',
  path: '/admin/parameters',
  tag,
  access,
  status: 200,
  summary: '所有可以改的数：现在是多少、依据、从哪天起；没设过的按默认',
  reply: z.strictObject({ items: z.array(ParameterState) }),
  refusals: [],
  idempotent: false,
});

export const listParameterSettings = endpoint({
  name: 'listParameterSettings',
  method: 'GET',
  path: '/admin/parameters/:name/settings',
  tag,
  access,
  status: 200,
  summary: '一个数从头到尾怎么改的',
  params: ofParameter,
  reply: z.strictObject({ items: z.array(ParameterSetting) }),
  refusals: [],
  idempotent: false,
});

const horizon = { version: 0, value: 45, source: '区民政局 2026 年第 3 次办公会', validFrom: '2027-01-01' } as const;

export const previewParameter = endpoint({
  name: 'previewParameter',
  method: 'POST',
  path: '/admin/parameters/:name/preview',
  tag,
  access,
  status: 200,
  summary: '先看改一个数的后果；什么也不改',
  params: ofParameter,
  body: SetParameter,
  reply: ParameterEffect,
  refusals: ['state_changed'],
  idempotent: true,
  example: { params: { name: 'book.horizon_days' }, body: horizon },
});

export const setParameter = endpoint({
  name: 'setParameter',
  method: 'POST',
  path: '/admin/parameters/:name',
  tag,
  access,
  status: 200,
  summary: '从今天或以后某天起改一个数，要写依据',
  params: ofParameter,
  body: SetParameter,
  reply: z.strictObject({ parameter: ParameterState, effect: ParameterEffect }),
  refusals: ['state_changed', 'plan_conflict'],
  idempotent: true,
  example: { params: { name: 'book.horizon_days' }, body: horizon },
});

export const listHolidayYears = endpoint({
  name: 'listHolidayYears',
  method: 'GET',
  path: '/admin/holidays',
  tag,
  access,
  status: 200,
  summary: '今年和后两年的放假安排：导入的、自带的或暂定',
  reply: z.strictObject({ items: z.array(HolidayYearView) }),
  refusals: [],
  idempotent: false,
});

const notice = {
  version: 0,
  text: '国务院办公厅关于2026年部分节假日安排的通知 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
  source: '国办发明电〔2025〕7号',
} as const;

export const previewHolidays = endpoint({
  name: 'previewHolidays',
  method: 'POST',
  path: '/admin/holidays/preview',
  tag,
  access,
  status: 200,
  summary: '读一遍放假通知：哪天休、哪天班、哪里不对，会影响哪些号；什么也不改',
  body: LoadHolidays,
  reply: z.strictObject({
    year: z.number().int(),
    days: HolidayYearView.shape.days,
    problems: z.array(z.string()),
    effect: Effect.nullable(),
  }),
  refusals: [],
  idempotent: true,
  example: { body: notice },
});

export const loadHolidays = endpoint({
  name: 'loadHolidays',
  method: 'POST',
  path: '/admin/holidays',
  tag,
  access,
  status: 200,
  summary: '导入一年的放假安排；有一处对不上就不导入',
  body: LoadHolidays,
  reply: z.strictObject({ year: HolidayYearView, effect: Effect }),
  refusals: ['state_changed', 'plan_conflict'],
  idempotent: true,
  example: { body: notice },
});
