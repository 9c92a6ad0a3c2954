import { Refusal } from '@jianghan/shared/refusal';
import {
  ConnectionAcquireTimeoutError,
  DatabaseError,
  ForeignKeyConstraintError,
  type Transaction,
  UniqueConstraintError,
} from 'sequelize';
import { dialect, POOL_WAIT_MS, sequelize } from './database';

const TRIES = 4;
const DEADLOCK = 1213;
const LOCK_WAIT = 1205;

/**
 * One command, one transaction. On SQLite writers queue here, first come first served; on MySQL a transaction that
 * lost a deadlock runs again, so `work` may touch nothing but the database. Waiting longer than two seconds is `busy`.
 */
export function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return dialect === 'sqlite' ? queued(() => sequelize.transaction(work)) : retried(work);
}

async function retried<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sequelize.transaction(work);
    } catch (error) {
      if (error instanceof ConnectionAcquireTimeoutError) throw new Refusal('busy');
      if (attempt === TRIES || !isLostRace(error)) throw error;
    }
  }
}

/** A deadlock or a lock that was not granted in time: nothing was written, the work may run again. */
export function isLostRace(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false;
  const code = (error.original as Error & { errno?: number }).errno;
  return code === DEADLOCK || code === LOCK_WAIT;
}

export function isDuplicate(error: unknown): error is UniqueConstraintError {
  return error instanceof UniqueConstraintError;
}

/** What a row was to hang on has gone since it was read. */
export function isOrphan(error: unknown): boolean {
  return error instanceof ForeignKeyConstraintError;
}

let last: Promise<unknown> = Promise.resolve();

/** SQLite has one writer: each waits for the one before, but nobody longer than the pool would let them. */
function queued<T>(work: () => Promise<T>): Promise<T> {
  const joined = Date.now();
  const mine = last.then(() => {
    if (Date.now() - joined > POOL_WAIT_MS) throw new Refusal('busy');
    return work();
  });
  last = mine.catch(() => undefined);
  return mine;
}
