import { dateOf } from '@jianghan/shared/calendar/dates';
import type { CheckIn, IssueTicket, SheetItem } from '@jianghan/shared/hall/schemas';
import { parseReference } from '@jianghan/shared/reference';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import {
  findByReference,
  findByToken,
  type HallBooking,
  listOfDate,
  moveBooking,
  peopleOf,
} from '../marriage/service-hall';
import { queueRules } from './rules';
import { type BanRules, banRules, forgiveNoShow } from './service-no-show';
import { itemOf, officeNameOf } from './service-sheet';
import * as store from './store';
import { beginChange, type DayOf, drawNumber } from './store-day';
import { labelOf } from './view';

/**
 * A couple with a booking has come: the booking is theirs today at this office, and they get their number. Whoever is
 * late gets one too; where it stands in the queue is the queue's business (M-66).
 */
export async function checkIn(call: Call, officeId: string, given: CheckIn): Promise<SheetItem> {
  await officeNameOf(call, officeId);
  const rules = { ...(await queueRules(call.now)), ...(await banRules(call.now)) };
  if (given.by === 'person') await recordLookUp(call, officeId);
  return once(call, async (tx) => {
    const now = await databaseNow(tx);
    const day = { officeId, on: dateOf(now) };
    await beginChange(tx, day);
    const found = await find(tx, day, given);
    if (found === undefined) throw new Refusal('not_found');
    const booking = await arrive(tx, call, { booking: found, day, rules });
    const ticket = await draw(tx, day, {
      now,
      service: 'MARRY',
      priority: given.priority || found.needs.includes('barrier_free'),
      booking,
    });
    await audit.record(tx, { call, action: 'hall.checked_in', object: { kind: 'marriage_booking', id: booking.id } });
    return itemOf(tx, ticket, { rules, booking });
  });
}

/** Everybody is served who comes in the opening hours, booked or not, banned or not (M-62); nobody is asked who they are. */
export async function issueTicket(
  call: Call,
  officeId: string,
  { service, priority }: IssueTicket,
): Promise<SheetItem> {
  await officeNameOf(call, officeId);
  const rules = await queueRules(call.now);
  return once(call, async (tx) => {
    const now = await databaseNow(tx);
    const day = { officeId, on: dateOf(now) };
    await beginChange(tx, day);
    const ticket = await draw(tx, day, { now, service, priority, booking: undefined });
    await audit.record(tx, {
      call,
      action: 'hall.ticket_issued',
      object: { kind: 'hall_ticket', id: ticket.ticketId },
    });
    return itemOf(tx, ticket, { rules });
  });
}

/** Written before the look, and whatever it finds: no name is tried without a line. */
function recordLookUp(call: Call, officeId: string): Promise<void> {
  return transact((tx) =>
    audit.record(tx, { call, action: 'hall.person_looked_up', object: { kind: 'office', id: officeId } }),
  );
}

function find(tx: Transaction, day: DayOf, given: CheckIn): Promise<HallBooking | undefined> {
  if (given.by === 'token') return findByToken(tx, { officeId: day.officeId, from: day.on, token: given.token ?? '' });
  if (given.by === 'person') return findPerson(tx, day, given);
  return findByReference(tx, { officeId: day.officeId, reference: parseReference(given.reference ?? '') ?? '' });
}

/** Opens the names of this one day, compares, and forgets them. */
async function findPerson(
  tx: Transaction,
  day: DayOf,
  { name, lastFour }: Pick<CheckIn, 'name' | 'lastFour'>,
): Promise<HallBooking | undefined> {
  const bookings = await listOfDate(tx, day);
  const people = await peopleOf(tx, bookings);
  const theirs = bookings.filter(({ id }) =>
    people.get(id)?.some((person) => person.name === name && person.idNumber.endsWith(lastFour ?? '')),
  );
  const live = theirs.filter(({ state }) => state === 'booked');
  if (live.length > 1) throw new Refusal('several_found');
  return live[0] ?? theirs[0];
}

async function arrive(
  tx: Transaction,
  call: Call,
  { booking, day, rules }: { booking: HallBooking; day: DayOf; rules: BanRules },
): Promise<HallBooking> {
  const ticket = await store.findOfBooking(tx, booking.id);
  if (ticket !== undefined) throw new Refusal('already_checked_in', { label: labelOf(ticket), state: ticket.state });
  if (dateOf(booking.startsAt) !== day.on) {
    throw new Refusal('another_date', { startsAt: booking.startsAt.toISOString() });
  }
  if (booking.state === 'no_show') return forgiveNoShow(tx, call, { booking, rules });
  if (booking.state !== 'booked') throw new Refusal('not_expected', { state: booking.state });
  return moveBooking(tx, call, { booking, action: 'check_in' });
}

interface Drawn {
  now: Date;
  service: store.TicketFacts['service'];
  priority: boolean;
  booking: HallBooking | undefined;
}

async function draw(
  tx: Transaction,
  day: DayOf,
  { now, service, priority, booking }: Drawn,
): Promise<store.TicketFacts> {
  const kind = booking === undefined ? 'walk_in' : 'booked';
  const ticket: store.TicketFacts = {
    ticketId: newId(),
    ...day,
    kind,
    number: await drawNumber(tx, day, kind),
    service,
    bookingId: booking?.id ?? null,
    priority,
    startsAt: booking?.startsAt ?? null,
    arrivedAt: now,
    issuedAt: now,
    ...store.FRESH,
  };
  await store.insertTicket(tx, ticket);
  return ticket;
}
