import { execute } from '../db/sql';
import { transact } from '../db/transact';
import { type Job, leased } from './jobs';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A key answers its replays for at least 24 hours; one more for a client whose clock or patience is off. */
export const KEY_KEPT_MS = 25 * HOUR_MS;

/** What the platform itself clears away; features bring their own jobs. */
export const sweepJobs: readonly Job[] = [
  leased('sweep-limits', 10 * MINUTE_MS, (now) =>
    transact((tx) => execute(tx, 'DELETE FROM rate_limits WHERE expires_ms <= :now', { now: now.getTime() })),
  ),
  leased('sweep-keys', HOUR_MS, (now) =>
    transact((tx) =>
      execute(tx, 'DELETE FROM idempotency_keys WHERE created_at <= :before', {
        before: new Date(now.getTime() - KEY_KEPT_MS),
      }),
    ),
  ),
];
