import type { DeskMove, DeskPerson } from '@jianghan/shared/marriage/allot';
import { nextBy } from '@jianghan/shared/marriage/flow';
import type { Booked } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedPeople } from '../account/service';
import { type Call, signedIn } from '../http/call';
import { insertKeys } from '../idempotency/store';
import type { Prepared } from './desk-facts';
import { takeStep, tellAll } from './ending';
import { SeatsGone } from './seats-gone';
import { type BookingFacts, findBooking, isTheirs, moveToSlot } from './store-booking';
import { listPartners } from './store-partner';
import { freeSeat, type SlotFacts } from './store-slots';
import { accountsOf } from './viewer';

/** A booking that one of its people wants at another time; `version` is the one they looked at. */
export interface WantedMove {
  bookingId: string;
  version: number;
}

/** What the desk knows of it: whose it is, and what keeps it from being moved. */
export interface KnownMove {
  ready: Refusal | null;
  people: { own: DeskPerson; partner: DeskPerson };
  booking: BookingFacts | undefined;
  role: 'booker' | 'partner';
  accountIds: readonly string[];
}

const NOBODY: DeskPerson = { idHash: '', idNumber: '', category: 'mainland' };

/** Moves are rare, so each is read by itself; those who book pay nothing for it. */
export async function readMove(tx: Transaction, call: Call, wanted: WantedMove): Promise<KnownMove> {
  const { accountId } = signedIn(call);
  const booking = await findBooking(tx, wanted.bookingId);
  const accountIds = booking === undefined ? [] : await accountsOf(tx, booking);
  const role = booking?.accountId === accountId ? 'booker' : 'partner';
  const people = { own: NOBODY, partner: NOBODY };
  const known = { booking, role, accountIds, people } as const;
  if (booking === undefined || !accountIds.includes(accountId)) return { ...known, ready: new Refusal('not_found') };
  if (!(await isTheirs(tx, booking, accountId))) return { ...known, ready: new Refusal('not_found') };
  const isStanding = nextBy(booking.state, 'reschedule', role) !== undefined && booking.version === wanted.version;
  if (!isStanding) return { ...known, ready: new Refusal('state_changed') };
  const booker = await bookerOf(tx, booking);
  if (booker === undefined) return { ...known, ready: new Refusal('not_found') };
  const both = role === 'booker' ? [booker, booking.partner] : [booking.partner, booker];
  const [own = NOBODY, partner = NOBODY] = both;
  return { ...known, people: { own, partner }, ready: null };
}

/** Who called the registry was typed by the registrar; everybody else has proved their number. */
async function bookerOf(tx: Transaction, { callerId, accountId }: BookingFacts): Promise<DeskPerson | undefined> {
  if (callerId !== null) return (await listPartners(tx, [callerId])).get(callerId);
  const person = (await getVerifiedPeople(tx, [accountId])).get(accountId);
  return person && { ...person, category: 'mainland' };
}

export function deskMove({ id, slotId, startsAt, moves }: BookingFacts): DeskMove {
  return { bookingId: id, fromSlotId: slotId, startsAt, moves };
}

export interface Moved {
  place: number;
  one: Prepared;
  slot: SlotFacts;
  isBirthday: boolean;
}

/**
 * Booking, case and calendar follow the seat that has just been taken; the old seat is free from the commit on, because a
 * couple's own move passes it to nobody. Somebody who cancelled meanwhile is found by the version: then all ask again.
 */
export async function writeMoves(tx: Transaction, moves: readonly Moved[], now: Date): Promise<Map<number, Booked>> {
  const booked = new Map<number, Booked>();
  for (const move of moves) booked.set(move.place, await writeMove(tx, move, now));
  return booked;
}

async function writeMove(tx: Transaction, { one, slot, isBirthday }: Moved, now: Date): Promise<Booked> {
  const { call, attempt, known } = one;
  const booking = known?.booking;
  if (known === undefined || booking === undefined) throw new Error('a move without a booking was seated');
  const appointment = { happensAt: slot.startsAt, officeId: slot.officeId };
  const { version } = booking;
  const moved = await takeStep(tx, call, {
    booking,
    version,
    action: 'reschedule',
    mover: known.role,
    appointment,
  }).catch((error: unknown) => {
    throw error instanceof Refusal ? new SeatsGone() : error;
  });
  await moveToSlot(tx, { id: booking.id, slotId: slot.slotId, isBirthday });
  await freeSeat(tx, booking.slotId);
  await tellAll(tx, 'marriage.moved', { booking: moved, accountIds: known.accountIds, now });
  const reply: Booked = {
    bookingId: booking.id,
    caseId: booking.id,
    reference: booking.reference,
    version: moved.version,
    state: moved.state,
    startsAt: slot.startsAt.toISOString(),
  };
  await insertKeys(tx, [{ attempt, reply }], now);
  return reply;
}
