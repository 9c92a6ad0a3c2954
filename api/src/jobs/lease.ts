import type { Transaction } from 'sequelize';
import { databaseNow, execute, insertRows, select, toDate } from '../db/sql';
import { isDuplicate, transact } from '../db/transact';

/** One row per job, on the database's clock: of N processes one holds the lease, and another takes over when it dies. */
export interface Lease {
  name: string;
  holder: string;
  /** How long the lease stands without being renewed, in milliseconds. */
  lastsMs: number;
}

interface Row {
  holder: string;
  until_at: Date | string;
}

/** The database's time when the lease is ours now, undefined when another process holds it. */
export async function takeLease(lease: Lease): Promise<Date | undefined> {
  const now = await databaseNow(null);
  const [row] = await select<Row>(null, 'SELECT holder, until_at FROM leases WHERE name = :name', { name: lease.name });
  const left = row === undefined ? 0 : toDate(row.until_at).getTime() - now.getTime();
  if (left > 0 && row?.holder !== lease.holder) return undefined;
  if (left > lease.lastsMs / 2) return now;
  const isOurs = row === undefined ? await insert(lease) : await claim(lease);
  return isOurs ? now : undefined;
}

/** Lets another process take over at once, for a stop in good order. */
export async function giveBack({ name, holder }: Lease): Promise<void> {
  await transact((tx) => execute(tx, 'DELETE FROM leases WHERE name = :name AND holder = :holder', { name, holder }));
}

async function insert(lease: Lease): Promise<boolean> {
  try {
    await transact(async (tx) => {
      const rows = [[lease.name, lease.holder, await endOf(tx, lease)]];
      await insertRows(tx, { table: 'leases', columns: ['name', 'holder', 'until_at'] }, rows);
    });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** The WHERE clause is the lock: whoever comes second finds the lease running again. */
async function claim(lease: Lease): Promise<boolean> {
  return transact(async (tx) => {
    const { name, holder, lastsMs } = lease;
    const until = await endOf(tx, lease);
    await execute(
      tx,
      `UPDATE leases SET holder = :holder, until_at = :until
       WHERE name = :name AND (holder = :holder OR until_at <= :now)`,
      { name, holder, until, now: new Date(until.getTime() - lastsMs) },
    );
    const [row] = await select<Row>(tx, 'SELECT holder, until_at FROM leases WHERE name = :name', { name });
    return row?.holder === holder;
  });
}

async function endOf(tx: Transaction, { lastsMs }: Lease): Promise<Date> {
  return new Date((await databaseNow(tx)).getTime() + lastsMs);
}
