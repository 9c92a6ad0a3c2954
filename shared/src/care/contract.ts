import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, Instant } from '../fields';
import { STREETS } from '../relief/streets';
import { OwnCareMove, OwnOrderVisitMove } from './moves';
import { AskAdviser, BookVisit, CareMoved, CareOpened, PlaceOrder, RegisterIntention } from './schemas';
import { CareOwn, OrderVisitView } from './views';

const tag = '养老服务';
const ofCase = z.strictObject({ caseId: Id });
const Version = z.number('请刷新后再操作').int('请刷新后再操作').min(1, '请刷新后再操作');
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const street = STREETS[6]?.officeId ?? '';
const contact = { name: '周小宁', phone: '13800005678', relation: 'child' } as const;

/** A family asks several homes in a day; nobody asks for hundreds. */
const limits = [{ by: 'account', points: 60, seconds: 86_400 }] as const;

export const listVisitSlots = endpoint({
  name: 'listVisitSlots',
  method: 'GET',
  path: '/places/:placeId/visit-slots',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '一家机构以后三十天能参观的时间和剩下的名额',
  params: z.strictObject({ placeId: Id }),
  reply: z.strictObject({
    items: z.array(z.strictObject({ slotId: Id, startsAt: Instant, endsAt: Instant, left: z.number().int() })),
  }),
  refusals: ['not_found'],
  idempotent: false,
});

export const bookVisit = endpoint({
  name: 'bookVisit',
  method: 'POST',
  path: '/care/visits',
  tag,
  access: 'L1',
  status: 201,
  summary: '预约参观：同一家同时只约一次；最后一个名额只给一家，另一家看到最近的空档',
  body: BookVisit,
  reply: CareOpened,
  refusals: ['not_found', 'slot_full', 'slot_closed', 'already_asked'],
  idempotent: true,
  limits,
  example: { body: { slotId: ID, contact, people: 2, note: null } },
});

export const registerIntention = endpoint({
  name: 'registerIntention',
  method: 'POST',
  path: '/care/intentions',
  tag,
  access: 'L1',
  status: 201,
  summary: '登记入住意向：机构评估后按类别和先后排队（4.4）',
  body: RegisterIntention,
  reply: CareOpened,
  refusals: ['not_found', 'already_asked', 'queue_paused'],
  idempotent: true,
  limits,
  example: {
    body: {
      placeId: ID,
      elderName: '周德明',
      elderAge: 82,
      contact,
      isDestitute: false,
      from: null,
      note: null,
    },
  },
});

export const placeOrder = endpoint({
  name: 'placeOrder',
  method: 'POST',
  path: '/care/orders',
  tag,
  access: 'L1',
  status: 201,
  summary: '三助一护下单：助餐、助洁、助医、远程照护；一次，或按工作日、按星期重复，遇放假顺延规则由日历给出',
  body: PlaceOrder,
  reply: CareOpened,
  refusals: ['not_found', 'no_visit_left'],
  idempotent: true,
  limits,
  example: {
    body: {
      placeId: ID,
      kind: 'meal',
      elderName: '周德明',
      contact,
      home: { street, address: '示例路 18 号 2 单元 301' },
      schedule: { repeat: 'workdays', from: '2026-12-01', until: '2026-12-31' },
      at: '11:30',
      note: '软一点',
    },
  },
});

export const askAdviser = endpoint({
  name: 'askAdviser',
  method: 'POST',
  path: '/care/questions',
  tag,
  access: 'L1',
  status: 201,
  summary: '问养老顾问；自评结果只有单独同意后才交给顾问',
  body: AskAdviser,
  reply: CareOpened,
  refusals: ['consent_required'],
  idempotent: true,
  limits,
  example: { body: { street, contact, text: '父亲出院后谁能上门', ability: null } },
});

export const getOwnCare = endpoint({
  name: 'getOwnCare',
  method: 'GET',
  path: '/care/:caseId',
  tag,
  access: 'L0',
  status: 200,
  summary: '自己的一件养老办件：要了什么、到哪一步、下一步、我能做什么',
  params: ofCase,
  reply: CareOwn,
  refusals: ['not_found'],
  idempotent: false,
});

export const moveOwnCare = endpoint({
  name: 'moveOwnCare',
  method: 'POST',
  path: '/care/:caseId/moves',
  tag,
  access: 'L0',
  status: 200,
  summary: '自己办一步：取消参观，要或不要床位，撤回，取消整单，接着问',
  params: ofCase,
  body: z.strictObject({ version: Version, move: OwnCareMove }),
  reply: CareMoved,
  refusals: ['not_found', 'state_changed', 'not_permitted', 'step_closed'],
  idempotent: true,
  example: { params: { caseId: ID }, body: { version: 1, move: { kind: 'visit', action: 'cancel', input: {} } } },
});

export const moveOwnOrderVisit = endpoint({
  name: 'moveOwnOrderVisit',
  method: 'POST',
  path: '/care/:caseId/visits/:visitId/moves',
  tag,
  access: 'L0',
  status: 200,
  summary: '一单里的一次：取消这一次、确认做完、说哪里不对',
  params: ofCase.extend({ visitId: Id }),
  body: z.strictObject({ version: Version, move: OwnOrderVisitMove }),
  reply: OrderVisitView,
  refusals: ['not_found', 'state_changed', 'not_permitted', 'step_closed'],
  idempotent: true,
  example: {
    params: { caseId: ID, visitId: ID },
    body: { version: 1, move: { action: 'cancel', input: {} } },
  },
});

export const careEndpoints = [
  listVisitSlots,
  bookVisit,
  registerIntention,
  placeOrder,
  askAdviser,
  getOwnCare,
  moveOwnCare,
  moveOwnOrderVisit,
] as const;
