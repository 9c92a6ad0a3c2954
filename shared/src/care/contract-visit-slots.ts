import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate, Id, Instant } from '../fields';

const tag = '养老办理';
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

const DaySlot = z.strictObject({
  slotId: Id,
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.number().int(),
  taken: z.number().int(),
  isOpen: z.boolean(),
});

export const listOwnVisitSlots = endpoint({
  name: 'listOwnVisitSlots',
  method: 'GET',
  path: '/staff/care/places/:placeId/visit-slots',
  tag,
  access: ['facility_operator'],
  status: 200,
  summary: '本机构以后的参观时间：几个名额、约了几个、有没有停约',
  params: z.strictObject({ placeId: Id }),
  reply: z.strictObject({ items: z.array(DaySlot) }),
  refusals: ['not_found'],
  idempotent: false,
});

const TimeOfDay = z.string('请选时间').regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选时间');

export const planVisits = endpoint({
  name: 'planVisits',
  method: 'POST',
  path: '/staff/care/places/:placeId/visit-slots',
  tag,
  access: ['facility_operator'],
  status: 200,
  summary: '开放参观时间：哪些日子、几点到几点、几个名额；已有的改名额，不少于已经约出的',
  params: z.strictObject({ placeId: Id }),
  body: z
    .strictObject({
      from: CalendarDate,
      until: CalendarDate,
      weekdays: z.array(z.number().int().min(1).max(7), '请选星期几').min(1, '请选星期几').max(7, '请选星期几'),
      startsAt: TimeOfDay,
      endsAt: TimeOfDay,
      capacity: z.number('请填名额').int('名额是整数').min(1, '至少 1 个').max(20, '最多 20 个'),
    })
    .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], message: '结束要晚于开始' })
    .refine(({ from, until }) => from <= until, { path: ['until'], message: '结束日期不能早于开始日期' }),
  reply: z.strictObject({ slots: z.number().int() }),
  refusals: ['not_found'],
  idempotent: true,
  example: {
    params: { placeId: ID },
    body: {
      from: '2026-12-01',
      until: '2026-12-31',
      weekdays: [2, 4],
      startsAt: '09:30',
      endsAt: '10:30',
      capacity: 3,
    },
  },
});

export const closeVisitSlot = endpoint({
  name: 'closeVisitSlot',
  method: 'POST',
  path: '/staff/care/places/:placeId/visit-slots/:slotId/closing',
  tag,
  access: ['facility_operator'],
  status: 200,
  summary: '停约一个参观时间；已经约好的不受影响，要取消的逐件取消并说明原因',
  params: z.strictObject({ placeId: Id, slotId: Id }),
  body: z.strictObject({}),
  reply: z.strictObject({ slotId: Id }),
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { params: { placeId: ID, slotId: ID }, body: {} },
});

export const visitSlotEndpoints = [listOwnVisitSlots, planVisits, closeVisitSlot] as const;
