import type { Transaction } from 'sequelize';
import { getVerifiedPeople } from '../account/service';
import { type BookingFacts, findBooking } from './store-booking';
import { listPartners } from './store-partner';

interface Person {
  name: string | null;
  idNumber: string | null;
  phone: string | null;
}

/** The two of a booking in clear, for whoever has written down why. Somebody whose account is closed is nobody's any more. */
export async function listPeople(
  tx: Transaction,
  bookingId: string,
): Promise<{ booker: Person | null; partner: Person | null }> {
  const booking = await findBooking(tx, bookingId);
  if (booking === undefined) return { booker: null, partner: null };
  const { name, idNumber, phone } = booking.partner;
  return { booker: (await bookerOf(tx, booking)) ?? null, partner: { name, idNumber, phone } };
}

/** Whoever booked by phone is known as the staff wrote them down. */
async function bookerOf(tx: Transaction, { accountId, callerId }: BookingFacts): Promise<Person | undefined> {
  if (callerId !== null) return (await listPartners(tx, [callerId])).get(callerId);
  return (await getVerifiedPeople(tx, [accountId])).get(accountId);
}
