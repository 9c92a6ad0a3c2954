import type { Transaction } from 'sequelize';
import { change, FOR_UPDATE, insertRows, select, toDateOrNull } from '../db/sql';

/**
 * Who did not come, and until when they do not book online for it (M-60). Kept by the identity number's hash, because it
 * outlives an account: who closes theirs and opens another one is the same person. The account carries a copy of the
 * ban, which is what the desk reads. In the hall everybody is served (M-62).
 */
export interface NoShow {
  idHash: string;
  bookingId: string;
  /** The date of the booking. */
  on: string;
}

export async function noteNoShow(tx: Transaction, { idHash, bookingId, on }: NoShow): Promise<void> {
  const columns = ['id_hash', 'booking_id', 'on_date'];
  await insertRows(tx, { table: 'no_shows', columns }, [[idHash, bookingId, on]]);
}

/** They came after all. Answers with whose mark it was. */
export async function forgetNoShow(tx: Transaction, bookingId: string): Promise<string[]> {
  const sql = `SELECT id_hash FROM no_shows WHERE booking_id = :bookingId ORDER BY id_hash${FOR_UPDATE}`;
  const rows = await select<{ id_hash: string }>(tx, sql, { bookingId });
  await change(tx, 'DELETE FROM no_shows WHERE booking_id = :bookingId', { bookingId });
  return rows.map(({ id_hash }) => id_hash);
}

/** How often somebody did not come on the dates from `from` to `to`, in either role. */
export async function countNoShows(
  tx: Transaction,
  idHash: string,
  days: { from: string; to: string },
): Promise<number> {
  const sql = 'SELECT COUNT(*) AS times FROM no_shows WHERE id_hash = :idHash AND on_date BETWEEN :from AND :to';
  const [row] = await select<{ times: number }>(tx, sql, { idHash, ...days });
  return Number(row?.times ?? 0);
}

/** No booking online until then; a longer ban that stands already stays. */
export async function banFromBooking(tx: Transaction, { idHash, bookingId }: NoShow, until: Date): Promise<void> {
  const note = 'UPDATE no_shows SET bans_until = :until WHERE id_hash = :idHash AND booking_id = :bookingId';
  await change(tx, note, { idHash, bookingId, until });
  const sql = `UPDATE accounts SET banned_until = :until
    WHERE id_hash = :idHash AND (banned_until IS NULL OR banned_until < :until)`;
  await change(tx, sql, { idHash, until });
}

export async function liftBan(tx: Transaction, idHash: string): Promise<void> {
  await change(tx, 'UPDATE no_shows SET bans_until = NULL WHERE id_hash = :idHash', { idHash });
  await change(tx, 'UPDATE accounts SET banned_until = NULL WHERE id_hash = :idHash', { idHash });
}

/**
 * A ban from before this account. Read under a lock, after the account has got its number: a ban that is written at this
 * moment either is found here or finds the account.
 */
export async function takeOverBan(tx: Transaction, accountId: string, idHash: string): Promise<void> {
  const sql = `SELECT bans_until FROM no_shows WHERE id_hash = :idHash${FOR_UPDATE}`;
  const rows = await select<{ bans_until: Date | string | null }>(tx, sql, { idHash });
  const ends = rows.flatMap(({ bans_until }) => toDateOrNull(bans_until)?.getTime() ?? []);
  if (ends.length === 0) return;
  const until = new Date(Math.max(...ends));
  await change(tx, 'UPDATE accounts SET banned_until = :until WHERE id = :accountId', { accountId, until });
}

/** Marks that count for nothing any more; a ban that still runs stays. */
export async function removeOldNoShows(tx: Transaction, { before, now }: { before: string; now: Date }): Promise<void> {
  const sql = 'DELETE FROM no_shows WHERE on_date < :before AND (bans_until IS NULL OR bans_until <= :now)';
  await change(tx, sql, { before, now });
}
