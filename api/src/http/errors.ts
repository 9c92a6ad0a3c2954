import { Refusal } from '@jianghan/shared/refusal';
import { ZodError } from 'zod';
import { isDatabaseBusy } from '../db/failures';
import { logger } from '../log/logger';
import type { Context, Next } from './context';
import { fieldErrorsOf } from './field-errors';
import { PROBLEM_TYPE, problemOf } from './problem';

const BUSY_RETRY_SECONDS = 2;

/** The only catcher: whatever was thrown leaves as a problem document, and our own faults show nothing of themselves. */
export async function answerErrors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    sendRefusal(ctx, refusalOf(ctx, error));
  }
}

function refusalOf(ctx: Context, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) return new Refusal('malformed', undefined, fieldErrorsOf(error));
  const { traceId, endpoint } = ctx.state;
  if (isDatabaseBusy(error)) {
    logger.warn({ traceId, endpoint, err: error }, 'database busy');
    return new Refusal('busy');
  }
  logger.error({ traceId, endpoint, err: error }, 'broken');
  return new Refusal('broken');
}

/** Sends the document of a refusal, with Retry-After where waiting helps. */
export function sendRefusal(ctx: Context, refusal: Refusal): void {
  const problem = problemOf({ code: refusal.code, data: refusal.data, fields: refusal.fields }, ctx.state.traceId);
  ctx.status = problem.status;
  ctx.set('Cache-Control', 'no-store');
  if (problem.status === 503) ctx.set('Retry-After', String(BUSY_RETRY_SECONDS));
  if (problem.status === 429) ctx.set('Retry-After', String(refusal.data?.['retryAfterSeconds'] ?? 1));
  ctx.body = JSON.stringify(problem);
  ctx.set('Content-Type', PROBLEM_TYPE);
}
