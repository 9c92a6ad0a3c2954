import type { BookingState, Need } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField, type Place } from '../crypto/fields';
import { change, insertRows, select, toDate } from '../db/sql';

/** One live booking for each person and group of services (M-64). */
export const SERVICE_GROUP = 'MARRY';

export interface Party {
  /** Row id: the seal of each field is bound to it. */
  id: string;
  role: 'booker' | 'partner';
  name: string;
  idNumber: string;
  idHash: string;
  phone: string | null;
}

/** A booking with its case, slot and both people, in clear. */
export interface BookingFacts {
  id: string;
  caseId: string;
  reference: string;
  version: number;
  state: BookingState;
  accountId: string;
  slotId: string;
  officeId: string;
  startsAt: Date;
  checkInToken: string;
  ceremony: 'yes' | 'no';
  guests: number;
  counselling: 'yes' | 'no';
  needs: Need[];
  isBirthday: boolean;
  bookedAt: Date;
  own: Party;
  partner: Party;
}

const BOOKING_COLUMNS = [
  'id',
  'case_id',
  'slot_id',
  'account_id',
  'check_in_token',
  'ceremony',
  'guests',
  'counselling',
  'needs_json',
  'is_birthday',
  'booked_at',
] as const;
const PARTY_COLUMNS = ['id', 'booking_id', 'role', 'name_enc', 'id_number_enc', 'id_hash', 'phone_enc'] as const;

function placeOf(id: string, column: string): Place {
  return { table: 'booking_parties', rowId: id, column };
}

/** Writes bookings, both people of each, and the two rows that keep them from booking twice. */
export async function insertBookings(tx: Transaction, bookings: readonly BookingFacts[]): Promise<void> {
  await insertRows(
    tx,
    { table: 'marriage_bookings', columns: BOOKING_COLUMNS },
    bookings.map((booking) => [
      booking.id,
      booking.caseId,
      booking.slotId,
      booking.accountId,
      booking.checkInToken,
      booking.ceremony,
      booking.guests,
      booking.counselling,
      JSON.stringify(booking.needs),
      booking.isBirthday,
      booking.bookedAt,
    ]),
  );
  await insertRows(tx, { table: 'booking_parties', columns: PARTY_COLUMNS }, bookings.flatMap(partyRows));
  const live = bookings.flatMap(({ id, own, partner }) =>
    [own, partner].map(({ idHash }) => [idHash, SERVICE_GROUP, id] as const),
  );
  live.sort(([one], [other]) => (one < other ? -1 : 1));
  await insertRows(tx, { table: 'live_parties', columns: ['id_hash', 'service_group', 'booking_id'] }, live);
}

function partyRows({ id, own, partner }: BookingFacts) {
  return [own, partner].map((party) => [
    party.id,
    id,
    party.role,
    encryptField(party.name, placeOf(party.id, 'name_enc')),
    encryptField(party.idNumber, placeOf(party.id, 'id_number_enc')),
    party.idHash,
    party.phone === null ? null : encryptField(party.phone, placeOf(party.id, 'phone_enc')),
  ]);
}

/** Which of these people have a live booking, in either role. */
export async function listLive(tx: Transaction, idHashes: readonly string[]): Promise<Set<string>> {
  const sql = 'SELECT id_hash FROM live_parties WHERE service_group = :group AND id_hash IN (:idHashes)';
  const rows = await select<{ id_hash: string }>(tx, sql, { group: SERVICE_GROUP, idHashes });
  return new Set(rows.map((row) => row.id_hash));
}

/** At the end of a booking both people may book again. */
export async function releaseParties(tx: Transaction, bookingId: string): Promise<void> {
  await change(tx, 'DELETE FROM live_parties WHERE booking_id = :bookingId', { bookingId });
}

export async function markLateCancel(tx: Transaction, bookingId: string): Promise<void> {
  await change(tx, 'UPDATE marriage_bookings SET late_cancel = 1 WHERE id = :bookingId', { bookingId });
}

const READ = `SELECT b.id, b.case_id, b.slot_id, b.account_id, b.check_in_token, b.ceremony, b.guests, b.counselling, b.needs_json,
    b.is_birthday, b.booked_at, c.reference, c.version, c.state, s.office_id, s.starts_at
  FROM marriage_bookings b JOIN case_files c ON c.id = b.case_id JOIN marriage_slots s ON s.id = b.slot_id`;

export async function findBooking(tx: Transaction | null, id: string): Promise<BookingFacts | undefined> {
  const rows = await select<Row>(tx, `${READ} WHERE b.id = :id`, { id });
  return (await withParties(tx, rows))[0];
}

/** Newest first; `before` is the id of the last one seen. */
export async function listBookings(
  accountId: string,
  page: { limit: number; before: string | null },
): Promise<BookingFacts[]> {
  const sql = `${READ} WHERE b.account_id = :accountId AND b.id < :before ORDER BY b.id DESC LIMIT :limit`;
  return withParties(null, await select<Row>(null, sql, { accountId, before: page.before ?? 'g', limit: page.limit }));
}

interface Row {
  id: string;
  case_id: string;
  slot_id: string;
  account_id: string;
  check_in_token: string;
  ceremony: 'yes' | 'no';
  guests: number;
  counselling: 'yes' | 'no';
  needs_json: string;
  is_birthday: boolean | number;
  booked_at: Date | string;
  reference: string;
  version: number;
  state: BookingState;
  office_id: string;
  starts_at: Date | string;
}

interface PartyRow {
  id: string;
  booking_id: string;
  role: 'booker' | 'partner';
  name_enc: string;
  id_number_enc: string;
  id_hash: string;
  phone_enc: string | null;
}

async function withParties(tx: Transaction | null, rows: readonly Row[]): Promise<BookingFacts[]> {
  if (rows.length === 0) return [];
  const sql = `SELECT ${PARTY_COLUMNS.join(', ')} FROM booking_parties WHERE booking_id IN (:ids)`;
  const parties = await select<PartyRow>(tx, sql, { ids: rows.map(({ id }) => id) });
  return rows.map((row) => toBooking(row, parties.filter((party) => party.booking_id === row.id).map(toParty)));
}

function toBooking(row: Row, parties: readonly Party[]): BookingFacts {
  const partyOf = (role: Party['role']) => {
    const party = parties.find((one) => one.role === role);
    if (party === undefined) throw new Error(`booking ${row.id} has no ${role}`);
    return party;
  };
  return {
    id: row.id,
    caseId: row.case_id,
    reference: row.reference,
    version: row.version,
    state: row.state,
    accountId: row.account_id,
    slotId: row.slot_id,
    officeId: row.office_id,
    startsAt: toDate(row.starts_at),
    checkInToken: row.check_in_token,
    ceremony: row.ceremony,
    guests: row.guests,
    counselling: row.counselling,
    needs: JSON.parse(row.needs_json) as Need[],
    isBirthday: Boolean(row.is_birthday),
    bookedAt: toDate(row.booked_at),
    own: partyOf('booker'),
    partner: partyOf('partner'),
  };
}

function toParty(row: PartyRow): Party {
  return {
    id: row.id,
    role: row.role,
    name: decryptField(row.name_enc, placeOf(row.id, 'name_enc')),
    idNumber: decryptField(row.id_number_enc, placeOf(row.id, 'id_number_enc')),
    idHash: row.id_hash,
    phone: row.phone_enc === null ? null : decryptField(row.phone_enc, placeOf(row.id, 'phone_enc')),
  };
}
