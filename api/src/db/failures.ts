import { ConnectionError, DatabaseError, TimeoutError } from 'sequelize';
import { isLostRace } from './transact';

const CONNECTION_LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'EPIPE',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
]);

/** The database is away, full or slow, and may be back in a moment: the caller is told to come again. */
export function isDatabaseBusy(error: unknown): boolean {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return true;
  if (!(error instanceof DatabaseError)) return false;
  const { code } = error.original as Error & { code?: string };
  return isLostRace(error) || (code !== undefined && CONNECTION_LOST.has(code));
}
