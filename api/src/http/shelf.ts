import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { observeRequest } from '../metrics/metrics';
import { type CachedReply, isHeldBy, takesGzip } from './cached-reply';
import { SECURITY_HEADERS } from './headers';
import { isOddHost } from './host';

/** A reply lies here no longer than this; whoever made it may have kept it for as long again. */
const FRESH_MS = 500;
const MOST_SHELVED = 200;

interface Shelved {
  endpoint: string;
  reply: CachedReply;
  until: number;
  plain: readonly string[];
  gzip: readonly string[];
  unchanged: readonly string[];
}

const shelf = new Map<string, Shelved>();

/** Puts a public reply where the next who ask for the same address find it, without passing through Koa. */
export function shelve(url: string, endpoint: string, reply: CachedReply): void {
  if (shelf.size >= MOST_SHELVED) shelf.clear();
  const common = [
    ...SECURITY_HEADERS.flat(),
    ...['Cache-Control', `public, max-age=${reply.maxAgeSeconds}`],
    ...['ETag', reply.etag],
    ...['Vary', 'Accept-Encoding'],
  ];
  const json = [...common, 'Content-Type', 'application/json; charset=utf-8'];
  shelf.set(url, {
    endpoint,
    reply,
    until: Date.now() + FRESH_MS,
    plain: [...json, 'Content-Length', String(reply.body.length)],
    gzip: [...json, 'Content-Encoding', 'gzip', 'Content-Length', String(reply.gzip.length)],
    unchanged: common,
  });
}

/** Answers from the shelf; false when there is nothing fresh, or anything about the request is out of the ordinary. */
export function serveFromShelf(request: IncomingMessage, response: ServerResponse): boolean {
  const found = shelf.get(request.url ?? '');
  if (found === undefined || request.method !== 'GET') return false;
  const { headers } = request;
  if (Date.now() >= found.until || isOddHost(headers.host) || (headers.authorization && headers.cookie)) return false;
  const id = ['X-Request-Id', randomUUID()];
  const isHeld = isHeldBy(headers['if-none-match'], found.reply.etag);
  if (isHeld) response.writeHead(304, [...found.unchanged, ...id]).end();
  else if (takesGzip(headers['accept-encoding'])) response.writeHead(200, [...found.gzip, ...id]).end(found.reply.gzip);
  else response.writeHead(200, [...found.plain, ...id]).end(found.reply.body);
  observeRequest({ endpoint: found.endpoint, method: 'GET', status: isHeld ? 304 : 200, seconds: 0 });
  return true;
}
