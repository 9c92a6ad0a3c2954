import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate, Id, ListQuery, pageOf } from '../fields';
import { freeText } from '../relief/inputs';
import { STREETS } from '../relief/streets';
import { LOOK_PURPOSES, type LookPurpose } from '../trust/looks';
import { visitSlotEndpoints } from './contract-visit-slots';
import { StaffCareMove, StaffOrderVisitMove } from './moves';
import { CareKind, CareMoved, CareOpened, PlaceOrder } from './schemas';
import { CareAlert, CareFile, CareListItem, DayVisit, OrderVisitView } from './views';

export * from './contract-visit-slots';

const tag = '养老办理';
const access = ['facility_operator', 'provider', 'eldercare_adviser', 'district_officer'] as const;
const ofCase = z.strictObject({ caseId: Id });
const Version = z.number('请刷新后再操作').int('请刷新后再操作').min(1, '请刷新后再操作');
const purposes = Object.keys(LOOK_PURPOSES) as [LookPurpose, ...LookPurpose[]];
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const street = STREETS[6]?.officeId ?? '';

/** The piles of the work list of a place, a provider, an adviser. */
export const CARE_PILES = { open: '要办的', today: '今天', overdue: '已超期', done: '办完的' } as const;
export const CarePile = z.enum(Object.keys(CARE_PILES) as [keyof typeof CARE_PILES], '请选一类');

export const listCareWork = endpoint({
  name: 'listCareWork',
  method: 'GET',
  path: '/staff/care',
  tag,
  access,
  status: 200,
  summary: '自己权限内的参观、入住意向、上门服务和咨询；最急的在前，姓名遮住',
  query: ListQuery.extend({ pile: CarePile.default('open'), kind: CareKind.optional(), officeId: Id.optional() }),
  reply: pageOf(CareListItem),
  refusals: ['not_found'],
  idempotent: false,
});

export const openCareFile = endpoint({
  name: 'openCareFile',
  method: 'POST',
  path: '/staff/care/:caseId/looks',
  tag,
  access,
  status: 200,
  summary: '看一件的全部：写明用途，每看一次记一行审计',
  params: ofCase,
  body: z.strictObject({ purpose: z.enum(purposes, '请选用途') }),
  reply: CareFile,
  refusals: ['not_found'],
  idempotent: true,
  example: { params: { caseId: ID }, body: { purpose: 'handle' } },
});

export const actOnCare = endpoint({
  name: 'actOnCare',
  method: 'POST',
  path: '/staff/care/:caseId/moves',
  tag,
  access,
  status: 200,
  summary: '办一步：到访、评估、排队、通知床位、入住、接单、停单、答复；两人同时办，一人成，另一人看到最新状态',
  params: ofCase,
  body: z.strictObject({ version: Version, move: StaffCareMove }),
  reply: CareMoved,
  refusals: ['not_found', 'not_permitted', 'state_changed', 'step_closed'],
  idempotent: true,
  example: { params: { caseId: ID }, body: { version: 1, move: { kind: 'visit', action: 'finish', input: {} } } },
});

export const actOnOrderVisit = endpoint({
  name: 'actOnOrderVisit',
  method: 'POST',
  path: '/staff/care/:caseId/visits/:visitId/moves',
  tag,
  access,
  status: 200,
  summary: '一单里的一次：出发、做完、没做成、去不了；顾问代记确认、处理不对的',
  params: ofCase.extend({ visitId: Id }),
  body: z.strictObject({ version: Version, move: StaffOrderVisitMove }),
  reply: OrderVisitView,
  refusals: ['not_found', 'not_permitted', 'state_changed', 'step_closed'],
  idempotent: true,
  example: { params: { caseId: ID, visitId: ID }, body: { version: 1, move: { action: 'set_out', input: {} } } },
});

/** A look at a whole day, so it is a POST with a line of audit. */
export const openProviderDay = endpoint({
  name: 'openProviderDay',
  method: 'POST',
  path: '/staff/care/days',
  tag,
  access: ['provider', 'facility_operator', 'eldercare_adviser'],
  status: 200,
  summary: '服务商的一天：按时间排的上门清单，姓名、地址、电话；每打开一次记一行审计',
  body: z.strictObject({
    officeId: Id,
    date: CalendarDate,
    limit: ListQuery.shape.limit,
    cursor: ListQuery.shape.cursor,
  }),
  reply: pageOf(DayVisit),
  refusals: ['not_found'],
  idempotent: true,
  example: { body: { officeId: ID, date: '2026-12-01' } },
});

export const enterOrder = endpoint({
  name: 'enterOrder',
  method: 'POST',
  path: '/staff/care/orders',
  tag,
  access: ['eldercare_adviser'],
  status: 201,
  summary: '接线员替打电话来的人下单，规则一样',
  body: PlaceOrder,
  reply: CareOpened,
  refusals: ['not_found', 'no_visit_left'],
  idempotent: true,
  example: {
    body: {
      placeId: ID,
      kind: 'meal',
      elderName: '周德明',
      contact: { name: '周小宁', phone: '13800005678', relation: 'child' },
      home: { street, address: '示例路 18 号 2 单元 301' },
      schedule: { repeat: 'once', on: '2026-12-01' },
      at: '11:30',
      note: null,
    },
  },
});

export const listCareAlerts = endpoint({
  name: 'listCareAlerts',
  method: 'GET',
  path: '/staff/care/alerts',
  tag,
  access: ['eldercare_adviser'],
  status: 200,
  summary: '取消、没做成、说不对的上门，等顾问过问',
  query: ListQuery,
  reply: pageOf(CareAlert),
  refusals: [],
  idempotent: false,
});

export const settleCareAlert = endpoint({
  name: 'settleCareAlert',
  method: 'POST',
  path: '/staff/care/alerts/:alertId/settlement',
  tag,
  access: ['eldercare_adviser'],
  status: 200,
  summary: '记下怎么处理的；两个人同时处理，一个记下，另一个看到已处理',
  params: z.strictObject({ alertId: Id }),
  body: z.strictObject({ note: freeText('怎么处理的', 500) }),
  reply: z.strictObject({ alertId: Id }),
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { params: { alertId: ID }, body: { note: '打过电话，老人在女儿家' } },
});

export const careDeskEndpoints = [
  listCareWork,
  openCareFile,
  actOnCare,
  actOnOrderVisit,
  openProviderDay,
  enterOrder,
  listCareAlerts,
  settleCareAlert,
  ...visitSlotEndpoints,
] as const;
