import type { Transaction } from 'sequelize';
import { encryptField } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, insertRows, select, toDate } from '../db/sql';

/** A visit that did not take place, or not as it should: an adviser looks after the elder. */
export interface Alert {
  id: string;
  visitId: string;
  raisedAt: Date;
}

/** Once a visit, whatever happens to it. */
export async function raiseAlert(
  tx: Transaction,
  { visitId, streetId, now }: { visitId: string; streetId: string | null; now: Date },
): Promise<void> {
  const known = await select(tx, 'SELECT id FROM care_alerts WHERE visit_id = :visitId', { visitId });
  if (known.length > 0) return;
  const columns = ['id', 'visit_id', 'street_id', 'raised_at'];
  await insertRows(tx, { table: 'care_alerts', columns }, [[newId(), visitId, streetId, now]]);
}

/** What waits for these streets, the oldest first; `after` is the id of the last one seen. */
export async function listWaiting(
  offices: 'all' | readonly string[],
  { after, limit }: { after: string | null; limit: number },
): Promise<Alert[]> {
  const own = offices === 'all' ? '' : ' AND street_id IN (:offices)';
  const sql = `SELECT id, visit_id, raised_at FROM care_alerts WHERE settled_at IS NULL AND id > :after${own} ORDER BY id LIMIT :limit`;
  const asked = { after: after ?? '', limit, offices: offices === 'all' ? [] : [...offices, ''] };
  const rows = await select<{ id: string; visit_id: string; raised_at: Date | string }>(null, sql, asked);
  return rows.map((row) => ({ id: row.id, visitId: row.visit_id, raisedAt: toDate(row.raised_at) }));
}

export async function findAlert(
  tx: Transaction,
  id: string,
): Promise<{ streetId: string | null; isSettled: boolean } | undefined> {
  const sql = 'SELECT street_id, settled_at FROM care_alerts WHERE id = :id';
  const [row] = await select<{ street_id: string | null; settled_at: Date | string | null }>(tx, sql, { id });
  return row && { streetId: row.street_id, isSettled: row.settled_at !== null };
}

/** False when somebody else has settled it meanwhile. */
export async function settleAlert(
  tx: Transaction,
  { id, staffId, note, now }: { id: string; staffId: string; note: string; now: Date },
): Promise<boolean> {
  const sealed = encryptField(note, { table: 'care_alerts', rowId: id, column: 'note_enc' });
  const sql = `UPDATE care_alerts SET settled_by = :staffId, settled_at = :now, note_enc = :sealed
    WHERE id = :id AND settled_at IS NULL`;
  return (await change(tx, sql, { id, staffId, now, sealed })) === 1;
}
