import { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract';
import type { Transaction } from 'sequelize';
import { batched } from '../db/batch';
import { dialect } from '../db/database';
import { databaseNow, execute, select } from '../db/sql';
import { transact } from '../db/transact';

interface Consumption {
  name: string;
  points: number;
  durationMs: number;
}

interface Counted {
  name: string;
  points: number;
  expiresMs: number;
  nowMs: number;
}

const MOST_PER_BATCH = 500;

const ON_CONFLICT =
  dialect === 'mysql'
    ? `ON DUPLICATE KEY UPDATE
         points = IF(expires_ms <= :nowMs, VALUES(points), points + VALUES(points)),
         expires_ms = IF(expires_ms <= :nowMs, VALUES(expires_ms), expires_ms)`
    : `ON CONFLICT (name) DO UPDATE SET
         points = CASE WHEN expires_ms <= :nowMs THEN excluded.points ELSE points + excluded.points END,
         expires_ms = CASE WHEN expires_ms <= :nowMs THEN excluded.expires_ms ELSE expires_ms END`;

/** Everyone who asks while a batch runs is counted by the next one: one upsert and one read, however many ask. */
const consume = batched((consumptions: Consumption[]) => transact((tx) => countAll(tx, consumptions)), MOST_PER_BATCH);

async function countAll(tx: Transaction, consumptions: Consumption[]): Promise<Counted[]> {
  const nowMs = (await databaseNow(tx)).getTime();
  const sums = sumByName(consumptions);
  // In the order of names, so that two processes never wait for each other in a ring.
  const rows = [...sums.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  await execute(tx, `INSERT INTO rate_limits (name, points, expires_ms) VALUES :rows ${ON_CONFLICT}`, {
    rows: rows.map(({ name, points, durationMs }) => [name, points, nowMs + durationMs]),
    nowMs,
  });
  const stored = await select<{ name: string; points: number; expires_ms: number }>(
    tx,
    'SELECT name, points, expires_ms FROM rate_limits WHERE name IN (:names)',
    { names: rows.map(({ name }) => name) },
  );
  const counts = new Map(stored.map((row) => [row.name, row]));
  return inTurn(consumptions, sums, (name) => {
    const row = counts.get(name);
    return { name, points: Number(row?.points ?? 0), expiresMs: Number(row?.expires_ms ?? nowMs), nowMs };
  });
}

function sumByName(consumptions: readonly Consumption[]): Map<string, Consumption> {
  const sums = new Map<string, Consumption>();
  for (const each of consumptions) {
    const before = sums.get(each.name)?.points ?? 0;
    sums.set(each.name, { ...each, points: before + each.points });
  }
  return sums;
}

/** The stored total is what the last one of a batch sees; those before it see less. */
function inTurn(
  consumptions: readonly Consumption[],
  sums: ReadonlyMap<string, Consumption>,
  storedOf: (name: string) => Counted,
): Counted[] {
  const left = new Map([...sums].map(([name, { points }]) => [name, points]));
  return consumptions.map(({ name, points }) => {
    const after = (left.get(name) ?? 0) - points;
    left.set(name, after);
    const stored = storedOf(name);
    return { ...stored, points: stored.points - after };
  });
}

/** The database as a store of rate-limiter-flexible: several processes share one allowance, and a restart forgets nothing. */
export class DatabaseLimiter extends RateLimiterStoreAbstract {
  constructor(limit: { prefix: string; points: number; seconds: number }) {
    super({
      storeClient: null,
      keyPrefix: limit.prefix,
      points: limit.points,
      duration: limit.seconds,
      // Who is over the limit is turned away in memory until the time is up: a flood does not reach the database.
      inMemoryBlockOnConsumed: limit.points + 1,
    });
  }

  protected _upsert(name: string, points: number, durationMs: number): Promise<Counted> {
    return consume({ name, points, durationMs });
  }

  protected _getRateLimiterRes(
    _name: string,
    changedPoints: number,
    { points, expiresMs, nowMs }: Counted,
  ): RateLimiterRes {
    const isFirst = points === changedPoints;
    return new RateLimiterRes(Math.max(this.points - points, 0), Math.max(expiresMs - nowMs, 0), points, isFirst);
  }
}
