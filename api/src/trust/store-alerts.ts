import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, insertRows, select, toDate, toDateOrNull } from '../db/sql';
import { isDuplicate } from '../db/transact';

export type Look = 'case.viewed' | 'case.person_revealed' | 'case.person_revealed_again';

/** A look at a case by somebody who has nothing to do with it today. */
export const outside = (look: Look) => `${look}_outside`;
const KIND = 'looks_outside';

export interface Alert {
  id: string;
  staffId: string;
  staffLogin: string | null;
  looks: number;
  since: Date;
  raisedAt: Date;
  seenAt: Date | null;
}

interface Row {
  id: string;
  staff_id: string;
  login: string | null;
  looks: number;
  since: Date | string;
  raised_at: Date | string;
  seen_at: Date | string | null;
}

/**
 * Notes a look and tells how many different cases it makes since then; the same one ten times is one. Only the looks
 * that still count are kept, so that this reads a few rows however long somebody has worked here.
 */
export async function countLookOutside(
  tx: Transaction,
  { staffId, caseId, since, now }: { staffId: string; caseId: string; since: Date; now: Date },
): Promise<number> {
  await change(tx, 'DELETE FROM staff_looks WHERE staff_id = :staffId AND looked_at <= :since', { staffId, since });
  await noteLook(tx, { staffId, caseId, now });
  const sql = 'SELECT COUNT(*) AS n FROM staff_looks WHERE staff_id = :staffId AND looked_at > :since';
  const [row] = await select<{ n: number }>(tx, sql, { staffId, since });
  return Number(row?.n ?? 0);
}

async function noteLook(tx: Transaction, look: { staffId: string; caseId: string; now: Date }): Promise<void> {
  const again = 'UPDATE staff_looks SET looked_at = :now WHERE staff_id = :staffId AND case_id = :caseId';
  if ((await change(tx, again, look)) > 0) return;
  try {
    const columns = ['staff_id', 'case_id', 'looked_at'];
    await insertRows(tx, { table: 'staff_looks', columns }, [[look.staffId, look.caseId, look.now]]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** One alert for a stretch of looking: while it goes on, its number grows. */
export async function raiseAlert(
  tx: Transaction,
  { staffId, looks, since, now }: { staffId: string; looks: number; since: Date; now: Date },
): Promise<void> {
  const sql = `UPDATE audit_alerts SET looks = CASE WHEN looks < :looks THEN :looks ELSE looks END
    WHERE staff_id = :staffId AND kind = :kind AND raised_at > :since`;
  if (await hasAlert(tx, staffId, since)) {
    await change(tx, sql, { looks, staffId, kind: KIND, since });
    return;
  }
  await insertRows(tx, { table: 'audit_alerts', columns: ['id', 'kind', 'staff_id', 'looks', 'since', 'raised_at'] }, [
    [newId(), KIND, staffId, looks, since, now],
  ]);
}

async function hasAlert(tx: Transaction, staffId: string, since: Date): Promise<boolean> {
  const sql = 'SELECT id FROM audit_alerts WHERE staff_id = :staffId AND kind = :kind AND raised_at > :since LIMIT 1';
  return (await select(tx, sql, { staffId, kind: KIND, since })).length > 0;
}

const READ = `SELECT a.id, a.staff_id, s.login, a.looks, a.since, a.raised_at, a.seen_at
  FROM audit_alerts a LEFT JOIN staff_accounts s ON s.id = a.staff_id`;

/** Newest first; `before` is the id of the last one seen. */
export async function listAlerts(page: { limit: number; before: string | null }): Promise<Alert[]> {
  const sql = `${READ} WHERE a.id < :before ORDER BY a.id DESC LIMIT :limit`;
  return (await select<Row>(null, sql, { before: page.before ?? 'g', limit: page.limit })).map(toAlert);
}

export async function findAlert(tx: Transaction, id: string): Promise<Alert | undefined> {
  return (await select<Row>(tx, `${READ} WHERE a.id = :id`, { id })).map(toAlert)[0];
}

export async function markSeen(tx: Transaction, id: string, by: { staffId: string; at: Date }): Promise<void> {
  const sql = 'UPDATE audit_alerts SET seen_at = :at, seen_by = :staffId WHERE id = :id AND seen_at IS NULL';
  await change(tx, sql, { id, ...by });
}

function toAlert(row: Row): Alert {
  return {
    id: row.id,
    staffId: row.staff_id,
    staffLogin: row.login,
    looks: Number(row.looks),
    since: toDate(row.since),
    raisedAt: toDate(row.raised_at),
    seenAt: toDateOrNull(row.seen_at),
  };
}
