import * as contract from '@jianghan/shared/marriage/contract';
import { route } from '../http/route';
import * as booking from './service-booking';
import { bookMarriage } from './service-desk';
import * as draft from './service-draft';
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
];
