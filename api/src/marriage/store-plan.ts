import type { GeneratedSlot } from '@jianghan/shared/marriage/plan-change';
import type { PlannedSlot } from '@jianghan/shared/marriage/slot-calendar';
import type { Transaction } from 'sequelize';
import { change, execute, FOR_UPDATE, select, toDate } from '../db/sql';

interface Row {
  id: string;
  starts_at: Date | string;
  ends_at: Date | string;
  capacity: number;
  taken: number;
}

interface Of {
  officeId: string;
  service: string;
}

const READ = 'SELECT id, starts_at, ends_at, capacity, taken FROM marriage_slots';

/** The slots of some dates as they are stored. Locked in the order of their ids, as the desk locks them. */
export async function listGenerated(
  tx: Transaction,
  { officeId, service }: Of,
  { dates, locked }: { dates: readonly string[]; locked: boolean },
): Promise<GeneratedSlot[]> {
  if (dates.length === 0) return [];
  const sql = `${READ} WHERE office_id = :officeId AND service = :service AND on_date IN (:dates) ORDER BY id`;
  return (await select<Row>(tx, locked ? sql + FOR_UPDATE : sql, { officeId, service, dates })).map(toSlot);
}

/** The slots of all services on a date, locked. */
export async function lockDate(tx: Transaction, officeId: string, on: string): Promise<GeneratedSlot[]> {
  const sql = `${READ} WHERE office_id = :officeId AND on_date = :on ORDER BY id${FOR_UPDATE}`;
  return (await select<Row>(tx, sql, { officeId, on })).map(toSlot);
}

/** Takes slots off the calendar; the CHECK on the table refuses it for one that has couples. */
export async function withdrawSlots(tx: Transaction, slots: readonly GeneratedSlot[]): Promise<void> {
  if (slots.length === 0) return;
  const ids = slots.map(({ slotId }) => slotId);
  await execute(tx, 'UPDATE marriage_slots SET capacity = 0 WHERE id IN (:ids)', { ids });
}

/** Gives a slot the room and the end that are planned; the CHECK on the table refuses less room than is taken. */
export async function adjustSlot(tx: Transaction, slotId: string, to: PlannedSlot): Promise<void> {
  const sql = 'UPDATE marriage_slots SET capacity = :capacity, ends_at = :endsAt WHERE id = :slotId';
  await change(tx, sql, { capacity: to.capacity, endsAt: to.endsAt, slotId });
}

/** Frees the seats of couples whose booking the office has ended, and closes the slot: what is left is who still comes. */
export async function shutSlot(tx: Transaction, slotId: string, freed: number): Promise<void> {
  // MySQL assigns from left to right, SQLite at once: in this order both mean the same.
  const sql = 'UPDATE marriage_slots SET capacity = taken - :freed, taken = taken - :freed WHERE id = :slotId';
  await change(tx, sql, { freed, slotId });
}

/** Seats on their way back to slots that are closed come back now: a later return would free a seat twice. */
export async function endReturns(tx: Transaction, slotIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const waiting = 'FROM seat_returns WHERE returned_at IS NULL AND slot_id IN (:slotIds)';
  const rows = await select<{ slot_id: string }>(tx, `SELECT slot_id ${waiting}${FOR_UPDATE}`, { slotIds });
  await change(tx, 'UPDATE seat_returns SET returned_at = :now WHERE returned_at IS NULL AND slot_id IN (:slotIds)', {
    now,
    slotIds,
  });
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.slot_id, (counts.get(row.slot_id) ?? 0) + 1);
  return counts;
}

/** Numbers of slots, seats and couples by date. */
export async function sumDates(
  tx: Transaction | null,
  officeId: string,
  { from, to }: { from: string; to: string },
): Promise<Map<string, { slots: number; seats: number; taken: number }>> {
  const rows = await select<{ on_date: string; slots: number; seats: number; taken: number }>(
    tx,
    `SELECT on_date, SUM(CASE WHEN capacity > 0 THEN 1 ELSE 0 END) AS slots, SUM(capacity) AS seats, SUM(taken) AS taken
     FROM marriage_slots WHERE office_id = :officeId AND on_date >= :from AND on_date <= :to GROUP BY on_date`,
    { officeId, from, to },
  );
  return new Map(
    rows.map((row) => [row.on_date, { slots: Number(row.slots), seats: Number(row.seats), taken: Number(row.taken) }]),
  );
}

function toSlot(row: Row): GeneratedSlot {
  return {
    slotId: row.id,
    startsAt: toDate(row.starts_at),
    endsAt: toDate(row.ends_at),
    capacity: row.capacity,
    taken: row.taken,
  };
}
