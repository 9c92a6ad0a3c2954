import { randomInt } from 'node:crypto';
import type { ListQuery } from '@jianghan/shared/fields';
import { next } from '@jianghan/shared/marriage/flow';
import { type BookingParameters, cancelBefore } from '@jianghan/shared/marriage/rules';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { seatReturnsAt } from '@jianghan/shared/marriage/seat-return';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedPeople } from '../account/service';
import * as audit from '../audit/audit';
import { findCase, moveCase } from '../casefile/service';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import * as outbox from '../outbox/outbox';
import { makeCalendarFile } from './calendar-file';
import { bookingParameters } from './parameters';
import { knownOffices } from './service-slots';
import * as store from './store-booking';
import { scheduleReturn } from './store-slots';
import { toBookingView } from './view';

export async function getBooking(call: Call, bookingId: string): Promise<Booking> {
  const view = await viewer(call);
  return view(await ownBooking(null, call, bookingId));
}

export async function listMyBookings(
  call: Call,
  { limit, cursor }: ListQuery,
): Promise<{ items: Booking[]; nextCursor: string | null }> {
  const view = await viewer(call);
  const { accountId } = signedIn(call);
  const found = await store.listBookings(accountId, { limit: limit + 1, before: cursor ?? null });
  const items = found.slice(0, limit).map(view);
  return { items, nextCursor: found.length > limit ? (items.at(-1)?.bookingId ?? null) : null };
}

/** An iCalendar file with a stable UID. Its title is neutral, because calendars are shared; place and papers are needed. */
export async function getBookingCalendar(call: Call, bookingId: string): Promise<string> {
  const { slotMinutes } = await bookingParameters(call.now);
  return makeCalendarFile(await getBooking(call, bookingId), slotMinutes);
}

/**
 * Cancels; both people may book again at once, the seat comes back later at a moment nobody can foresee.
 * After the cut-off it still works and is counted (M-58).
 */
export async function cancelBooking(call: Call, target: { bookingId: string; version: number }): Promise<Booking> {
  const parameters = await bookingParameters(call.now);
  const view = await viewer(call);
  return once(call, async (tx) => {
    const booking = await ownBooking(tx, call, target.bookingId);
    const step = next(booking.state, 'cancel');
    const file = await findCase(tx, booking.id);
    if (step === undefined || file === undefined || file.version !== target.version) throw new Refusal('state_changed');
    const moved = await moveCase(tx, file, { action: 'cancel', to: step.next, call });
    await store.releaseParties(tx, booking.id);
    await scheduleReturn(tx, booking.slotId, seatReturnsAt(call.now, parameters, chance()));
    if (isLate(booking, parameters, call.now)) await store.markLateCancel(tx, booking.id);
    await audit.record(tx, { call, action: 'booking.cancelled', object: { kind: 'marriage_booking', id: booking.id } });
    await outbox.addAll(tx, [cancelledMessage(booking)], call.now);
    return view({ ...booking, state: step.next, version: moved.version });
  });
}

/** Uniform in [0, 1), from the system's own source. */
function chance(): number {
  return randomInt(1_000_000) / 1_000_000;
}

function isLate(booking: store.BookingFacts, parameters: BookingParameters, now: Date): boolean {
  return now >= cancelBefore(booking.startsAt, parameters);
}

function cancelledMessage({ accountId, id }: store.BookingFacts): outbox.OutboxLine {
  return { topic: 'marriage.cancelled', dedupKey: `marriage.cancelled ${id}`, accountId, caseId: id };
}

/** Somebody else's booking answers exactly as one that does not exist. */
async function ownBooking(tx: Transaction | null, call: Call, bookingId: string): Promise<store.BookingFacts> {
  const booking = await store.findBooking(tx, bookingId);
  if (booking === undefined || booking.accountId !== signedIn(call).accountId) throw new Refusal('not_found');
  return booking;
}

/** Loads what a view needs before any transaction begins: a request holds one connection at a time. */
async function viewer(call: Call): Promise<(booking: store.BookingFacts) => Booking> {
  const { accountId } = signedIn(call);
  const owner = (await getVerifiedPeople(null, [accountId])).get(accountId);
  if (owner === undefined) throw new Refusal('real_name_required');
  const surroundings = { owner, parameters: await bookingParameters(call.now), offices: await knownOffices() };
  return (booking) => toBookingView(booking, surroundings);
}
