import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { RETENTION_DAYS } from '@jianghan/shared/personal-data';
import type { Transaction } from 'sequelize';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { callOfJob } from '../jobs/call';
import { listHallBookings, moveBooking } from '../marriage/service-hall';
import { move, recordStep } from './service-calling';
import { markNoShows } from './service-no-show';
import * as store from './store';
import { beginChange, closeDay, type DayOf, listOpenDays } from './store-day';

/** What the end of a day brings: no-shows soon after the last time, and after midnight an end for every number left. */
export async function endDays(now: Date): Promise<void> {
  await markNoShows(now);
  const call = callOfJob(now);
  for (const day of await listOpenDays(dateOf(now))) await transact((tx) => endDay(tx, call, day));
}

/** Who drew a number and was not served comes another day (M-1.7); a registrar who knows better corrects it. */
async function endDay(tx: Transaction, call: Call, day: DayOf): Promise<void> {
  await beginChange(tx, day);
  for (const ticket of await store.listTickets(tx, day)) {
    if (ticket.state === 'done') continue;
    const [booking] = await listHallBookings(tx, ticket.bookingId === null ? [] : [ticket.bookingId]);
    if (booking?.state === 'checked_in') await moveBooking(tx, call, { booking, action: 'serve' });
    const done = await move(tx, ticket, {
      state: 'done',
      result: 'another_day',
      endedAt: call.now,
      isClosedByDay: true,
    });
    await recordStep(tx, call, { ticket: done, step: 'closed_by_day' });
  }
  await closeDay(tx, day, call.now);
}

/** Tickets go when the bookings of their days go (P-14). */
export function forgetOldTickets(now: Date): Promise<number> {
  return transact((tx) => store.deleteBefore(tx, addDays(dateOf(now), -RETENTION_DAYS.booking)));
}
