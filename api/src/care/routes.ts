import * as own from '@jianghan/shared/care/contract';
import * as desk from '@jianghan/shared/care/contract-desk';
import { route } from '../http/route';
import { listCareAlerts, openProviderDay, settleCareAlert } from './service-day';
import { actOnCare, actOnOrderVisit, listCareWork, openCareFile } from './service-desk';
import { getOwnCare, moveOwnCare, moveOwnOrderVisit } from './service-own';
import { askAdviser, bookVisit, enterOrder, placeOrder, registerIntention } from './service-requests';
import { closeVisitSlot, listOwnVisitSlots, listVisitSlots, planVisits } from './service-slots';

export const careRoutes = [
  route(own.listVisitSlots, ({ call, params }) => listVisitSlots(call, params.placeId)),
  route(own.bookVisit, ({ call, body }) => bookVisit(call, body)),
  route(own.registerIntention, ({ call, body }) => registerIntention(call, body)),
  route(own.placeOrder, ({ call, body }) => placeOrder(call, body)),
  route(own.askAdviser, ({ call, body }) => askAdviser(call, body)),
  route(own.getOwnCare, ({ call, params }) => getOwnCare(call, params.caseId)),
  route(own.moveOwnCare, ({ call, params, body }) => moveOwnCare(call, params.caseId, body)),
  route(own.moveOwnOrderVisit, ({ call, params, body }) => moveOwnOrderVisit(call, params, body)),
  route(desk.listCareWork, ({ call, query }) => listCareWork(call, query)),
  route(desk.openCareFile, ({ call, params, body }) => openCareFile(call, params.caseId, body.purpose)),
  route(desk.actOnCare, ({ call, params, body }) => actOnCare(call, params.caseId, body)),
  route(desk.actOnOrderVisit, ({ call, params, body }) => actOnOrderVisit(call, params, body)),
  route(desk.openProviderDay, ({ call, body }) => openProviderDay(call, body)),
  route(desk.enterOrder, ({ call, body }) => enterOrder(call, body)),
  route(desk.listCareAlerts, ({ call, query }) => listCareAlerts(call, query)),
  route(desk.settleCareAlert, ({ call, params, body }) => settleCareAlert(call, params.alertId, body.note)),
  route(desk.listOwnVisitSlots, ({ call, params }) => listOwnVisitSlots(call, params.placeId)),
  route(desk.planVisits, ({ call, params, body }) => planVisits(call, params.placeId, body)),
  route(desk.closeVisitSlot, ({ call, params }) => closeVisitSlot(call, params)),
];
