import { Refusal } from '@jianghan/shared/refusal';
import type { Context, Next } from './context';

const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** A host with a user name or a path in it is an attempt to be taken for another one. */
export function isOddHost(host: string | undefined): boolean {
  return !HOST.test(host ?? '');
}

export function refuseOddHost(ctx: Context, next: Next): Promise<unknown> {
  if (isOddHost(ctx.req.headers.host)) throw new Refusal('unreadable');
  return next();
}
