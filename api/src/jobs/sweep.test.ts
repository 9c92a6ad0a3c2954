import { execute, insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { useDatabase } from '../testing/database';
import { sweepJobs } from './sweep';

useDatabase();

const HOUR_MS = 3_600_000;
const now = new Date('2026-12-01T00:00:00Z');

async function sweep(): Promise<void> {
  for (const { work } of sweepJobs) await work(now);
}

test('a key answers its replays for 25 hours and is then forgotten', async () => {
  const columns = ['account_id', 'idempotency_key', 'endpoint', 'body_hash', 'created_at'];
  const rows = [24, 24.9, 25.1, 48].map((hours) => [
    'somebody',
    `key-of-${hours}-hours`,
    'bookMarriage',
    'hash',
    new Date(now.getTime() - hours * HOUR_MS),
  ]);
  await transact((tx) => insertRows(tx, { table: 'idempotency_keys', columns }, rows));
  await sweep();
  const kept = await select<{ idempotency_key: string }>(
    null,
    'SELECT idempotency_key FROM idempotency_keys ORDER BY 1',
  );
  expect(kept.map((row) => row.idempotency_key)).toEqual(['key-of-24-hours', 'key-of-24.9-hours']);
});

test('a count goes when its time is over, not before', async () => {
  const rows = [-1, 1].map((ms) => [`count ${ms}`, 7, now.getTime() + ms]);
  await transact((tx) => insertRows(tx, { table: 'rate_limits', columns: ['name', 'points', 'expires_ms'] }, rows));
  await sweep();
  expect(await select(null, 'SELECT name FROM rate_limits')).toEqual([{ name: 'count 1' }]);
  await transact((tx) => execute(tx, 'DELETE FROM rate_limits'));
});
