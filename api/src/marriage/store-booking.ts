import type { BookingState, Need } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import { change, insertRows, select, toDate, toDateOrNull } from '../db/sql';
import { listPartners, type Partner } from './store-partner';

/** One live booking for each person and group of services (M-64). */
export const SERVICE_GROUP = 'MARRY';

interface BookingColumns {
  /** Also the id of its case file. */
  id: string;
  slotId: string;
  accountId: string;
  /** The row of the partner as it was when the couple booked. */
  partnerId: string;
  /** The row of the one who called, when the registry booked for them. */
  callerId: string | null;
  checkInToken: string;
  ceremony: 'yes' | 'no';
  guests: number;
  counselling: 'yes' | 'no';
  needs: Need[];
  isBirthday: boolean;
  bookedAt: Date;
}

export interface NewBooking extends BookingColumns {
  /** Keyed hashes of both ID numbers: neither may be in another live booking. */
  idHashes: readonly [string, string];
}

/** A booking with its case, slot and partner in clear. */
export interface BookingFacts extends BookingColumns {
  reference: string;
  version: number;
  state: BookingState;
  officeId: string;
  startsAt: Date;
  /** Until when the partner may answer; null in every other state. */
  dueAt: Date | null;
  /** How often it was moved to another time. */
  moves: number;
  /** Why the office closed the day, of a booking that ended with it. */
  closedReason: string | null;
  partner: Partner;
}

const BOOKING_COLUMNS = [
  'id',
  'slot_id',
  'partner_id',
  'caller_id',
  'check_in_token',
  'ceremony',
  'guests',
  'counselling',
  'needs_json',
  'is_birthday',
  'booked_at',
] as const;

/** Writes bookings and, for each, the two rows that keep its people from booking twice. */
export async function insertBookings(tx: Transaction, bookings: readonly NewBooking[]): Promise<void> {
  await insertRows(
    tx,
    { table: 'marriage_bookings', columns: BOOKING_COLUMNS },
    bookings.map((booking) => [
      booking.id,
      booking.slotId,
      booking.partnerId,
      booking.callerId,
      booking.checkInToken,
      booking.ceremony,
      booking.guests,
      booking.counselling,
      JSON.stringify(booking.needs),
      booking.isBirthday,
      booking.bookedAt,
    ]),
  );
  const live = bookings.flatMap(({ id, idHashes }) => idHashes.map((idHash) => [idHash, SERVICE_GROUP, id] as const));
  live.sort(([one], [other]) => (one < other ? -1 : 1));
  await insertRows(tx, { table: 'live_parties', columns: ['id_hash', 'service_group', 'booking_id'] }, live);
}

/** Which of these people have a live booking, in either role. */
export async function listLive(tx: Transaction, idHashes: readonly string[]): Promise<Set<string>> {
  const sql = 'SELECT id_hash FROM live_parties WHERE service_group = :group AND id_hash IN (:idHashes)';
  const rows = await select<{ id_hash: string }>(tx, sql, { group: SERVICE_GROUP, idHashes });
  return new Set(rows.map((row) => row.id_hash));
}

/** Has this account a live booking that it made or consented to? `casesOf` is the case feature's query for its cases. */
export async function hasLiveBooking(casesOf: string, accountId: string): Promise<boolean> {
  const sql = `SELECT mine.id FROM ${casesOf} mine JOIN live_parties l ON l.booking_id = mine.id LIMIT 1`;
  return (await select(null, sql, { accountId })).length > 0;
}

/** At the end of a booking both people may book again. */
export async function releaseParties(tx: Transaction, bookingId: string): Promise<void> {
  await change(tx, 'DELETE FROM live_parties WHERE booking_id = :bookingId', { bookingId });
}

/** The same booking at another time; its people and its seat count stay what they were. */
export async function moveToSlot(
  tx: Transaction,
  { id, slotId, isBirthday }: Pick<BookingColumns, 'id' | 'slotId' | 'isBirthday'>,
): Promise<void> {
  const sql =
    'UPDATE marriage_bookings SET slot_id = :slotId, is_birthday = :isBirthday, moves = moves + 1 WHERE id = :id';
  await change(tx, sql, { id, slotId, isBirthday: isBirthday ? 1 : 0 });
}

export async function markLateCancel(tx: Transaction, bookingId: string): Promise<void> {
  await change(tx, 'UPDATE marriage_bookings SET late_cancel = 1 WHERE id = :bookingId', { bookingId });
}

/** Bookings whose day is long past; the slots keep how many there were. */
export async function listPast(tx: Transaction, before: Date, most: number): Promise<string[]> {
  const sql = `SELECT b.id FROM marriage_bookings b JOIN marriage_slots s ON s.id = b.slot_id WHERE s.starts_at < :before LIMIT :most`;
  return (await select<{ id: string }>(tx, sql, { before, most })).map(({ id }) => id);
}

export async function deleteBookings(tx: Transaction, ids: readonly string[]): Promise<void> {
  await change(tx, 'DELETE FROM live_parties WHERE booking_id IN (:ids)', { ids });
  await change(tx, 'DELETE FROM marriage_bookings WHERE id IN (:ids)', { ids });
}

const READ = `SELECT b.id, b.slot_id, c.account_id, b.partner_id, b.caller_id, b.check_in_token, b.ceremony, b.guests, b.counselling,
    b.needs_json, b.is_birthday, b.booked_at, b.moves, c.reference, c.version, c.state, c.due_at, s.office_id, s.starts_at,
    CASE WHEN c.state = 'cancelled_by_office' THEN (SELECT o.reason FROM office_closings o
      WHERE o.office_id = s.office_id AND o.on_date = s.on_date AND o.closed_at >= c.updated_at
      ORDER BY o.closed_at LIMIT 1) END AS closed_reason
  FROM marriage_bookings b JOIN case_files c ON c.id = b.id JOIN marriage_slots s ON s.id = b.slot_id`;

export async function findBooking(tx: Transaction | null, id: string): Promise<BookingFacts | undefined> {
  const rows = await select<Row>(tx, `${READ} WHERE b.id = :id`, { id });
  return (await withPartners(tx, rows))[0];
}

/** Whoever owns the phone that was given on the phone need not be the caller: the booking is theirs whose proved number is. */
const IS_THEIRS = `(b.caller_id IS NULL OR c.account_id <> :accountId OR EXISTS (
    SELECT 1 FROM marriage_partners caller JOIN accounts a ON a.id_hash = caller.id_hash
    WHERE caller.id = b.caller_id AND a.id = :accountId))`;

export async function isTheirs(tx: Transaction | null, booking: BookingFacts, accountId: string): Promise<boolean> {
  if (booking.callerId === null) return true;
  const sql = `SELECT b.id FROM marriage_bookings b JOIN case_files c ON c.id = b.id WHERE b.id = :id AND ${IS_THEIRS}`;
  return (await select(tx, sql, { id: booking.id, accountId })).length > 0;
}

/** Those an account made or consented to, newest first; `before` is the id of the last one seen. */
export async function listBookings(
  { casesOf, accountId }: { casesOf: string; accountId: string },
  page: { limit: number; before: string | null },
): Promise<BookingFacts[]> {
  const sql = `${READ} JOIN ${casesOf} mine ON mine.id = c.id WHERE c.id < :before AND ${IS_THEIRS}
    ORDER BY c.id DESC LIMIT :limit`;
  return withPartners(null, await select<Row>(null, sql, { accountId, before: page.before ?? 'g', limit: page.limit }));
}

interface Row {
  id: string;
  slot_id: string;
  account_id: string;
  partner_id: string;
  caller_id: string | null;
  check_in_token: string;
  ceremony: 'yes' | 'no';
  guests: number;
  counselling: 'yes' | 'no';
  needs_json: string;
  is_birthday: boolean | number;
  booked_at: Date | string;
  moves: number;
  due_at: Date | string | null;
  reference: string;
  version: number;
  state: BookingState;
  office_id: string;
  starts_at: Date | string;
  closed_reason: string | null;
}

async function withPartners(tx: Transaction | null, rows: readonly Row[]): Promise<BookingFacts[]> {
  const partners = await listPartners(
    tx,
    rows.map((row) => row.partner_id),
  );
  return rows.map((row) => toBooking(row, partners.get(row.partner_id) as Partner));
}

function toBooking(row: Row, partner: Partner): BookingFacts {
  return {
    id: row.id,
    slotId: row.slot_id,
    accountId: row.account_id,
    partnerId: row.partner_id,
    callerId: row.caller_id,
    checkInToken: row.check_in_token,
    ceremony: row.ceremony,
    guests: row.guests,
    counselling: row.counselling,
    needs: JSON.parse(row.needs_json) as Need[],
    isBirthday: Boolean(row.is_birthday),
    bookedAt: toDate(row.booked_at),
    reference: row.reference,
    version: row.version,
    state: row.state,
    officeId: row.office_id,
    startsAt: toDate(row.starts_at),
    dueAt: toDateOrNull(row.due_at),
    moves: row.moves,
    closedReason: row.closed_reason,
    partner,
  };
}
