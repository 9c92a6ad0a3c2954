import type { BookingParameters } from '@jianghan/shared/marriage/rules';
import { Refusal } from '@jianghan/shared/refusal';
import { transact } from '../db/transact';
import { callOfJob } from '../jobs/call';
import { addNew } from '../outbox/outbox';
import { endBooking, tellAll } from './ending';
import { bookingParameters } from './parameters';
import { findBooking } from './store-booking';
import { listNamed, listOverdue, type Named } from './store-claims';

const MOST_AT_ONCE = 200;

/** What time does to bookings that wait for their partner. Run by a leased job; running it again changes nothing. */
export async function followAnswers(now: Date): Promise<void> {
  await expireOverdue(now);
  await tellNamed(now);
}

/** Ends those whose time to answer is over, each in a transaction of its own. Answers with how many. */
export async function expireOverdue(now: Date): Promise<number> {
  const parameters = await bookingParameters(now);
  for (let expired = 0; ; ) {
    const overdue = await listOverdue(now, MOST_AT_ONCE);
    for (const id of overdue) if (await expire(id, now, parameters)) expired += 1;
    if (overdue.length < MOST_AT_ONCE) return expired;
  }
}

/** False when the partner or the booker was faster. */
async function expire(bookingId: string, now: Date, parameters: BookingParameters): Promise<boolean> {
  const call = callOfJob(now);
  try {
    await transact(async (tx) => {
      const booking = await findBooking(tx, bookingId);
      if (booking?.dueAt == null || booking.dueAt > now) throw new Refusal('state_changed');
      const step = { booking, version: booking.version, action: 'expire', mover: 'system', parameters } as const;
      const ended = await endBooking(tx, call, step);
      await tellAll(tx, 'marriage.expired', { booking: ended, accountIds: [booking.accountId], now });
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'state_changed') return false;
    throw error;
  }
}

/** Tells those who were named, once, from the moment they have an account; a booking pays nothing for it. */
async function tellNamed(now: Date): Promise<number> {
  for (let [told, after] = [0, '']; ; ) {
    const page = await transact(async (tx) => {
      const named = await listNamed(tx, { now, after, most: MOST_AT_ONCE });
      return { named, told: await addNew(tx, named.map(namedMessage), now) };
    });
    told += page.told;
    const last = page.named.at(-1);
    if (last === undefined || page.named.length < MOST_AT_ONCE) return told;
    after = last.bookingId;
  }
}

/** The case is not theirs yet, so the message leads to no case. */
function namedMessage({ bookingId, accountId }: Named) {
  return { topic: 'marriage.named', dedupKey: `marriage.named ${bookingId}`, accountId, caseId: null } as const;
}
