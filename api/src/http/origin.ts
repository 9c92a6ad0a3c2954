import { Refusal } from '@jianghan/shared/refusal';
import { config } from '../config';
import type { Context } from './context';

/**
 * A browser says where a page came from. What changes something with the browser's cookie, or plants that cookie, must
 * come from our own pages; without PUBLIC_URL (a demo in the LAN) that is the host the request itself was sent to.
 */
export function assertOwnOrigin(ctx: Context): void {
  const { origin } = ctx.req.headers;
  if (origin === undefined || !isOwn(origin, ctx)) throw new Refusal('foreign_origin');
}

function isOwn(origin: string, ctx: Context): boolean {
  if (config.publicUrl !== null) return origin === config.publicUrl.origin;
  return URL.canParse(origin) && new URL(origin).host === ctx.host;
}
