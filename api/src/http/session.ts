import { Refusal } from '@jianghan/shared/refusal';
import { config } from '../config';
import type { Actor } from './call';
import type { Context } from './context';
import type { ReplyExtras } from './route';

export interface FoundSession {
  actor: Actor;
  client: 'h5' | 'weapp';
}

/** Resolves an opaque token; the account feature's service does it, for all who ask at once. */
export type FindSession = (token: string, now: Date) => Promise<FoundSession | undefined>;

const isHttps = config.publicUrl?.protocol === 'https:';

/** `__Host-` makes the browser refuse a cookie that another host or a plain-http page tries to plant. */
export const SESSION_COOKIE = isHttps ? '__Host-jh_session' : 'jh_session';
const ATTRIBUTES = `; Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;

const TOKEN = /^[\w-]{20,128}$/;

/** What the request carries: a cookie of a browser or a bearer token of a mini-program, never both. */
export interface Presented {
  token: string;
  client: 'h5' | 'weapp';
}

/** Undefined when the request carries no session. A token of impossible shape is kept: it is simply unknown. */
export function presentedSession(ctx: Context): Presented | undefined {
  const { authorization, cookie } = ctx.req.headers;
  if (authorization === undefined && cookie === undefined) return undefined;
  const cookies = cookie === undefined ? [] : sessionCookies(cookie);
  if (cookies.length + (authorization === undefined ? 0 : 1) > 1) throw new Refusal('two_sessions');
  if (authorization !== undefined) return { token: bearerToken(authorization), client: 'weapp' };
  return cookies[0] === undefined ? undefined : { token: cookies[0], client: 'h5' };
}

function bearerToken(header: string): string {
  return header.slice(0, 7).toLowerCase() === 'bearer ' ? header.slice(7).trim() : '';
}

function sessionCookies(header: string): string[] {
  const found: string[] = [];
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim() === SESSION_COOKIE) found.push(part.slice(equals + 1).trim());
  }
  return found;
}

/**
 * The session behind a token; a token of the other kind of client counts as unknown. A stale cookie is left alone: a
 * request that was under way while the session changed would otherwise take the new cookie away.
 */
export async function resolveSession(ctx: Context, presented: Presented, find: FindSession): Promise<Actor | null> {
  const found = TOKEN.test(presented.token) ? await find(presented.token, ctx.state.now) : undefined;
  if (found !== undefined && found.client === presented.client) {
    ctx.state.accountId = found.actor.accountId;
    return found.actor;
  }
  return null;
}

/** What a sign-in or a sign-out may do to the browser's cookie. */
export class CookieExtras implements ReplyExtras {
  readonly #ctx: Context;

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  setSession(token: string, expiresAt: Date): void {
    const cookie = `${SESSION_COOKIE}=${token}${ATTRIBUTES}; Expires=${expiresAt.toUTCString()}`;
    this.#ctx.res.setHeader('Set-Cookie', cookie);
  }

  clearSession(): void {
    clearCookie(this.#ctx);
  }
}

function clearCookie(ctx: Context): void {
  ctx.res.setHeader('Set-Cookie', `${SESSION_COOKIE}=${ATTRIBUTES}; Max-Age=0`);
}
