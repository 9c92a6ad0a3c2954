import type { Decision } from '@jianghan/shared/marriage/allot';
import type { BookingParameters } from '@jianghan/shared/marriage/rules';
import type { Booking, Office } from '@jianghan/shared/marriage/schemas';
import { makeReference } from '@jianghan/shared/reference';
import type { Transaction } from 'sequelize';
import { v7 as uuid } from 'uuid';
import * as audit from '../audit/audit';
import { type CaseFile, openCases } from '../casefile/service';
import { takeRandom } from '../crypto/random';
import { insertKeys } from '../idempotency/store';
import * as outbox from '../outbox/outbox';
import type { Prepared } from './desk-facts';
import { type BookingFacts, insertBookings } from './store-booking';
import { type SlotFacts, takeSeats } from './store-slots';
import { toBookingView } from './view';

export interface Ruling {
  prepared: readonly Prepared[];
  decisions: readonly Decision[];
  slots: ReadonlyMap<string, SlotFacts>;
  offices: ReadonlyMap<string, Office>;
  parameters: BookingParameters;
  now: Date;
}

interface Seated {
  place: number;
  one: Prepared;
  booking: BookingFacts;
  view: Booking;
}

/** Case, booking, both people, event, audit line, message and key of everyone who got a seat, and the seats. By place in the queue. */
export async function writeBookings(tx: Transaction, ruling: Ruling): Promise<Map<number, Booking>> {
  const seated = seat(ruling);
  if (seated.length > 0) await writeRows(tx, seated, ruling.now);
  return new Map(seated.map(({ place, view }) => [place, view]));
}

function seat({ prepared, decisions, slots, offices, parameters, now }: Ruling): Seated[] {
  return decisions.flatMap((decision, place) => {
    const one = prepared[place];
    const slot = slots.get(one?.body.slotId ?? '');
    const office = offices.get(slot?.officeId ?? '');
    if (decision.kind !== 'booked' || one === undefined || slot === undefined || office === undefined) return [];
    const booking = newBooking(one, slot, { ...decision, now });
    return [{ place, one, booking, view: toBookingView(booking, office, parameters) }];
  });
}

/** Parents before children, people in sorted order: two desks never wait for each other in a ring. */
async function writeRows(tx: Transaction, seated: readonly Seated[], now: Date): Promise<void> {
  const bookings = seated.map(({ booking }) => booking);
  await openCases(tx, bookings.map(toCase), 'book');
  await insertBookings(tx, bookings);
  await takeSeats(tx, countSeats(bookings));
  await audit.recordAll(
    tx,
    seated.map(({ one, booking }) => ({
      call: one.call,
      action: 'booking.made',
      object: { kind: 'marriage_booking', id: booking.id },
    })),
  );
  await outbox.addAll(
    tx,
    bookings.map(({ accountId, caseId }) => ({
      topic: 'marriage.booked',
      dedupKey: `marriage.booked ${caseId}`,
      accountId,
      caseId,
    })),
    now,
  );
  await insertKeys(
    tx,
    seated.map(({ one, view }) => ({ attempt: one.attempt, reply: view })),
    now,
  );
}

function countSeats(bookings: readonly BookingFacts[]): Map<string, number> {
  const seats = new Map<string, number>();
  for (const { slotId } of bookings) seats.set(slotId, (seats.get(slotId) ?? 0) + 1);
  return seats;
}

function newBooking(
  { owner, draft, attempt }: Prepared,
  slot: SlotFacts,
  given: { state: BookingFacts['state']; isBirthday: boolean; now: Date },
): BookingFacts {
  if (owner === undefined || !draft?.partner) throw new Error('a couple without people was seated');
  const { ceremony, counselling, needs, partner } = draft;
  return {
    id: uuid(),
    caseId: uuid(),
    reference: makeReference('MR', takeRandom(5)),
    version: 1,
    state: given.state,
    accountId: attempt.accountId,
    slotId: slot.slotId,
    officeId: slot.officeId,
    startsAt: slot.startsAt,
    checkInToken: takeRandom(16).toString('base64url'),
    ceremony: ceremony ?? 'no',
    guests: ceremony === 'yes' ? (draft.guests ?? 0) : 0,
    counselling: counselling ?? 'no',
    needs,
    isBirthday: given.isBirthday,
    bookedAt: given.now,
    own: {
      id: uuid(),
      role: 'booker',
      name: owner.name,
      idNumber: owner.idNumber,
      idHash: owner.idHash,
      phone: owner.phone,
    },
    partner: {
      id: uuid(),
      role: 'partner',
      name: partner.name,
      idNumber: partner.idNumber,
      idHash: partner.idHash,
      phone: partner.phone,
    },
  };
}

function toCase(booking: BookingFacts): CaseFile {
  return {
    id: booking.caseId,
    reference: booking.reference,
    kind: 'marriage_booking',
    subjectId: booking.id,
    accountId: booking.accountId,
    officeId: booking.officeId,
    state: booking.state,
    version: booking.version,
    happensAt: booking.startsAt,
    dueAt: null,
    openedAt: booking.bookedAt,
    updatedAt: booking.bookedAt,
  };
}
