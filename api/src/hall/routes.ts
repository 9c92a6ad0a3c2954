import * as contract from '@jianghan/shared/hall/contract';
import { route } from '../http/route';
import { watchScreen } from './screen-feed';
import * as arrival from './service-arrival';
import * as calling from './service-calling';
import { bookByPhone } from './service-phone';
import * as result from './service-result';
import { getScreen } from './service-screen';
import { getDaySheet } from './service-sheet';

export const hallRoutes = [
  route(contract.getDaySheet, ({ call, params, query }) => getDaySheet(call, params, query)),
  route(contract.getWindow, ({ call, params, query }) => calling.getWindow(call, params.officeId, query)),
  route(contract.checkIn, ({ call, params, body }) => arrival.checkIn(call, params.officeId, body)),
  route(contract.issueTicket, ({ call, params, body }) => arrival.issueTicket(call, params.officeId, body)),
  route(contract.callNext, ({ call, params, body }) => calling.callNext(call, params.officeId, body)),
  route(contract.recallTicket, ({ call, params, body }) => calling.recallTicket(call, params.ticketId, body)),
  route(contract.startService, ({ call, params, body }) => calling.startService(call, params.ticketId, body)),
  route(contract.recordResult, ({ call, params, body }) => result.recordResult(call, params.ticketId, body)),
  route(contract.markMissed, ({ call, params, body }) => calling.markMissed(call, params.ticketId, body)),
  route(contract.returnTicket, ({ call, params, body }) => calling.returnTicket(call, params.ticketId, body)),
  route(contract.correctResult, ({ call, params, body }) => result.correctResult(call, params.ticketId, body)),
  route(contract.bookByPhone, ({ call, params, body }) => bookByPhone(call, params.officeId, body)),
  route(contract.getScreen, ({ call, params }) => getScreen(call, params.officeId)),
  route(contract.watchScreen, ({ call, params }) => watchScreen(call, params.officeId)),
];
