import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { config } from '../config';
import { blot, REDACTED_PATHS } from './redaction';

/** JSON lines on stdout. Log ids, names of endpoints and durations; never a body, a query string or a header. */
export const logger = createLogger(config.logLevel);

/** The same rules on another stream, to be read by a test. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: undefined,
    redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
    serializers: { err: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Kind, code, blotted message and where it was thrown. A database error's SQL and values stay out. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as Error & { code?: unknown };
  return {
    type: error.name,
    reason: typeof code === 'string' ? code : undefined,
    message: blot(error.message),
    at: framesOf(error),
  };
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 8);
}
