import type { Transaction } from 'sequelize';
import { select } from '../db/sql';
import { SERVICE_GROUP } from './store-booking';

/** The live booking that this person is in, whoever made it; there is one at the most (M-64). */
export async function findLiveOf(tx: Transaction | null, idHash: string): Promise<string | undefined> {
  const sql = 'SELECT booking_id FROM live_parties WHERE id_hash = :idHash AND service_group = :group';
  const [row] = await select<{ booking_id: string }>(tx, sql, { idHash, group: SERVICE_GROUP });
  return row?.booking_id;
}

/** Bookings that still wait for their partner although the time to answer is over. */
export async function listOverdue(now: Date, most: number): Promise<string[]> {
  const sql = `SELECT id FROM case_files WHERE due_at <= :now AND kind = 'marriage_booking' AND state = 'awaiting_partner'
    ORDER BY due_at LIMIT :most`;
  return (await select<{ id: string }>(null, sql, { now, most })).map(({ id }) => id);
}

export interface Named {
  bookingId: string;
  /** Of the person who was named, found by the ID number of their real-name check. */
  accountId: string;
}

/** Those who have an account and have not answered, in the order of the bookings. */
export async function listNamed(
  tx: Transaction,
  { now, after, most }: { now: Date; after: string; most: number },
): Promise<Named[]> {
  return select<Named>(
    tx,
    `SELECT c.id AS bookingId, a.id AS accountId FROM case_files c JOIN marriage_bookings b ON b.id = c.id
       JOIN marriage_partners p ON p.id = b.partner_id JOIN accounts a ON a.id_hash = p.id_hash
     WHERE c.due_at > :now AND c.state = 'awaiting_partner' AND a.real_name_at IS NOT NULL AND c.id > :after
     ORDER BY c.id LIMIT :most`,
    { now, after, most },
  );
}
