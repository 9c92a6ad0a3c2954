import type { BookingState, Need } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import { select, toDate } from '../db/sql';

/** A booking as the hall needs it; nobody's name is opened to read it. */
export interface HallBooking {
  id: string;
  reference: string;
  version: number;
  state: BookingState;
  officeId: string;
  startsAt: Date;
  accountId: string;
  partnerId: string;
  /** Set when the registry booked for somebody on the phone: the one who called, as typed. */
  callerId: string | null;
  ceremony: 'yes' | 'no';
  guests: number;
  counselling: 'yes' | 'no';
  needs: Need[];
  isBirthday: boolean;
}

interface Row {
  id: string;
  reference: string;
  version: number;
  state: BookingState;
  office_id: string;
  starts_at: Date | string;
  account_id: string;
  partner_id: string;
  caller_id: string | null;
  ceremony: 'yes' | 'no';
  guests: number;
  counselling: 'yes' | 'no';
  needs_json: string;
  is_birthday: boolean | number;
}

const READ = `SELECT b.id, c.reference, c.version, c.state, s.office_id, s.starts_at, c.account_id, b.partner_id, b.caller_id,
    b.ceremony, b.guests, b.counselling, b.needs_json, b.is_birthday
  FROM marriage_slots s JOIN marriage_bookings b ON b.slot_id = s.id JOIN case_files c ON c.id = b.id`;

/** Everybody who booked for a date, in the order of their times. */
export async function listOfDate(
  tx: Transaction | null,
  { officeId, on }: { officeId: string; on: string },
): Promise<HallBooking[]> {
  const sql = `${READ} WHERE s.office_id = :officeId AND s.on_date = :on ORDER BY s.starts_at, b.id`;
  return (await select<Row>(tx, sql, { officeId, on })).map(toHallBooking);
}

export async function listByIds(tx: Transaction | null, ids: readonly string[]): Promise<HallBooking[]> {
  if (ids.length === 0) return [];
  return (await select<Row>(tx, `${READ} WHERE b.id IN (:ids)`, { ids })).map(toHallBooking);
}

/** Of this office alone, from `from` on: what was booked elsewhere is not there. */
export async function findByToken(
  tx: Transaction,
  { officeId, from, token }: { officeId: string; from: string; token: string },
): Promise<HallBooking | undefined> {
  const sql = `${READ} WHERE s.office_id = :officeId AND s.on_date >= :from AND b.check_in_token = :token`;
  return (await select<Row>(tx, sql, { officeId, from, token })).map(toHallBooking)[0];
}

export async function findByReference(
  tx: Transaction,
  { officeId, reference }: { officeId: string; reference: string },
): Promise<HallBooking | undefined> {
  const sql = `${READ} WHERE s.office_id = :officeId AND c.reference = :reference`;
  return (await select<Row>(tx, sql, { officeId, reference })).map(toHallBooking)[0];
}

/** Bookings still in a state on dates whose last time was over at `endedBefore`. */
export async function listLeftOver(
  tx: Transaction,
  state: BookingState,
  { endedBefore, most }: { endedBefore: Date; most: number },
): Promise<HallBooking[]> {
  const sql = `${READ} WHERE c.state = :state AND s.ends_at <= :endedBefore AND NOT EXISTS (
      SELECT 1 FROM marriage_slots later WHERE later.office_id = s.office_id AND later.on_date = s.on_date
        AND later.ends_at > :endedBefore)
    ORDER BY s.starts_at, b.id LIMIT :most`;
  return (await select<Row>(tx, sql, { state, endedBefore, most })).map(toHallBooking);
}

/** The accounts of both people as far as they have proved who they are; a phone that was given on the phone proves nothing. */
export async function listAccountsOf(tx: Transaction, booking: HallBooking): Promise<string[]> {
  const { id, partnerId, callerId } = booking;
  const rows = await select<{ id: string }>(
    tx,
    `SELECT a.id FROM accounts a JOIN marriage_partners p ON p.id_hash = a.id_hash WHERE p.id IN (:typed)
     UNION SELECT c.account_id FROM case_files c JOIN marriage_bookings b ON b.id = c.id WHERE c.id = :id AND b.caller_id IS NULL`,
    { id, typed: callerId === null ? [partnerId] : [partnerId, callerId] },
  );
  return rows.map((row) => row.id).sort();
}

/** Who of the two is meant by which identity number, by its hash: the caller as typed, or the booker as proved. */
export async function listHashesOf(tx: Transaction, booking: HallBooking): Promise<string[]> {
  const { accountId, partnerId, callerId } = booking;
  const booker =
    callerId === null
      ? 'SELECT id_hash FROM accounts WHERE id = :bookerId AND id_hash IS NOT NULL'
      : 'SELECT id_hash FROM marriage_partners WHERE id = :bookerId';
  const sql = `${booker} UNION SELECT id_hash FROM marriage_partners WHERE id = :partnerId`;
  const rows = await select<{ id_hash: string }>(tx, sql, { bookerId: callerId ?? accountId, partnerId });
  return rows.map(({ id_hash }) => id_hash).sort();
}

function toHallBooking(row: Row): HallBooking {
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    state: row.state,
    officeId: row.office_id,
    startsAt: toDate(row.starts_at),
    accountId: row.account_id,
    partnerId: row.partner_id,
    callerId: row.caller_id,
    ceremony: row.ceremony,
    guests: row.guests,
    counselling: row.counselling,
    needs: JSON.parse(row.needs_json) as Need[],
    isBirthday: Boolean(row.is_birthday),
  };
}
