import { Refusal } from '@jianghan/shared/refusal';
import { config } from '../config';
import type { Actor, StaffActor } from './call';
import type { Context } from './context';
import type { ReplyExtras } from './route';

export interface FoundSession {
  actor: Actor;
  client: 'h5' | 'weapp';
}

/** Resolves an opaque token; the account feature's service does it, for all who ask at once. */
export type FindSession = (token: string, now: Date) => Promise<FoundSession | undefined>;

/** Resolves the token of a member of staff, and notes that they are still there. */
export type FindStaff = (token: string) => Promise<StaffActor | undefined>;

const isHttps = config.publicUrl?.protocol === 'https:';

/** `__Host-` makes the browser refuse a cookie that another host or a plain-http page tries to plant. */
export const SESSION_COOKIE = isHttps ? '__Host-jh_session' : 'jh_session';
/** Staff and residents have cookies of their own: on one machine neither signs the other out, or stands in for them. */
export const STAFF_COOKIE = isHttps ? '__Host-jh_staff' : 'jh_staff';

type CookieName = typeof SESSION_COOKIE | typeof STAFF_COOKIE;

function attributesOf(cookie: CookieName): string {
  const sameSite = cookie === STAFF_COOKIE ? 'Strict' : 'Lax';
  return `; Path=/; HttpOnly; SameSite=${sameSite}${isHttps ? '; Secure' : ''}`;
}

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
  const cookies = cookie === undefined ? [] : cookiesCalled(SESSION_COOKIE, cookie);
  if (cookies.length + (authorization === undefined ? 0 : 1) > 1) throw new Refusal('two_sessions');
  if (authorization !== undefined) return { token: bearerToken(authorization), client: 'weapp' };
  return cookies[0] === undefined ? undefined : { token: cookies[0], client: 'h5' };
}

/** Staff work in a browser: a cookie, and no other session beside it. */
export function presentedStaff(ctx: Context): string | undefined {
  const { authorization, cookie = '' } = ctx.req.headers;
  const cookies = cookiesCalled(STAFF_COOKIE, cookie);
  if (cookies.length + (authorization === undefined ? 0 : 1) > 1) throw new Refusal('two_sessions');
  return cookies[0];
}

/** The member of staff behind a token; the same rules as for residents. */
export async function resolveStaff(ctx: Context, token: string, find: FindStaff): Promise<StaffActor | null> {
  const found = TOKEN.test(token) ? await find(token) : undefined;
  if (found !== undefined) ctx.state.staffId = found.staffId;
  return found ?? null;
}

function bearerToken(header: string): string {
  return header.slice(0, 7).toLowerCase() === 'bearer ' ? header.slice(7).trim() : '';
}

function cookiesCalled(name: CookieName, header: string): string[] {
  const found: string[] = [];
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim() === name) found.push(part.slice(equals + 1).trim());
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
  readonly #cookie: CookieName;

  constructor(ctx: Context, cookie: CookieName) {
    this.#ctx = ctx;
    this.#cookie = cookie;
  }

  setSession(token: string, expiresAt: Date): void {
    const cookie = `${this.#cookie}=${token}${attributesOf(this.#cookie)}; Expires=${expiresAt.toUTCString()}`;
    this.#ctx.res.setHeader('Set-Cookie', cookie);
  }

  clearSession(): void {
    this.#ctx.res.setHeader('Set-Cookie', `${this.#cookie}=${attributesOf(this.#cookie)}; Max-Age=0`);
  }
}
