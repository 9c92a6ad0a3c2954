import type { ServerResponse } from 'node:http';
import { TIANDITU_HOST } from '@jianghan/shared/eldercare/tiles';
import { config } from '../config';

/** Where the browser may fetch pictures: the tiles of 天地图 only where they are used. */
const PICTURES = ["'self'", 'data:', ...(config.mapKey === null ? [] : [`https://${TIANDITU_HOST}`])];

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  `img-src ${PICTURES.join(' ')}`,
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** One year; sent only where the public address is https, or a demo on plain http would lock itself out. */
const STRICT_TRANSPORT = 'max-age=31536000; includeSubDomains';

/** On every response, errors included. `unsafe-inline` is for styles alone: Taro adds <style> elements at run time. */
export const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ...(config.publicUrl?.protocol === 'https:' ? [['Strict-Transport-Security', STRICT_TRANSPORT] as const] : []),
];

/** What may be cached says so itself; everything else is nobody's business but the one who asked. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
}
