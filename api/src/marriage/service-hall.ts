import { type BookingAction, next } from '@jianghan/shared/marriage/flow';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedPeople } from '../account/service';
import { findCase, moveCase } from '../casefile/service';
import type { Call } from '../http/call';
import { releaseParties } from './store-booking';
import type { HallBooking } from './store-hall';
import { listPartners } from './store-partner';

export {
  findByReference,
  findByToken,
  type HallBooking,
  listAccountsOf,
  listByIds as listHallBookings,
  listHashesOf,
  listLeftOver,
  listOfDate,
} from './store-hall';

export interface Person {
  name: string;
  idNumber: string;
}

/** Both people of each booking in clear, by booking: for the eyes of a service, which masks or compares them. */
export async function peopleOf(
  tx: Transaction | null,
  bookings: readonly HallBooking[],
): Promise<Map<string, readonly Person[]>> {
  const typed = await listPartners(
    tx,
    bookings.flatMap(({ partnerId, callerId }) => (callerId === null ? [partnerId] : [callerId, partnerId])),
  );
  const owners = await getVerifiedPeople(
    tx,
    bookings.flatMap(({ accountId, callerId }) => (callerId === null ? [accountId] : [])),
  );
  return new Map(
    bookings.map(({ id, accountId, callerId, partnerId }) => {
      const booker = callerId === null ? owners.get(accountId) : typed.get(callerId);
      return [id, [booker, typed.get(partnerId)].filter((one) => one !== undefined)];
    }),
  );
}

/** Moves a booking by its table; at its end both people may book again. Whoever comes second gets `state_changed`. */
export async function moveBooking(
  tx: Transaction,
  call: Call,
  { booking, action }: { booking: HallBooking; action: BookingAction },
): Promise<HallBooking> {
  const step = next(booking.state, action);
  const file = await findCase(tx, booking.id);
  if (step === undefined || file === undefined || file.version !== booking.version) throw new Refusal('state_changed');
  const moved = await moveCase(tx, file, { action, to: step.next, call });
  if (step.next === 'served' || step.next === 'no_show') await releaseParties(tx, booking.id);
  return { ...booking, state: step.next, version: moved.version };
}
