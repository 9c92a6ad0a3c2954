import { select, toDate } from '../db/sql';

interface Row {
  created_at: Date | string;
  seen_at: Date | string;
}

/** The session of somebody who has not been disabled since. */
export async function findWatcher(sessionId: string): Promise<{ createdAt: Date; seenAt: Date } | undefined> {
  const sql = `SELECT s.created_at, s.seen_at FROM staff_sessions s JOIN staff_accounts a ON a.id = s.staff_id
    WHERE s.id = :sessionId AND a.disabled_at IS NULL`;
  const [row] = await select<Row>(null, sql, { sessionId });
  return row && { createdAt: toDate(row.created_at), seenAt: toDate(row.seen_at) };
}
