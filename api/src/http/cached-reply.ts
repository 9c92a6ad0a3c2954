import { type CachedBytes, cachedBytes } from './cached-bytes';

/** A public reply of a handler, the same for everybody for a few seconds. Make it once, hand it over many times. */
export class CachedReply {
  constructor(
    readonly bytes: CachedBytes,
    readonly maxAgeSeconds: number,
    private readonly isPicture = false,
  ) {}

  static of(reply: unknown, maxAgeSeconds: number): CachedReply {
    return CachedReply.ofJson(Buffer.from(JSON.stringify(reply)), maxAgeSeconds);
  }

  /** The same of bytes that are made already. */
  static ofJson(body: Buffer, maxAgeSeconds: number): CachedReply {
    const cacheControl = `public, max-age=${maxAgeSeconds}`;
    return new CachedReply(cachedBytes(body, { type: 'application/json; charset=utf-8', cacheControl }), maxAgeSeconds);
  }

  /** A picture, which says nothing that a schema could check. */
  static ofPicture(body: Buffer, { type, maxAgeSeconds }: { type: 'image/jpeg'; maxAgeSeconds: number }): CachedReply {
    return new CachedReply(
      cachedBytes(body, { type, cacheControl: `public, max-age=${maxAgeSeconds}` }),
      maxAgeSeconds,
      true,
    );
  }

  /** What the bytes say, to be checked against the schema. */
  toJson(): unknown {
    const { body } = this.bytes.plain;
    return this.isPicture ? body.toString('latin1') : JSON.parse(body.toString('utf8'));
  }
}
