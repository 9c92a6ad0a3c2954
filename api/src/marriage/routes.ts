import * as contract from '@jianghan/shared/marriage/contract';
import * as partners from '@jianghan/shared/marriage/partner-contract';
import { route } from '../http/route';
import * as bars from './service-bars';
import * as booking from './service-booking';
import { bookMarriage, rescheduleBooking } from './service-desk';
import * as draft from './service-draft';
import * as partner from './service-partner';
import * as slots from './service-slots';

export const marriageRoutes = [
  route(contract.listOffices, ({ call }) => slots.listPublicOffices(call.now)),
  route(contract.listSlots, ({ params, query }) => slots.getSlotCalendar(params.officeId, query.service)),
  route(contract.getDraft, ({ call }) => draft.getDraft(call)),
  route(contract.saveDraft, ({ call, body }) => draft.saveDraft(call, body)),
  route(contract.revealDraft, ({ call }) => draft.revealDraft(call)),
  route(contract.bookMarriage, ({ call, body }) => bookMarriage(call, body)),
  route(contract.getBooking, ({ call, params }) => booking.getBooking(call, params.bookingId)),
  route(contract.listMyBookings, ({ call, query }) => booking.listMyBookings(call, query)),
  route(contract.getBookingCalendar, ({ call, params }) => booking.getBookingCalendar(call, params.bookingId)),
  route(contract.cancelBooking, ({ call, params, body }) => booking.cancelBooking(call, { ...params, ...body })),
  route(contract.rescheduleBooking, ({ call, params, body }) => rescheduleBooking(call, { ...params, ...body })),
  route(partners.getInvitation, ({ params }) => partner.getInvitation(params.token)),
  route(partners.listClaims, ({ call }) => partner.listClaims(call)),
  route(partners.acceptAsPartner, ({ call, params, body }) => partner.acceptAsPartner(call, { ...params, ...body })),
  route(partners.declineAsPartner, ({ call, params, body }) => partner.declineAsPartner(call, { ...params, ...body })),
  route(partners.barBooker, ({ call, params }) => bars.barBooker(call, params.bookingId)),
  route(partners.listBars, ({ call, query }) => bars.listBars(call, query)),
  route(partners.unbarBooker, ({ call, params }) => bars.unbarBooker(call, params.barId)),
];
