import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, ListQuery, pageOf } from '../fields';
import { partnerEndpoints } from './partner-contract';
import {
  Booked,
  Booking,
  BookMarriage,
  DesignatedOffice,
  Draft,
  DraftInput,
  Office,
  Reschedule,
  Service,
  SlotCalendar,
} from './schemas';

export * from './schemas';

const tag = '结婚登记';
const ofBooking = z.strictObject({ bookingId: Id });

export const listOffices = endpoint({
  name: 'listOffices',
  method: 'GET',
  path: '/marriage/offices',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '可预约的婚姻登记处，和涉外、涉港澳台的去处（M-21）',
  reply: z.strictObject({
    items: z.array(Office),
    designated: DesignatedOffice.nullable(),
    guestsMax: z.number().int(),
  }),
  refusals: [],
  idempotent: false,
});

export const listSlots = endpoint({
  name: 'listSlots',
  method: 'GET',
  path: '/marriage/offices/:officeId/slots',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '可约日子的号和余量（horizonDays，M-51）；只供查看，提交时以登记处为准',
  params: z.strictObject({ officeId: Id }),
  query: z.strictObject({ service: Service.default('MARRY') }),
  reply: SlotCalendar,
  refusals: ['not_found'],
  idempotent: false,
});

export const getDraft = endpoint({
  name: 'getDraft',
  method: 'GET',
  path: '/marriage/draft',
  tag,
  access: 'L2',
  status: 200,
  summary: '已填的两人信息，遮住显示',
  reply: Draft,
  refusals: [],
  idempotent: false,
});

export const saveDraft = endpoint({
  name: 'saveDraft',
  method: 'PUT',
  path: '/marriage/draft',
  tag,
  access: 'L2',
  status: 200,
  summary: '存两人信息；没带的项保持不变，加密保存 30 天',
  body: DraftInput,
  reply: Draft,
  refusals: ['consent_required', 'elsewhere', 'same_person', 'same_sex', 'partner_refuses'],
  idempotent: true,
  // Also bounds how many partners a person can try out: a refusal tells that somebody is booked.
  limits: [{ by: 'account', points: 100, seconds: 86_400 }],
  example: {
    body: {
      ownCategory: 'mainland',
      partner: { category: 'mainland', name: '林欣', idNumber: '420103199202290020', phone: '15900002043' },
      ceremony: 'yes',
      guests: 4,
      counselling: 'no',
      needs: [],
    },
  },
});

/** What the owner typed about the partner, in clear, to be checked for slips; each look writes an audit line. */
export const revealDraft = endpoint({
  name: 'revealDraft',
  method: 'POST',
  path: '/marriage/draft/reveal',
  tag,
  access: 'L2',
  status: 200,
  summary: '显示自己填写的对方完整信息，供核对',
  body: z.strictObject({}),
  reply: z.strictObject({
    partner: z.strictObject({ name: z.string(), idNumber: z.string(), phone: z.string().nullable() }).nullable(),
  }),
  refusals: [],
  idempotent: true,
  limits: [{ by: 'account', points: 30, seconds: 3600 }],
  example: { body: {} },
});

export const bookMarriage = endpoint({
  name: 'bookMarriage',
  method: 'POST',
  path: '/marriage/bookings',
  tag,
  access: 'L2',
  status: 201,
  summary: '核对后提交：一次写入，约满时同时给出最近的空号',
  body: BookMarriage,
  reply: Booked,
  refusals: [
    'consent_required',
    'booking_banned',
    'draft_incomplete',
    'draft_changed',
    'elsewhere',
    'same_person',
    'same_sex',
    'under_age',
    'not_found',
    'slot_full',
    'slot_unreleased',
    'slot_closed',
    'already_booked',
    'named_by_other',
    'partner_booked',
  ],
  idempotent: true,
  example: {
    body: { slotId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70', draftVersion: 3, declared: true, partnerAgreed: true },
  },
});

export const getBooking = endpoint({
  name: 'getBooking',
  method: 'GET',
  path: '/marriage/bookings/:bookingId',
  tag,
  access: 'L2',
  status: 200,
  summary: '一个预约',
  params: ofBooking,
  reply: Booking,
  refusals: ['not_found'],
  idempotent: false,
});

export const listMyBookings = endpoint({
  name: 'listMyBookings',
  method: 'GET',
  path: '/marriage/bookings',
  tag,
  access: 'L2',
  status: 200,
  summary: '我的预约，新的在前',
  query: ListQuery,
  reply: pageOf(Booking),
  refusals: [],
  idempotent: false,
});

export const getBookingCalendar = endpoint({
  name: 'getBookingCalendar',
  method: 'GET',
  path: '/marriage/bookings/:bookingId/calendar.ics',
  tag,
  access: 'L2',
  status: 200,
  summary: '加到手机日历的文件（iCalendar）',
  params: ofBooking,
  reply: z.string(),
  replyType: 'text/calendar',
  refusals: ['not_found'],
  idempotent: false,
});

export const cancelBooking = endpoint({
  name: 'cancelBooking',
  method: 'POST',
  path: '/marriage/bookings/:bookingId/cancel',
  tag,
  access: 'L2',
  status: 200,
  summary: '取消预约；空出的位子过一会儿放回，时刻不可预知（releaseDelayMinutes）',
  params: ofBooking,
  body: z.strictObject({ version: z.number('请刷新后再取消').int('请刷新后再取消') }),
  reply: Booking,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { body: { version: 1 } },
});

export const rescheduleBooking = endpoint({
  name: 'rescheduleBooking',
  method: 'POST',
  path: '/marriage/bookings/:bookingId/reschedule',
  tag,
  access: 'L2',
  status: 200,
  summary: '改到别的时间（M-59）：新的留好，原来的才放；约满时原来的还在，并给出最近的空号',
  params: ofBooking,
  body: Reschedule,
  reply: Booked,
  refusals: [
    'not_found',
    'state_changed',
    'moves_used',
    'move_late',
    'same_time',
    'under_age',
    'slot_full',
    'slot_unreleased',
    'slot_closed',
  ],
  idempotent: true,
  example: { body: { slotId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70', version: 2 } },
});

export const marriageEndpoints = [
  listOffices,
  listSlots,
  getDraft,
  saveDraft,
  revealDraft,
  bookMarriage,
  getBooking,
  listMyBookings,
  getBookingCalendar,
  cancelBooking,
  rescheduleBooking,
  ...partnerEndpoints,
] as const;
