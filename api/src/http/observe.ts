import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { logger } from '../log/logger';
import { observeRequest } from '../metrics/metrics';
import type { Context, Next } from './context';
import { setSecurityHeaders } from './headers';

/** First of all: gives the request its trace id and headers; last of all: one log line and one observation. */
export async function observe(ctx: Context, next: Next): Promise<void> {
  const startedAt = performance.now();
  const { state } = ctx;
  state.traceId = randomUUID();
  state.now = new Date();
  state.endpoint = 'unknown';
  state.isQuiet = false;
  ctx.res.setHeader('X-Request-Id', state.traceId);
  setSecurityHeaders(ctx.res);
  await next();
  const ms = performance.now() - startedAt;
  const status = ctx.status;
  observeRequest({ endpoint: state.endpoint, method: ctx.method, status, seconds: ms / 1000 });
  if (state.isQuiet && status < 400) {
    logger.debug({ endpoint: state.endpoint, status, traceId: state.traceId }, 'read');
    return;
  }
  const { endpoint, traceId, accountId } = state;
  logger.info({ endpoint, status, ms: Math.round(ms), traceId, accountId }, 'request');
}
