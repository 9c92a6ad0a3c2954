import type { Transaction } from 'sequelize';
import { change } from '../db/sql';

/** Takes a case that nobody has: the WHERE clause is the lock. It leaves the pile of the new ones. */
export async function claim(
  tx: Transaction,
  id: string,
  { staffId, at }: { staffId: string; at: Date },
): Promise<boolean> {
  const sql = `UPDATE relief_cases SET claimed_by = :staffId, claimed_at = :at,
      desk = CASE WHEN desk = 'new' THEN 'work' ELSE desk END
    WHERE id = :id AND claimed_by IS NULL`;
  return (await change(tx, sql, { id, staffId, at })) === 1;
}

/** To somebody else, or back to the pile of the new ones when nobody has begun. */
export async function handOver(
  tx: Transaction,
  id: string,
  { staffId, at }: { staffId: string | null; at: Date },
): Promise<void> {
  const desk =
    staffId === null
      ? "CASE WHEN state = 'submitted' THEN 'new' ELSE desk END"
      : "CASE WHEN desk = 'new' THEN 'work' ELSE desk END";
  const sql = `UPDATE relief_cases SET claimed_by = :staffId, claimed_at = :claimedAt, desk = ${desk} WHERE id = :id`;
  await change(tx, sql, { id, staffId, claimedAt: staffId === null ? null : at });
}
