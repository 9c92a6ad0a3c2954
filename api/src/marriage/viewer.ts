import type { Booking } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedPeople } from '../account/service';
import { listMembers } from '../casefile/service';
import { type Call, signedIn } from '../http/call';
import { bookingParameters } from './parameters';
import { knownOffices } from './service-slots';
import { type BookingFacts, findBooking, isTheirs } from './store-booking';
import { type Look, type Surroundings, toBookingView } from './view';

/** Somebody whose account is closed is nobody's any more. */
const NOBODY = { name: '', idNumber: '', phone: null };

/** What views need, kept before any transaction begins: a request holds one connection at a time. */
export async function surroundings(call: Call): Promise<Surroundings> {
  return { parameters: await bookingParameters(call.now), offices: await knownOffices(), now: call.now };
}

/** Bookings as the one who asks sees them, whether they made them or consented to them. */
export async function viewAll(
  tx: Transaction | null,
  call: Call,
  { bookings, around }: { bookings: readonly BookingFacts[]; around: Surroundings },
): Promise<Booking[]> {
  const { accountId } = signedIn(call);
  const people = await getVerifiedPeople(tx, [...new Set([accountId, ...bookings.map((one) => one.accountId)])]);
  const own = people.get(accountId);
  if (own === undefined) throw new Refusal('real_name_required');
  return bookings.map((booking) => {
    const isBooker = booking.accountId === accountId;
    const other = isBooker ? booking.partner : (people.get(booking.accountId) ?? NOBODY);
    const look: Look = {
      role: isBooker ? 'booker' : 'partner',
      own,
      other: isBooker ? other : { ...other, phone: null },
    };
    return toBookingView(booking, look, around);
  });
}

export async function viewOne(
  tx: Transaction | null,
  call: Call,
  given: { booking: BookingFacts; around: Surroundings },
): Promise<Booking> {
  const [view] = await viewAll(tx, call, { bookings: [given.booking], around: given.around });
  return view as Booking;
}

/** Both accounts of a booking, as far as they are known to it: the booker's, and the partner's from their consent on. */
export async function accountsOf(tx: Transaction | null, { id, accountId }: Pick<BookingFacts, 'id' | 'accountId'>) {
  return [accountId, ...((await listMembers(tx, [id])).get(id) ?? [])];
}

/** The booking of somebody who belongs to it; anybody else's answers exactly as one that does not exist. */
export async function ownBooking(
  tx: Transaction | null,
  call: Call,
  bookingId: string,
): Promise<{ booking: BookingFacts; role: Look['role']; accountIds: readonly string[] }> {
  const { accountId } = signedIn(call);
  const booking = await findBooking(tx, bookingId);
  const accountIds = booking === undefined ? [] : await accountsOf(tx, booking);
  if (booking === undefined || !accountIds.includes(accountId)) throw new Refusal('not_found');
  if (!(await isTheirs(tx, booking, accountId))) throw new Refusal('not_found');
  return { booking, role: booking.accountId === accountId ? 'booker' : 'partner', accountIds };
}
