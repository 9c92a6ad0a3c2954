import { BOOKING_STATES } from '@jianghan/shared/marriage/flow';
import type { Transaction } from 'sequelize';
import { select, toDate } from '../db/sql';

/** Somebody who comes to the registry, and when. */
export interface Expected {
  bookingId: string;
  accountId: string;
  startsAt: Date;
}

const STANDING = Object.entries(BOOKING_STATES).flatMap(([state, { live }]) => (live ? [state] : []));

interface Row {
  id: string;
  account_id: string;
  starts_at: Date | string;
}

/** Those of a date whose booking still stands, in the order of their bookings; `after` is the last booking seen. */
export async function listExpected(
  tx: Transaction,
  { on, after, most }: { on: string; after: string; most: number },
): Promise<Expected[]> {
  const rows = await select<Row>(
    tx,
    `SELECT c.id, c.account_id, s.starts_at FROM marriage_slots s JOIN marriage_bookings b ON b.slot_id = s.id
     JOIN case_files c ON c.id = b.id
     WHERE s.on_date = :on AND c.state IN (:states) AND c.id > :after ORDER BY c.id LIMIT :most`,
    { on, after, most, states: STANDING },
  );
  return rows.map((row) => ({ bookingId: row.id, accountId: row.account_id, startsAt: toDate(row.starts_at) }));
}
