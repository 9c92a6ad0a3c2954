import type { HeldRole } from '@jianghan/shared/staff/roles';
import type { Transaction } from 'sequelize';
import { dialect } from '../db/database';
import { newId } from '../db/new-id';
import { execute, insertRows, select, toDate, toDateOrNull } from '../db/sql';

/** A session of staff as every request needs it, with the database's clock. */
export interface StaffSession {
  id: string;
  staffId: string;
  createdAt: Date;
  seenAt: Date;
  steppedUpAt: Date | null;
  roles: HeldRole[];
  now: Date;
}

interface Row {
  id: string;
  token_hash: string;
  staff_id: string;
  created_at: Date | string;
  seen_at: Date | string;
  stepped_up_at: Date | string | null;
  role: HeldRole['role'] | null;
  office_id: string | null;
  now: Date | string;
}

const NOW = dialect === 'mysql' ? 'SYSDATE(3)' : "strftime('%Y-%m-%d %H:%M:%f', 'now')";

const SQL = `SELECT s.id, s.token_hash, s.staff_id, s.created_at, s.seen_at, s.stepped_up_at, r.role, r.office_id, ${NOW} AS now
  FROM staff_sessions s JOIN staff_accounts a ON a.id = s.staff_id LEFT JOIN staff_roles r ON r.staff_id = a.id
  WHERE s.token_hash IN (:hashes) AND a.disabled_at IS NULL`;

/** One query for all who ask at this moment, by hash; with the roles as they are now. One who is disabled has no session. */
export async function listStaffSessions(hashes: readonly string[]): Promise<Map<string, StaffSession>> {
  const sessions = new Map<string, StaffSession>();
  for (const row of await select<Row>(null, SQL, { hashes })) {
    const session = sessions.get(row.token_hash) ?? toSession(row);
    if (row.role !== null) session.roles.push({ role: row.role, officeId: row.office_id });
    sessions.set(row.token_hash, session);
  }
  return sessions;
}

function toSession(row: Row): StaffSession {
  return {
    id: row.id,
    staffId: row.staff_id,
    createdAt: toDate(row.created_at),
    seenAt: toDate(row.seen_at),
    steppedUpAt: toDateOrNull(row.stepped_up_at),
    roles: [],
    now: toDate(row.now),
  };
}

export async function insertStaffSession(
  tx: Transaction,
  { tokenHash, staffId }: { tokenHash: string; staffId: string },
  now: Date,
): Promise<string> {
  const id = newId();
  const columns = ['id', 'token_hash', 'staff_id', 'created_at', 'seen_at'];
  await insertRows(tx, { table: 'staff_sessions', columns }, [[id, tokenHash, staffId, now, now]]);
  return id;
}

/** All of these people are there at this moment. */
export async function noteSeen(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await execute(tx, 'UPDATE staff_sessions SET seen_at = :now WHERE id IN (:ids) AND seen_at < :now', { ids, now });
}

/** Gives the session another token: the one before is worth nothing from now on. */
export async function stepUpSession(
  tx: Transaction,
  id: string,
  { tokenHash, at }: { tokenHash: string; at: Date },
): Promise<void> {
  const sql = 'UPDATE staff_sessions SET token_hash = :tokenHash, stepped_up_at = :at, seen_at = :at WHERE id = :id';
  await execute(tx, sql, { id, tokenHash, at });
}

export async function sessionBegan(tx: Transaction | null, id: string): Promise<Date | undefined> {
  const sql = 'SELECT created_at FROM staff_sessions WHERE id = :id';
  const [row] = await select<Pick<Row, 'created_at'>>(tx, sql, { id });
  return row && toDate(row.created_at);
}

export async function removeStaffSession(tx: Transaction, id: string): Promise<void> {
  await execute(tx, 'DELETE FROM staff_sessions WHERE id = :id', { id });
}

export async function removeStaffSessionsOf(tx: Transaction, staffId: string): Promise<void> {
  await execute(tx, 'DELETE FROM staff_sessions WHERE staff_id = :staffId', { staffId });
}

/** Clears away what nobody can use any more. */
export async function removeStaffSessionsBefore(
  tx: Transaction,
  { created, seen }: { created: Date; seen: Date },
): Promise<void> {
  await execute(tx, 'DELETE FROM staff_sessions WHERE created_at <= :created OR seen_at <= :seen', { created, seen });
}
