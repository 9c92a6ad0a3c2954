import { randomUUID } from 'node:crypto';
import { invitationOf } from '../marriage/invitation';

interface Known {
  slotId: string;
  booking?: { bookingId: string; version: number } | undefined;
}

const nothing = () => ({});
const ofBooking = ({ booking }: Known) => ({ params: { bookingId: booking?.bookingId ?? randomUUID() } });
const seen = (known: Known) => ({ ...ofBooking(known), body: { version: known.booking?.version ?? 1 } });

/** Well-formed requests of the one who was named in a booking, and of both to change its time; see `wellFormed`. */
export const partnerRequests = {
  getInvitation: ({ booking }: Known) => ({ params: { token: invitationOf(booking?.bookingId ?? randomUUID()) } }),
  listClaims: nothing,
  acceptAsPartner: seen,
  declineAsPartner: seen,
  barBooker: (known: Known) => ({ ...ofBooking(known), body: {} }),
  listBars: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  unbarBooker: () => ({ params: { barId: randomUUID() }, body: {} }),
  rescheduleBooking: (known: Known) => ({
    ...ofBooking(known),
    body: { slotId: known.slotId, version: known.booking?.version ?? 1 },
  }),
};
