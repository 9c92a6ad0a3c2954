import { z } from 'zod';
import { endpoint } from '../contract';
import { Id } from '../fields';
import { CallNext, CorrectResult, OfTicket, RecordResult, SheetItem } from './schemas';

const tag = '登记大厅';
const access = ['registrar'] as const;
const TICKET_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const ofOffice = z.strictObject({ officeId: Id });
const ofTicket = z.strictObject({ ticketId: Id });

/** A step of one ticket: `version` is the one the registrar saw. */
const onTicket = {
  method: 'POST',
  tag,
  access,
  status: 200,
  params: ofTicket,
  reply: SheetItem,
  idempotent: true,
} as const;

export const callNext = endpoint({
  name: 'callNext',
  method: 'POST',
  path: '/staff/hall/:officeId/calls',
  tag,
  access,
  status: 200,
  summary: '叫下一个号；两个窗口同时叫，每个号只归一个窗口',
  params: ofOffice,
  body: CallNext,
  reply: SheetItem,
  refusals: ['not_found', 'nobody_waiting', 'window_busy'],
  idempotent: true,
  example: { params: { officeId: TICKET_ID }, body: { window: 2, desk: 'all' } },
});

export const recallTicket = endpoint({
  ...onTicket,
  name: 'recallTicket',
  path: '/staff/hall/tickets/:ticketId/recall',
  summary: '再叫一遍，最多三遍',
  body: OfTicket,
  refusals: ['not_found', 'state_changed'],
  example: { params: { ticketId: TICKET_ID }, body: { version: 2 } },
});

export const startService = endpoint({
  ...onTicket,
  name: 'startService',
  path: '/staff/hall/tickets/:ticketId/start',
  summary: '人到窗口了，开始办',
  body: OfTicket,
  refusals: ['not_found', 'state_changed'],
  example: { params: { ticketId: TICKET_ID }, body: { version: 2 } },
});

export const recordResult = endpoint({
  ...onTicket,
  name: 'recordResult',
  path: '/staff/hall/tickets/:ticketId/result',
  summary: '记下办理结果（M-1.7），结婚登记的还记是否颁证（M-70）；不发消息',
  body: RecordResult,
  refusals: ['not_found', 'state_changed', 'result_unfit'],
  example: { params: { ticketId: TICKET_ID }, body: { version: 3, result: 'registered', ceremony: 'yes' } },
});

export const markMissed = endpoint({
  ...onTicket,
  name: 'markMissed',
  path: '/staff/hall/tickets/:ticketId/miss',
  summary: '叫了三遍没有人，过号',
  body: OfTicket,
  refusals: ['not_found', 'state_changed'],
  example: { params: { ticketId: TICKET_ID }, body: { version: 4 } },
});

export const returnTicket = endpoint({
  ...onTicket,
  name: 'returnTicket',
  path: '/staff/hall/tickets/:ticketId/return',
  summary: '过号的人回来了，原号排到现场取号的后面',
  body: OfTicket,
  refusals: ['not_found', 'state_changed'],
  example: { params: { ticketId: TICKET_ID }, body: { version: 5 } },
});

export const correctResult = endpoint({
  ...onTicket,
  name: 'correctResult',
  path: '/staff/hall/tickets/:ticketId/correct',
  summary: '更正办理结果：写原因，原来的结果留着，记入审计',
  body: CorrectResult,
  refusals: ['not_found', 'state_changed', 'result_unfit'],
  example: {
    params: { ticketId: TICKET_ID },
    body: { version: 4, result: 'materials_missing', reason: 'wrong_key' },
  },
});

export const callingEndpoints = [
  callNext,
  recallTicket,
  startService,
  recordResult,
  markMissed,
  returnTicket,
  correctResult,
] as const;
