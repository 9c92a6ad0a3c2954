import { change, execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { readDigests } from './digest';
import * as store from './store';

/** Look-ups are kept three years, more than the six months that the law asks of logs (P-11). */
export const AUDIT_KEPT_MS = 3 * 366 * 86_400_000;
const LINES_AT_ONCE = 500;
const SEALS_AT_ONCE = 20;

/**
 * Lines whose three years are over go, seal by seal. The seals stay, without the digests of what has gone: the chain
 * holds from its first day on. The database itself refuses to remove a younger line.
 */
export async function forgetOldLines(now: Date): Promise<number> {
  const before = new Date(now.getTime() - AUDIT_KEPT_MS);
  let gone = 0;
  for (const seal of await oldSeals(before)) {
    gone += await transact(async (tx) => {
      const positions = readDigests(seal.digests ?? '').map(({ position }) => position);
      let removed = 0;
      for (let at = 0; at < positions.length; at += LINES_AT_ONCE) {
        const some = positions.slice(at, at + LINES_AT_ONCE);
        removed += await change(tx, 'DELETE FROM audit_entries WHERE position IN (:some)', { some });
      }
      await execute(tx, 'UPDATE audit_seals SET digests = NULL WHERE sequence = :sequence', {
        sequence: seal.sequence,
      });
      return removed;
    });
  }
  return gone;
}

/** How many lines that would be. */
export async function countOldLines(now: Date): Promise<number> {
  const [row] = await select<{ n: number | string | null }>(
    null,
    'SELECT SUM(entry_count) AS n FROM audit_seals WHERE digests IS NOT NULL AND sealed_at < :before',
    { before: new Date(now.getTime() - AUDIT_KEPT_MS) },
  );
  return Number(row?.n ?? 0);
}

async function oldSeals(before: Date): Promise<store.Seal[]> {
  const rows = await select<{ sequence: number | string }>(
    null,
    'SELECT sequence FROM audit_seals WHERE digests IS NOT NULL AND sealed_at < :before ORDER BY sequence LIMIT :most',
    { before, most: SEALS_AT_ONCE },
  );
  const seals = rows.map(({ sequence }) => store.listSeals(null, Number(sequence) - 1, 1));
  return (await Promise.all(seals)).flat();
}
