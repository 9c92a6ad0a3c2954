import type { StoredSlot } from '@jianghan/shared/marriage/slot-calendar';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, FOR_UPDATE, insertRows, select, toDate } from '../db/sql';

const TABLE = 'marriage_slots';
const COLUMNS = ['id', 'office_id', 'service', 'on_date', 'starts_at', 'ends_at', 'capacity'] as const;

export interface NewSlot {
  onDate: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
}

export interface SlotFacts extends StoredSlot {
  officeId: string;
  service: string;
}

interface Row {
  id: string;
  office_id: string;
  service: string;
  starts_at: Date | string;
  capacity: number;
  taken: number;
  is_open: number | null;
}

/** A date the office has closed since keeps its slots, and sells no more of them. */
const READ = `SELECT id, office_id, service, starts_at, capacity, taken,
    (SELECT d.is_open FROM office_days d WHERE d.office_id = ${TABLE}.office_id AND d.on_date = ${TABLE}.on_date) AS is_open
  FROM ${TABLE}`;

export async function listSlots(of: { officeId: string; service: string }, from: string): Promise<SlotFacts[]> {
  const sql = `${READ} WHERE office_id = :officeId AND service = :service AND on_date >= :from ORDER BY starts_at`;
  return (await select<Row>(null, sql, { ...of, from })).map(toSlot);
}

/** The slots as they are at this moment; they may change in the next. */
export async function peekSlots(tx: Transaction, ids: readonly string[]): Promise<SlotFacts[]> {
  return (await select<Row>(tx, `${READ} WHERE id IN (:ids)`, { ids })).map(toSlot);
}

/** Locks the slots, always in the same order, so that two desks never wait for each other in a ring. */
export async function lockSlots(tx: Transaction, ids: readonly string[]): Promise<SlotFacts[]> {
  return (await select<Row>(tx, `${READ} WHERE id IN (:ids) ORDER BY id${FOR_UPDATE}`, { ids })).map(toSlot);
}

export async function findSlot(tx: Transaction | null, id: string): Promise<SlotFacts | undefined> {
  const [row] = await select<Row>(tx, `${READ} WHERE id = :id`, { id });
  return row === undefined ? undefined : toSlot(row);
}

/** The dates from `from` on for which slots exist. */
export async function listDates(
  tx: Transaction,
  of: { officeId: string; service: string },
  from: string,
): Promise<Set<string>> {
  const sql = `SELECT DISTINCT on_date FROM ${TABLE} WHERE office_id = :officeId AND service = :service AND on_date >= :from`;
  return new Set((await select<{ on_date: string }>(tx, sql, { ...of, from })).map((row) => row.on_date));
}

export async function insertSlots(
  tx: Transaction,
  of: { officeId: string; service: string },
  slots: readonly NewSlot[],
): Promise<void> {
  await insertRows(
    tx,
    { table: TABLE, columns: COLUMNS },
    slots.map(({ onDate, startsAt, endsAt, capacity }) => [
      newId(),
      of.officeId,
      of.service,
      onDate,
      startsAt,
      endsAt,
      capacity,
    ]),
  );
}

/** Takes seats in several slots in one statement. False when one of them has not that many left, or its date is closed. */
export async function takeSeats(tx: Transaction, seats: ReadonlyMap<string, number>): Promise<boolean> {
  const cases = [...seats.values()].map((_, at) => `WHEN :id${at} THEN :seats${at}`).join(' ');
  const replacements: Record<string, string | number | string[]> = { ids: [...seats.keys()] };
  for (const [at, [id, count]] of [...seats].entries()) {
    replacements[`id${at}`] = id;
    replacements[`seats${at}`] = count;
  }
  const wanted = seats.size === 1 ? ':seats0' : `CASE id ${cases} END`;
  const sql = `UPDATE ${TABLE} SET taken = taken + (${wanted}) WHERE id IN (:ids) AND taken + (${wanted}) <= capacity
    AND NOT EXISTS (SELECT 1 FROM office_days d
      WHERE d.office_id = ${TABLE}.office_id AND d.on_date = ${TABLE}.on_date AND d.is_open = 0)`;
  return (await change(tx, sql, replacements)) === seats.size;
}

/** Gives a seat back in the transaction in which its couple has taken another. */
export async function freeSeat(tx: Transaction, slotId: string): Promise<void> {
  await change(tx, `UPDATE ${TABLE} SET taken = taken - 1 WHERE id = :slotId AND taken > 0`, { slotId });
}

/** Notes that a seat comes back at `releaseAt`; until then it stays taken. */
export async function scheduleReturn(tx: Transaction, slotId: string, releaseAt: Date): Promise<void> {
  await insertRows(tx, { table: 'seat_returns', columns: ['id', 'slot_id', 'release_at'] }, [
    [newId(), slotId, releaseAt],
  ]);
}

export async function listDueReturns(
  tx: Transaction,
  now: Date,
  limit: number,
): Promise<{ id: string; slotId: string }[]> {
  const sql = `SELECT id, slot_id FROM seat_returns WHERE returned_at IS NULL AND release_at <= :now ORDER BY slot_id LIMIT :limit${FOR_UPDATE}`;
  return (await select<{ id: string; slot_id: string }>(tx, sql, { now, limit })).map((row) => ({
    id: row.id,
    slotId: row.slot_id,
  }));
}

/** Gives one seat back, once. */
export async function returnSeat(tx: Transaction, due: { id: string; slotId: string }, now: Date): Promise<void> {
  const claimed = await change(
    tx,
    'UPDATE seat_returns SET returned_at = :now WHERE id = :id AND returned_at IS NULL',
    { now, id: due.id },
  );
  if (claimed > 0) await freeSeat(tx, due.slotId);
}

function toSlot(row: Row): SlotFacts {
  return {
    slotId: row.id,
    officeId: row.office_id,
    service: row.service,
    startsAt: toDate(row.starts_at),
    capacity: row.is_open === 0 ? row.taken : row.capacity,
    taken: row.taken,
  };
}
