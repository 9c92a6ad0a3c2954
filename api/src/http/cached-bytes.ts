import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context } from './context';

/** Smaller bytes are not worth compressing. */
const WORTH_COMPRESSING = 1000;

/** Bytes made once and sent to many. */
export interface CachedBytes {
  readonly type: string;
  readonly cacheControl: string;
  /** Weak, because the plain and the compressed bytes share it. */
  readonly etag: string;
  readonly body: Buffer;
  /** Null where compression gains nothing: pictures, a few bytes. */
  readonly gzip: Buffer | null;
}

export function cachedBytes(body: Buffer, { type, cacheControl }: { type: string; cacheControl: string }): CachedBytes {
  const isText = /text|json|javascript|svg|xml/.test(type);
  return {
    type,
    cacheControl,
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    body,
    gzip: isText && body.length >= WORTH_COMPRESSING ? gzipSync(body) : null,
  };
}

/** 304 when the client has it, compressed when the client takes that. */
export function sendCached(ctx: Context, bytes: CachedBytes): void {
  const { res, req } = ctx;
  res.setHeader('Cache-Control', bytes.cacheControl);
  res.setHeader('ETag', bytes.etag);
  res.setHeader('Vary', 'Accept-Encoding');
  if (isHeldBy(req.headers['if-none-match'], bytes.etag)) {
    ctx.status = 304;
    return;
  }
  ctx.status = 200;
  const isCompressed = bytes.gzip !== null && takesGzip(req.headers['accept-encoding']);
  if (isCompressed) res.setHeader('Content-Encoding', 'gzip');
  res.setHeader('Content-Type', bytes.type);
  ctx.body = isCompressed ? bytes.gzip : bytes.body;
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
