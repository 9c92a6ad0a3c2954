import type { Transaction } from 'sequelize';
import { lookupHash } from '../crypto/fields';
import { dialect } from '../db/database';
import { change, execute, select, toDateOrNull } from '../db/sql';

/** Wrong attempts until a login is locked, and for how long (ASVS 6.3.1). */
const MOST_FAILURES = 5;
const LOCKED_MS = 15 * 60_000;

/** Locks the row whether it is new or not: who merely found it there would wait in a ring with others who did. */
const OR_LOCK =
  dialect === 'mysql'
    ? 'ON DUPLICATE KEY UPDATE tried_at = VALUES(tried_at)'
    : 'ON CONFLICT (login_hash) DO UPDATE SET tried_at = excluded.tried_at';

export interface Attempted {
  /** When the lock ends; null when the attempt may be made. */
  lockedUntil: Date | null;
  /** This attempt is the last one before the lock. */
  isLast: boolean;
}

/**
 * Counts an attempt as failed before it is looked at, for known and unknown logins alike; the WHERE clause is the lock:
 * a hundred guesses at once get five. Who was right gets it back.
 */
export async function takeAttempt(tx: Transaction, login: string, now: Date): Promise<Attempted> {
  const hash = hashOf(login);
  const insert = `INSERT INTO staff_attempts (login_hash, failures, tried_at) VALUES (:hash, 0, :now) ${OR_LOCK}`;
  await execute(tx, insert, { hash, now });
  const over = 'UPDATE staff_attempts SET failures = 0, locked_until = NULL WHERE login_hash = :hash';
  await execute(tx, `${over} AND locked_until <= :now`, { hash, now });
  const taken = await change(
    tx,
    'UPDATE staff_attempts SET failures = failures + 1, tried_at = :now WHERE login_hash = :hash AND failures < :most',
    { hash, now, most: MOST_FAILURES },
  );
  if (taken === 0) return { lockedUntil: await lockOf(tx, login), isLast: false };
  const until = new Date(now.getTime() + LOCKED_MS);
  const locks = 'UPDATE staff_attempts SET locked_until = :until WHERE login_hash = :hash AND failures >= :most';
  const isLast = (await change(tx, locks, { hash, until, most: MOST_FAILURES })) === 1;
  return { lockedUntil: null, isLast };
}

/** An attempt that turned out to be right so far. */
export async function giveBackAttempt(tx: Transaction, login: string): Promise<void> {
  const sql = `UPDATE staff_attempts SET failures = failures - 1, locked_until = NULL
    WHERE login_hash = :hash AND failures > 0`;
  await execute(tx, sql, { hash: hashOf(login) });
}

/** Forgets all attempts: the right one has come, or a security administrator has looked at it. */
export async function clearAttempts(tx: Transaction, login: string): Promise<void> {
  await execute(tx, 'DELETE FROM staff_attempts WHERE login_hash = :hash', { hash: hashOf(login) });
}

/** Until when a login is locked, now or lately. */
async function lockOf(tx: Transaction, login: string): Promise<Date | null> {
  return (await listLocks(tx, [login])).get(login) ?? null;
}

/** The same for several logins in one query; whoever never failed is not in it. */
export async function listLocks(tx: Transaction | null, logins: readonly string[]): Promise<Map<string, Date>> {
  const locks = new Map<string, Date>();
  if (logins.length === 0) return locks;
  const loginOf = new Map(logins.map((login) => [hashOf(login), login]));
  const sql = 'SELECT login_hash, locked_until FROM staff_attempts WHERE login_hash IN (:hashes)';
  type Row = { login_hash: string; locked_until: Date | string | null };
  for (const { login_hash, locked_until } of await select<Row>(tx, sql, { hashes: [...loginOf.keys()] })) {
    const until = toDateOrNull(locked_until);
    if (until !== null) locks.set(loginOf.get(login_hash) ?? '', until);
  }
  return locks;
}

export async function removeAttemptsBefore(tx: Transaction, before: Date): Promise<void> {
  await execute(tx, 'DELETE FROM staff_attempts WHERE tried_at <= :before', { before });
}

function hashOf(login: string): string {
  return lookupHash(login, 'staff_login');
}
