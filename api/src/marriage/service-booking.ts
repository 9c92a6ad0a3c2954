import type { ListQuery } from '@jianghan/shared/fields';
import { cancelBefore } from '@jianghan/shared/marriage/rules';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { CASES_OF } from '../casefile/service';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import { makeCalendarFile } from './calendar-file';
import { endBooking, tellAll } from './ending';
import * as store from './store-booking';
import { ownBooking, surroundings, viewAll, viewOne } from './viewer';

export async function getBooking(call: Call, bookingId: string): Promise<Booking> {
  const around = await surroundings(call);
  const { booking } = await ownBooking(null, call, bookingId);
  return viewOne(null, call, { booking, around });
}

export async function listMyBookings(
  call: Call,
  { limit, cursor }: ListQuery,
): Promise<{ items: Booking[]; nextCursor: string | null }> {
  const { accountId } = signedIn(call);
  const found = await store.listBookings(
    { casesOf: CASES_OF, accountId },
    { limit: limit + 1, before: cursor ?? null },
  );
  const around = await surroundings(call);
  const items = await viewAll(null, call, { bookings: found.slice(0, limit), around });
  return { items, nextCursor: found.length > limit ? (items.at(-1)?.bookingId ?? null) : null };
}

/** An iCalendar file with a stable UID. Its title is neutral, because calendars are shared; place and papers are needed. */
export async function getBookingCalendar(call: Call, bookingId: string): Promise<string> {
  const { parameters } = await surroundings(call);
  return makeCalendarFile(await getBooking(call, bookingId), parameters.slotMinutes);
}

/**
 * Cancels, for both: the booker at any time before the day, the partner once they have consented.
 * After the cut-off it still works and is counted (M-58).
 */
export async function cancelBooking(call: Call, target: { bookingId: string; version: number }): Promise<Booking> {
  const around = await surroundings(call);
  const { parameters } = around;
  return once(call, async (tx) => {
    const { booking, role, accountIds } = await ownBooking(tx, call, target.bookingId);
    const step = { booking, version: target.version, action: 'cancel', mover: role, parameters } as const;
    const ended = await endBooking(tx, call, step);
    if (call.now >= cancelBefore(booking.startsAt, parameters)) await store.markLateCancel(tx, booking.id);
    await tellAll(tx, 'marriage.cancelled', { booking: ended, accountIds, now: call.now });
    return viewOne(tx, call, { booking: ended, around });
  });
}
