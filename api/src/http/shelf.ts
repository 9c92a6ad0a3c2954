import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Limiter } from '../limits/limiter';
import { observeRequest } from '../metrics/metrics';
import { type CachedBytes, sendCached } from './cached-bytes';
import type { Context, Next } from './context';
import { isOddHost } from './host';

/** Short beside the second for which a public reply may be kept anyway; whoever has just booked sees it in time. */
const FRESH_MS = 200;
const MOST_SHELVED = 200;

interface Shelved {
  endpoint: string;
  bytes: CachedBytes;
  until: number;
}

/**
 * Public replies by their whole address, for the moment in which everybody asks for the same one: what lies here was
 * answered by its handler a blink ago. On the morning of a release this spares router, schemas and a dozen promises
 * for each of the many who look; without it Koa would spend most of its time on them.
 */
export class Shelf {
  readonly #shelved = new Map<string, Shelved>();

  put(url: string, endpoint: string, bytes: CachedBytes): void {
    if (this.#shelved.size >= MOST_SHELVED) this.#shelved.clear();
    this.#shelved.set(url, { endpoint, bytes, until: Date.now() + FRESH_MS });
  }

  /** What may be answered from here; anything out of the ordinary goes the long way, where it is refused. */
  find({ method, url = '', headers }: IncomingMessage): Shelved | undefined {
    const found = this.#shelved.get(url);
    if (found === undefined || method !== 'GET' || Date.now() >= found.until) return undefined;
    const isTwice = headers.authorization !== undefined && headers.cookie !== undefined;
    return isTwice || isOddHost(headers.host) ? undefined : found;
  }
}

const ANSWERED = Promise.resolve();

/** First of all middleware. The ceiling for one network holds here too. */
export function shelfFirst(shelf: Shelf, limiter: Limiter): (ctx: Context, next: Next) => Promise<unknown> {
  return (ctx, next) => {
    const found = shelf.find(ctx.req);
    if (found === undefined || !limiter.allowsNetwork(ctx)) return next();
    ctx.state.traceId = randomUUID();
    sendCached(ctx, found.bytes);
    observeRequest({ endpoint: found.endpoint, method: 'GET', status: ctx.res.statusCode, seconds: 0 });
    return ANSWERED;
  };
}
