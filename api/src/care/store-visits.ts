import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, insertRows, select, toDate } from '../db/sql';

/** A time at which families may look at a place. */
export interface VisitSlot {
  id: string;
  officeId: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  taken: number;
  isOpen: boolean;
}

interface Row {
  id: string;
  office_id: string;
  starts_at: Date | string;
  ends_at: Date | string;
  capacity: number;
  taken: number;
  is_open: boolean | number;
}

const READ = 'SELECT id, office_id, starts_at, ends_at, capacity, taken, is_open FROM visit_slots';

function toSlot(row: Row): VisitSlot {
  return {
    id: row.id,
    officeId: row.office_id,
    startsAt: toDate(row.starts_at),
    endsAt: toDate(row.ends_at),
    capacity: row.capacity,
    taken: row.taken,
    isOpen: Boolean(row.is_open),
  };
}

export async function findSlot(tx: Transaction | null, id: string): Promise<VisitSlot | undefined> {
  const [row] = await select<Row>(tx, `${READ} WHERE id = :id`, { id });
  return row && toSlot(row);
}

/** The slots of a place that begin within a span, earliest first. */
export async function listSlots(
  tx: Transaction | null,
  { officeId, from, until }: { officeId: string; from: Date; until: Date },
): Promise<VisitSlot[]> {
  const sql = `${READ} WHERE office_id = :officeId AND starts_at > :from AND starts_at <= :until ORDER BY starts_at`;
  return (await select<Row>(tx, sql, { officeId, from, until })).map(toSlot);
}

/** Takes one place of a slot in the statement that looks whether there is one. False when it is full, closed or past. */
export async function takeSeat(tx: Transaction, slotId: string, now: Date): Promise<boolean> {
  const sql = `UPDATE visit_slots SET taken = taken + (1)
    WHERE id = :slotId AND taken < capacity AND is_open = 1 AND starts_at > :now`;
  return (await change(tx, sql, { slotId, now })) === 1;
}

export async function freeSeat(tx: Transaction, slotId: string): Promise<void> {
  await change(tx, 'UPDATE visit_slots SET taken = taken - 1 WHERE id = :slotId AND taken > 0', { slotId });
}

export async function insertVisit(tx: Transaction, visit: { id: string; slotId: string; people: number }) {
  const columns = ['id', 'slot_id', 'people'];
  await insertRows(tx, { table: 'care_visits', columns }, [[visit.id, visit.slotId, visit.people]]);
}

export async function findVisit(tx: Transaction | null, id: string): Promise<{ slotId: string; people: number }> {
  const sql = 'SELECT slot_id, people FROM care_visits WHERE id = :id';
  const [row] = await select<{ slot_id: string; people: number }>(tx, sql, { id });
  if (row === undefined) throw new Error(`the visit ${id} has no row of its own`);
  return { slotId: row.slot_id, people: row.people };
}

/** Adds times that are not there yet, or opens and resizes those that are; never below what is taken. */
export async function putSlots(
  tx: Transaction,
  officeId: string,
  slots: readonly Pick<VisitSlot, 'startsAt' | 'endsAt' | 'capacity'>[],
): Promise<void> {
  for (const { startsAt, endsAt, capacity } of slots) {
    const sql = `UPDATE visit_slots SET ends_at = :endsAt, is_open = 1, capacity = CASE WHEN taken > :capacity THEN taken ELSE :capacity END
      WHERE office_id = :officeId AND starts_at = :startsAt`;
    const [known] = await select<{ id: string }>(
      tx,
      'SELECT id FROM visit_slots WHERE office_id = :officeId AND starts_at = :startsAt',
      { officeId, startsAt },
    );
    if (known !== undefined) await change(tx, sql, { officeId, startsAt, endsAt, capacity });
    else {
      const columns = ['id', 'office_id', 'starts_at', 'ends_at', 'capacity'];
      await insertRows(tx, { table: 'visit_slots', columns }, [[newId(), officeId, startsAt, endsAt, capacity]]);
    }
  }
}

/** No family can take a closed slot; whoever has a place in it keeps it until the place calls them. */
export async function closeSlot(tx: Transaction, { id, officeId }: { id: string; officeId: string }): Promise<boolean> {
  const sql = 'UPDATE visit_slots SET is_open = 0 WHERE id = :id AND office_id = :officeId AND is_open = 1';
  return (await change(tx, sql, { id, officeId })) === 1;
}
