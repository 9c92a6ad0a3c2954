import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, ListQuery, pageOf } from '../fields';
import { Bar, Booking, Claim, Invitation, InvitationToken } from './schemas';

const tag = '结婚登记';
const ofBooking = z.strictObject({ bookingId: Id });

/** Version the person has just looked at: whoever comes second is told so. */
const seen = (what: string) => z.strictObject({ version: z.number(`请刷新后再${what}`).int(`请刷新后再${what}`) });

export const getInvitation = endpoint({
  name: 'getInvitation',
  method: 'GET',
  path: '/marriage/invitations/:token',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '打开确认链接：确认之前只看得到遮住的姓名和时限（1.6）',
  params: z.strictObject({ token: InvitationToken }),
  reply: Invitation,
  refusals: ['not_found'],
  idempotent: false,
});

export const listClaims = endpoint({
  name: 'listClaims',
  method: 'GET',
  path: '/marriage/claims',
  tag,
  access: 'L2',
  status: 200,
  summary: '填了我的身份证号、还等我确认的预约',
  query: ListQuery,
  reply: pageOf(Claim),
  refusals: [],
  idempotent: false,
});

export const acceptAsPartner = endpoint({
  name: 'acceptAsPartner',
  method: 'POST',
  path: '/marriage/bookings/:bookingId/accept',
  tag,
  access: 'L2',
  status: 200,
  summary: '确认是本人约的；实名的身份证号要和预约里填的一致',
  params: ofBooking,
  body: seen('确认'),
  reply: Booking,
  refusals: ['not_found', 'consent_required', 'answer_late', 'state_changed'],
  idempotent: true,
  example: { body: { version: 1 } },
});

export const declineAsPartner = endpoint({
  name: 'declineAsPartner',
  method: 'POST',
  path: '/marriage/bookings/:bookingId/decline',
  tag,
  access: 'L2',
  status: 200,
  summary: '拒绝一个写了我的预约；不说原因，空出的位子过一会儿放回',
  params: ofBooking,
  body: seen('拒绝'),
  reply: z.strictObject({}),
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { body: { version: 1 }, reply: {} },
});

export const barBooker = endpoint({
  name: 'barBooker',
  method: 'POST',
  path: '/marriage/bookings/:bookingId/bar',
  tag,
  access: 'L2',
  status: 200,
  summary: '不让这个人再填写我；还等我确认的同时拒绝',
  params: ofBooking,
  body: z.strictObject({}),
  reply: Bar,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { body: {} },
});

export const listBars = endpoint({
  name: 'listBars',
  method: 'GET',
  path: '/marriage/bars',
  tag,
  access: 'L2',
  status: 200,
  summary: '我不让再填写我的人，新的在前',
  query: ListQuery,
  reply: pageOf(Bar),
  refusals: [],
  idempotent: false,
});

export const unbarBooker = endpoint({
  name: 'unbarBooker',
  method: 'POST',
  path: '/marriage/bars/:barId/remove',
  tag,
  access: 'L2',
  status: 200,
  summary: '这个人又可以填写我',
  params: z.strictObject({ barId: Id }),
  body: z.strictObject({}),
  reply: z.strictObject({}),
  refusals: ['not_found'],
  idempotent: true,
  example: { body: {}, reply: {} },
});

/** The consent of the one who was named (1.6). */
export const partnerEndpoints = [
  getInvitation,
  listClaims,
  acceptAsPartner,
  declineAsPartner,
  barBooker,
  listBars,
  unbarBooker,
] as const;
