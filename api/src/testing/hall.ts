import { dateOf } from '@jianghan/shared/calendar/dates';
import type { TicketState } from '@jianghan/shared/hall/schemas';
import { makeReference } from '@jianghan/shared/reference';
import { insertAccount, setRealName } from '../account/store';
import { openCases } from '../casefile/service';
import { lookupHash } from '../crypto/fields';
import { takeRandom } from '../crypto/random';
import { newId } from '../db/new-id';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import { FRESH, insertTicket, type TicketFacts } from '../hall/store';
import { beginChange, drawNumber } from '../hall/store-day';
import { insertBookings } from '../marriage/store-booking';
import { insertPartner } from '../marriage/store-partner';
import { listSlots, takeSeats } from '../marriage/store-slots';
import { openSlot } from './couples';
import { makePerson, type Person } from './people';

export interface TodaysBooking {
  bookingId: string;
  reference: string;
  token: string;
  accountId: string;
  booker: Person;
  partner: Person;
}

/** Today's slot of an office at a clock time; made when it is asked for first. */
async function slotToday(officeId: string, at: string): Promise<{ slotId: string; startsAt: Date }> {
  const on = dateOf(new Date());
  const known = async () =>
    (await listSlots({ officeId, service: 'MARRY' }, on)).find(
      ({ startsAt }) => startsAt.toISOString() === new Date(`${on}T${at}:00+08:00`).toISOString(),
    );
  if ((await known()) === undefined) await openSlot(officeId, { on, at, capacity: 5000 });
  const slot = await known();
  if (slot === undefined) throw new Error('the slot that was just opened is not there');
  return slot;
}

/** A couple that both confirmed, or called, and come today, written through the stores: nobody can book for today any more. */
export async function bookedToday(
  officeId: string,
  at = '23:30',
  given: Partial<TodaysBooking> & { isOnPhone?: boolean } = {},
): Promise<TodaysBooking> {
  const { slotId, startsAt } = await slotToday(officeId, at);
  const { booker = makePerson({ sex: 'male' }), partner = makePerson({ sex: 'female' }) } = given;
  const id = newId();
  const token = takeRandom(16).toString('base64url');
  const reference = makeReference('MR', takeRandom(5));
  const now = new Date();
  const accountId = await transact(async (tx) => {
    const account = given.accountId ?? (await insertAccount(tx, { phone: booker.phone }, now)).id;
    if (given.accountId === undefined && !given.isOnPhone) await setRealName(tx, account, { ...booker, at: now });
    const callerId = given.isOnPhone ? await insertPartner(tx, { category: 'mainland', ...booker }, now) : null;
    const partnerId = await insertPartner(tx, { category: 'mainland', ...partner }, now);
    const times = { happensAt: startsAt, dueAt: null, openedAt: now, updatedAt: now };
    const file = { id, reference, kind: 'marriage_booking', accountId: account, officeId } as const;
    await openCases(tx, [{ ...file, ...times, state: 'booked', version: 1 }], 'book');
    await takeSeats(tx, new Map([[slotId, 1]]));
    await insertBookings(tx, [
      {
        id,
        slotId,
        accountId: account,
        callerId,
        partnerId,
        idHashes: [lookupHash(booker.idNumber, 'id_number'), lookupHash(partner.idNumber, 'id_number')],
        checkInToken: token,
        ceremony: 'yes',
        guests: 2,
        counselling: 'no',
        needs: [],
        isBirthday: false,
        bookedAt: now,
      },
    ]);
    return account;
  });
  return { bookingId: id, reference, token, accountId, booker, partner };
}

const STANDINGS = {
  waiting: { state: 'waiting', calls: 0 },
  called: { state: 'called', calls: 1 },
  thrice: { state: 'called', calls: 3 },
  serving: { state: 'serving', calls: 1 },
  missed: { state: 'missed', calls: 3 },
  done: { state: 'done', calls: 1 },
} as const satisfies Record<string, { state: TicketState; calls: number }>;

/** Tickets of an office in every state, at no window, and a couple that is expected today. */
export interface HallWorld {
  tickets: Record<keyof typeof STANDINGS, string>;
  expected: TodaysBooking;
}

export async function makeHall(officeId: string): Promise<HallWorld> {
  const expected = await bookedToday(officeId);
  const tickets = await transact(async (tx) => {
    const now = await databaseNow(tx);
    const day = { officeId, on: dateOf(now) };
    await beginChange(tx, day);
    const made: [string, string][] = [];
    for (const [name, standing] of Object.entries(STANDINGS)) {
      const ticket = { ...blank(now), ...day, ...standing, number: await drawNumber(tx, day, 'walk_in') };
      if (ticket.state !== 'waiting') Object.assign(ticket, { calledAt: now, lastCalledAt: now });
      if (ticket.state === 'done') Object.assign(ticket, { result: 'registered', ceremony: 'yes', endedAt: now });
      await insertTicket(tx, ticket);
      made.push([name, ticket.ticketId]);
    }
    return Object.fromEntries(made) as HallWorld['tickets'];
  });
  return { tickets, expected };
}

function blank(now: Date): Omit<TicketFacts, 'officeId' | 'on' | 'number'> {
  return {
    ...FRESH,
    ticketId: newId(),
    kind: 'walk_in',
    service: 'MARRY',
    bookingId: null,
    priority: false,
    startsAt: null,
    arrivedAt: now,
    issuedAt: now,
  };
}
