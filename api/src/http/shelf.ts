import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Limiter } from '../limits/limiter';
import { countShelved } from '../metrics/metrics';
import { type CachedBytes, writeCached } from './cached-bytes';
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
 * answered by its handler a blink ago. On the morning of a release this spares context, router, schemas and a dozen
 * promises for each of the many who look.
 */
export class Shelf {
  readonly #shelved = new Map<string, Shelved>();

  put(url: string, endpoint: string, bytes: CachedBytes): void {
    if (this.#shelved.size >= MOST_SHELVED) this.#shelved.clear();
    this.#shelved.set(url, { endpoint, bytes, until: Date.now() + FRESH_MS });
  }

  /** Answers from here if it may; anything out of the ordinary goes the long way, where it is refused. */
  answers(req: IncomingMessage, res: ServerResponse, limiter: Limiter): boolean {
    const found = this.#find(req);
    if (found === undefined || !limiter.allowsNetwork(req)) return false;
    writeCached({ req, res }, found.bytes, randomUUID());
    countShelved(found.endpoint);
    return true;
  }

  #find({ method, url = '', headers }: IncomingMessage): Shelved | undefined {
    const found = this.#shelved.get(url);
    if (found === undefined || method !== 'GET' || Date.now() >= found.until) return undefined;
    const isTwice = headers.authorization !== undefined && headers.cookie !== undefined;
    return isTwice || isOddHost(headers.host) ? undefined : found;
  }
}
