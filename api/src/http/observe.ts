import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { logger } from '../log/logger';
import { observeRequest } from '../metrics/metrics';
import type { Context, Next } from './context';
import { answerErrors } from './errors';
import { setSecurityHeaders } from './headers';
import { isStopping } from './health';

/** First of all: gives the request its trace id; last of all: headers, one log line, one observation. */
export async function observe(ctx: Context, next: Next): Promise<void> {
  const startedAt = performance.now();
  const { state, res } = ctx;
  state.traceId = randomUUID();
  state.now = new Date();
  state.endpoint = 'unknown';
  state.isQuiet = false;
  await answerErrors(ctx, next);
  if (!res.headersSent) {
    setSecurityHeaders(res);
    res.setHeader('X-Request-Id', state.traceId);
    if (isStopping()) res.setHeader('Connection', 'close');
  }
  const ms = performance.now() - startedAt;
  observeRequest({ endpoint: state.endpoint, method: ctx.method, status: ctx.status, seconds: ms / 1000 });
  logRequest(ctx, ms);
}

/** A successful read of public data is a line only for who debugs. */
function logRequest({ state, status }: Context, ms: number): void {
  const level = state.isQuiet && status < 400 ? 'debug' : 'info';
  if (!logger.isLevelEnabled(level)) return;
  const { endpoint, traceId, accountId, staffId } = state;
  logger[level]({ endpoint, status, ms: Math.round(ms), traceId, accountId, staffId }, 'request');
}
