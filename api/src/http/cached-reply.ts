import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context } from './context';

/** A public reply made once and sent to many: bytes, compressed bytes, and a tag that says whether it changed. */
export class CachedReply {
  /** Weak, because the plain and the compressed bytes share it. */
  readonly etag: string;
  readonly gzip: Buffer;

  constructor(
    readonly body: Buffer,
    readonly maxAgeSeconds: number,
  ) {
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    this.gzip = gzipSync(body);
  }

  static of(reply: unknown, maxAgeSeconds: number): CachedReply {
    return new CachedReply(Buffer.from(JSON.stringify(reply)), maxAgeSeconds);
  }

  /** What the bytes say, to be checked against the schema. */
  toJson(): unknown {
    return JSON.parse(this.body.toString('utf8'));
  }
}

/** 304 when the client has it, compressed when the client takes that. */
export function sendCached(ctx: Context, reply: CachedReply): void {
  const { res, req } = ctx;
  res.setHeader('Cache-Control', `public, max-age=${reply.maxAgeSeconds}`);
  res.setHeader('ETag', reply.etag);
  res.setHeader('Vary', 'Accept-Encoding');
  if (isHeldBy(req.headers['if-none-match'], reply.etag)) {
    ctx.status = 304;
    return;
  }
  ctx.status = 200;
  const isCompressed = takesGzip(req.headers['accept-encoding']);
  if (isCompressed) res.setHeader('Content-Encoding', 'gzip');
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  ctx.body = isCompressed ? reply.gzip : reply.body;
}

function isHeldBy(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag) return true;
  return header === '*' || header.split(',').some((tag) => tag.trim() === etag || `W/${tag.trim()}` === etag);
}

/** `gzip` or `*` named without a zero weight. */
export function takesGzip(accepted: string | undefined): boolean {
  if (accepted === undefined) return false;
  return /(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted);
}
