import type { Decision } from '@jianghan/shared/marriage/allot';
import { type BookingParameters, partnerDeadline } from '@jianghan/shared/marriage/rules';
import type { Booked } from '@jianghan/shared/marriage/schemas';
import { makeReference } from '@jianghan/shared/reference';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { type CaseFile, openCases } from '../casefile/service';
import { takeRandom } from '../crypto/random';
import { newId } from '../db/new-id';
import { insertKeys } from '../idempotency/store';
import * as outbox from '../outbox/outbox';
import type { Prepared } from './desk-facts';
import { type Moved, writeMoves } from './desk-moves';
import { SeatsGone } from './seats-gone';
import { insertBookings, type NewBooking } from './store-booking';
import { insertPhoneCouples, PHONE_START } from './store-phone';
import { type SlotFacts, takeSeats } from './store-slots';

export interface Ruling {
  prepared: readonly Prepared[];
  decisions: readonly Decision[];
  slots: ReadonlyMap<string, SlotFacts>;
  parameters: BookingParameters;
  now: Date;
}

interface Seated {
  place: number;
  one: Prepared;
  booking: NewBooking;
  file: CaseFile;
}

/** Case, booking, both people, event, audit line, message and key of everyone who got a seat, and the seats. By place in the queue. */
export async function writeBookings(tx: Transaction, ruling: Ruling): Promise<Map<number, Booked>> {
  const seated = seat(ruling);
  const moves = movesIn(ruling);
  if (seated.length > 0) await writeRows(tx, seated, ruling.now);
  const seats = countSeats([...seated.map(({ booking }) => booking), ...moves.map(({ slot }) => slot)]);
  if (seats.size > 0 && !(await takeSeats(tx, seats))) throw new SeatsGone();
  await insertBookings(
    tx,
    seated.map(({ booking }) => booking),
  );
  const moved = await writeMoves(tx, moves, ruling.now);
  return new Map([...seated.map((one) => [one.place, toBooked(one)] as const), ...moved]);
}

function movesIn({ prepared, decisions, slots }: Ruling): Moved[] {
  return decisions.flatMap((decision, place) => {
    const one = prepared[place];
    const slot = slots.get(one?.slotId ?? '');
    if (decision.kind !== 'moved' || one === undefined || slot === undefined) return [];
    return [{ place, one, slot, isBirthday: decision.isBirthday }];
  });
}

function seat({ prepared, decisions, slots, parameters, now }: Ruling): Seated[] {
  return decisions.flatMap((decision, place) => {
    const one = prepared[place];
    const slot = slots.get(one?.slotId ?? '');
    if (decision.kind !== 'booked' || one === undefined || slot === undefined) return [];
    const booking = newBooking(one, slot, { isBirthday: decision.isBirthday, now });
    // Nobody is waited for when the registrar has spoken with both.
    const start =
      one.phone === undefined
        ? { state: decision.state, dueAt: partnerDeadline(now, slot, parameters) }
        : { state: PHONE_START, dueAt: null };
    return [{ place, one, booking, file: newCase(booking, slot, { ...start, now }) }];
  });
}

/**
 * What needs no seat comes before the seats, so that a slot many people want is held for two statements and the commit alone.
 * Parents before children, people in sorted order: two desks never wait for each other in a ring.
 */
async function writeRows(tx: Transaction, seated: readonly Seated[], now: Date): Promise<void> {
  const bookings = seated.map(({ booking }) => booking);
  await insertPhoneCouples(
    tx,
    seated.flatMap(({ one }) => one.phone ?? []),
    now,
  );
  await openCases(
    tx,
    seated.map(({ file }) => file),
    'book',
  );
  await audit.recordAll(
    tx,
    seated.map(({ one, booking }) => ({
      call: one.call,
      action: 'booking.made',
      object: { kind: 'marriage_booking', id: booking.id },
    })),
  );
  await outbox.addAll(tx, bookings.map(bookedMessage), now);
  await insertKeys(
    tx,
    seated.map((each) => ({ attempt: each.one.attempt, reply: toBooked(each) })),
    now,
  );
}

/** Who called has heard the partner agree, so that nobody is waited for. */
function bookedMessage({ accountId, id, callerId }: NewBooking): outbox.OutboxLine {
  const topic = callerId === null ? 'marriage.booked' : 'marriage.accepted';
  return { topic, dedupKey: `${topic} ${id}`, accountId, caseId: id };
}

function countSeats(bookings: readonly { slotId: string }[]): Map<string, number> {
  const seats = new Map<string, number>();
  for (const { slotId } of bookings) seats.set(slotId, (seats.get(slotId) ?? 0) + 1);
  return seats;
}

function newBooking(
  { draft, attempt, request, phone }: Prepared,
  slot: SlotFacts,
  given: { isBirthday: boolean; now: Date },
): NewBooking {
  if (!draft?.partner) throw new Error('a couple without people was seated');
  return {
    id: newId(),
    slotId: slot.slotId,
    accountId: phone?.accountId ?? attempt.accountId,
    callerId: phone?.caller.id ?? null,
    partnerId: draft.partner.id,
    idHashes: [request.own.idHash, request.partner.idHash],
    checkInToken: takeRandom(16).toString('base64url'),
    ceremony: draft.ceremony ?? 'no',
    guests: draft.ceremony === 'yes' ? (draft.guests ?? 0) : 0,
    counselling: draft.counselling ?? 'no',
    needs: draft.needs,
    isBirthday: given.isBirthday,
    bookedAt: given.now,
  };
}

function newCase(
  booking: NewBooking,
  slot: SlotFacts,
  { state, dueAt, now }: { state: string; dueAt: Date | null; now: Date },
): CaseFile {
  return {
    id: booking.id,
    reference: makeReference('MR', takeRandom(5)),
    kind: 'marriage_booking',
    accountId: booking.accountId,
    officeId: slot.officeId,
    holderIdHash: booking.callerId === null ? null : booking.idHashes[0],
    state,
    version: 1,
    happensAt: slot.startsAt,
    dueAt,
    openedAt: now,
    updatedAt: now,
  };
}

function toBooked({ booking, file }: Seated): Booked {
  return {
    bookingId: booking.id,
    caseId: file.id,
    reference: file.reference,
    version: file.version,
    state: file.state as Booked['state'],
    startsAt: (file.happensAt as Date).toISOString(),
  };
}
