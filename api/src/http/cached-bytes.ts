import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Context } from './context';
import { SECURITY_HEADERS } from './headers';

/** Smaller bytes are not worth compressing. */
const WORTH_COMPRESSING = 1000;

interface Sent {
  readonly body: Buffer;
  /** Names and values in turn, as `writeHead` takes them; the hot path sets no header one by one. */
  readonly headers: readonly string[];
}

/** Bytes made once and sent to many. */
export interface CachedBytes {
  /** Weak, because the plain and the compressed bytes share it. */
  readonly etag: string;
  readonly plain: Sent;
  /** Null where compression gains nothing: pictures, a few bytes. */
  readonly gzip: Sent | null;
  readonly notModified: readonly string[];
}

export function cachedBytes(body: Buffer, { type, cacheControl }: { type: string; cacheControl: string }): CachedBytes {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const always = [...SECURITY_HEADERS.flat(), 'Cache-Control', cacheControl, 'ETag', etag, 'Vary', 'Accept-Encoding'];
  const full = [...always, 'Content-Type', type];
  const isText = /text|json|javascript|svg|xml/.test(type);
  return {
    etag,
    notModified: always,
    plain: sentAs(body, full),
    gzip:
      isText && body.length >= WORTH_COMPRESSING ? sentAs(gzipSync(body), [...full, 'Content-Encoding', 'gzip']) : null,
  };
}

function sentAs(body: Buffer, headers: readonly string[]): Sent {
  return { body, headers: [...headers, 'Content-Length', String(body.length)] };
}

/** Sends past Koa, which would look at each header once more. */
export function sendCached(ctx: Context, bytes: CachedBytes): void {
  ctx.respond = false;
  writeCached(ctx, bytes, ctx.state.traceId);
}

interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
}

/** 304 when the client has it, compressed when the client takes that. */
export function writeCached({ req, res }: Exchange, bytes: CachedBytes, traceId: string): void {
  if (isHeldBy(req.headers['if-none-match'], bytes.etag)) {
    res.writeHead(304, [...bytes.notModified, 'X-Request-Id', traceId]).end();
    return;
  }
  const sent = bytes.gzip !== null && takesGzip(req.headers['accept-encoding']) ? bytes.gzip : bytes.plain;
  res.writeHead(200, [...sent.headers, 'X-Request-Id', traceId]).end(sent.body);
}

function isHeldBy(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag) return true;
  return header === '*' || header.split(',').some((tag) => tag.trim() === etag || `W/${tag.trim()}` === etag);
}

/** `gzip` or `*` named without a zero weight. */
function takesGzip(accepted: string | undefined): boolean {
  if (accepted === undefined) return false;
  return /(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted);
}
