import type { Transaction } from 'sequelize';
import { getVerifiedPeople } from '../account/service';
import { findBooking } from './store-booking';

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
  const booker = (await getVerifiedPeople(tx, [booking.accountId])).get(booking.accountId);
  const { name, idNumber, phone } = booking.partner;
  return { booker: booker ?? null, partner: { name, idNumber, phone } };
}
