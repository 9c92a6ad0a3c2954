import type { ListQuery } from '@jianghan/shared/fields';
import type { QueueRules } from '@jianghan/shared/hall/queue';
import type { DayCounts, DaySheet, SheetItem } from '@jianghan/shared/hall/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import type { Call } from '../http/call';
import { assertScope } from '../http/scope';
import { type HallBooking, listHallBookings, listOfDate, peopleOf } from '../marriage/service-hall';
import { knownOffices } from '../marriage/service-slots';
import { getPublicOffices } from '../office/service';
import { queueRules } from './rules';
import * as store from './store';
import type { DayOf } from './store-day';
import { keyOf, type Line, toSheetItem } from './view';

/** A date of the own office: who booked, who came, what became of them. Names are opened for one page at a time, and masked. */
export async function getDaySheet(call: Call, day: DayOf, { limit, cursor }: ListQuery): Promise<DaySheet> {
  const officeName = await officeNameOf(call, day.officeId);
  const rules = await queueRules(call.now);
  const lines = await linesOf(day);
  const from = cursor === undefined ? 0 : lines.findIndex((line) => isAfter(line, cursor));
  const page = from === -1 ? [] : lines.slice(from, from + limit);
  const last = page.at(-1);
  const isMore = from !== -1 && from + limit < lines.length;
  return {
    ...day,
    officeName,
    counts: countsOf(lines),
    items: await toItems(null, page, rules),
    nextCursor: isMore && last !== undefined ? keyOf(last) : null,
  };
}

/** The name of an office of one's own; another's does not exist. */
export async function officeNameOf(call: Call, officeId: string): Promise<string> {
  assertScope(call, officeId);
  const name = await findOfficeName(officeId);
  if (name === undefined) throw new Refusal('not_found');
  return name;
}

/** An office opened a moment ago is not among those kept. */
export async function findOfficeName(officeId: string): Promise<string | undefined> {
  const kept = (await knownOffices()).get(officeId);
  return (kept ?? (await getPublicOffices(null)).get(officeId))?.name;
}

/** Bookings that ended before their day are no line of it. */
const ON_THE_SHEET: readonly HallBooking['state'][] = ['booked', 'checked_in', 'served', 'no_show'];

async function linesOf(day: DayOf): Promise<Line[]> {
  const tickets = await store.listTickets(null, day);
  const byBooking = new Map(tickets.map((ticket) => [ticket.bookingId, ticket]));
  const booked = (await listOfDate(null, day))
    .filter(({ id, state }) => ON_THE_SHEET.includes(state) || byBooking.has(id))
    .map((booking): Line => ({ booking, ticket: byBooking.get(booking.id) }));
  const walkIns = tickets
    .filter(({ bookingId }) => bookingId === null)
    .map((ticket): Line => ({ booking: undefined, ticket }));
  return [...booked, ...walkIns].sort(byPlace);
}

function placeOf(key: string): [at: number, id: string] {
  const [at = '0', id = ''] = key.split('_');
  return [Number(at), id];
}

function compare(one: string, other: string): number {
  const [[at, id], [otherAt, otherId]] = [placeOf(one), placeOf(other)];
  return at - otherAt || (id < otherId ? -1 : Number(id > otherId));
}

function byPlace(one: Line, other: Line): number {
  return compare(keyOf(one), keyOf(other));
}

/** A cursor of another shape is a place after which nothing comes, or before which nothing was. */
function isAfter(line: Line, cursor: string): boolean {
  return compare(keyOf(line), cursor) > 0;
}

function countsOf(lines: readonly Line[]): DayCounts {
  const count = (is: (line: Line) => boolean) => lines.filter(is).length;
  const inState = (...states: string[]) => count(({ ticket }) => ticket !== undefined && states.includes(ticket.state));
  return {
    booked: count(({ booking }) => booking !== undefined),
    arrived: count(({ booking, ticket }) => booking !== undefined && ticket !== undefined),
    walkIns: count(({ booking }) => booking === undefined),
    waiting: inState('waiting'),
    inService: inState('called', 'serving'),
    done: inState('done'),
    missed: inState('missed'),
    noShows: count(({ booking }) => booking?.state === 'no_show'),
  };
}

async function toItems(tx: Transaction | null, lines: readonly Line[], rules: QueueRules): Promise<SheetItem[]> {
  const people = await peopleOf(
    tx,
    lines.flatMap(({ booking }) => (booking === undefined ? [] : [booking])),
  );
  return lines.map((line) => toSheetItem(line, { people: people.get(line.booking?.id ?? ''), rules }));
}

/** One ticket as its line of the sheet; `booking` when it has just been read or moved. */
export async function itemOf(
  tx: Transaction | null,
  ticket: store.TicketFacts,
  { rules, booking }: { rules: QueueRules; booking?: HallBooking | undefined },
): Promise<SheetItem> {
  const known = booking ?? (await listHallBookings(tx, ticket.bookingId === null ? [] : [ticket.bookingId]))[0];
  const [item] = await toItems(tx, [{ booking: known, ticket }], rules);
  return item as SheetItem;
}
