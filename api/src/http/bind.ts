import { API_BASE_PATH, type Endpoint, isForStaff } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import Router from '@koa/router';
import { z } from 'zod';
import { config } from '../config';
import type { Limiter } from '../limits/limiter';
import { asOneOf, assertLevel } from './access';
import { readAttempt } from './attempt';
import { readJsonObject } from './body';
import { sendCached } from './cached-bytes';
import { CachedReply } from './cached-reply';
import type { Actor, StaffActor } from './call';
import type { Context, Middleware, RequestState } from './context';
import { EventStream } from './event-stream';
import { assertOwnOrigin } from './origin';
import { readQuery } from './query';
import { ReadyJson } from './ready-json';
import type { Request, Route } from './route';
import { sendText } from './send-text';
import {
  CookieExtras,
  type FindSession,
  type FindStaff,
  presentedSession,
  presentedStaff,
  resolveSession,
  resolveStaff,
  SESSION_COOKIE,
  STAFF_COOKIE,
} from './session';
import type { Shelf } from './shelf';

/** What the binding needs: who is behind a token, who has asked too often, and where public replies are laid down. */
export interface Gate {
  findSession: FindSession;
  findStaff: FindStaff;
  limiter: Limiter;
  shelf: Shelf;
}

const NOTHING = z.strictObject({});

const FIRST_WORD_AT = API_BASE_PATH.length + 1;

/**
 * Serves every route below the base path; each is bound once, so a request makes no closures. A router tries its paths
 * one by one, so each first word of a path has a router of its own.
 */
export function bindRoutes(routes: readonly Route[], gate: Gate): Middleware {
  const routers = new Map<string, Router<RequestState>>();
  for (const route of routes) {
    const { method, path } = route.endpoint;
    const word = firstWordOf(API_BASE_PATH + path);
    const router =
      routers.get(word) ?? new Router<RequestState>({ prefix: API_BASE_PATH, sensitive: true, strict: true });
    router.register(path, [method], (ctx) => serve(ctx, route, gate));
    routers.set(word, router);
  }
  const served = new Map([...routers].map(([word, router]) => [word, router.routes() as unknown as Middleware]));
  return async (ctx, next) => {
    const routed = served.get(firstWordOf(ctx.path));
    await (routed === undefined ? next() : routed(ctx, next));
  };
}

function firstWordOf(path: string): string {
  const end = path.indexOf('/', FIRST_WORD_AT);
  return path.slice(FIRST_WORD_AT, end < 0 ? undefined : end);
}

/** The same for everybody, so nobody is looked up: such a request touches no database of its own accord. */
function isPublicRead({ endpoint }: Route): boolean {
  return endpoint.method === 'GET' && endpoint.access === 'anonymous';
}

/** The one path of every request: who, may they, how often, what exactly, under which key; then the service. */
async function serve(ctx: Context, route: Route, gate: Gate): Promise<void> {
  const { endpoint } = route;
  ctx.state.endpoint = endpoint.name;
  if (!gate.limiter.allowsNetwork(ctx.req)) throw new Refusal('too_many', { retryAfterSeconds: 1 });
  if (isPublicRead(route)) {
    presentedSession(ctx);
    ctx.state.isQuiet = true;
    const reply = await route.handle(readRequest(ctx, endpoint, { ...NOBODY, body: undefined }));
    if (reply instanceof CachedReply) gate.shelf.put(ctx.originalUrl, endpoint.name, reply.bytes);
    send(ctx, endpoint, reply);
    return;
  }
  const caller = isForStaff(endpoint)
    ? await staffCaller(ctx, endpoint, gate)
    : await residentCaller(ctx, endpoint, gate);
  const callerId = idOf(caller);
  if (callerId !== undefined) await gate.limiter.assertAccount(callerId);
  const body = endpoint.body === undefined ? undefined : await readJsonObject(ctx.req);
  const request = readRequest(ctx, endpoint, { ...caller, body });
  if (endpoint.limits !== undefined)
    await gate.limiter.assertEndpoint(endpoint, { id: callerId, request: ctx.req }, request.body);
  send(ctx, endpoint, await route.handle(request));
}

interface Caller {
  actor: Actor | null;
  staff: StaffActor | null;
}

const NOBODY: Caller = { actor: null, staff: null };

function idOf({ actor, staff }: Caller): string | undefined {
  return staff?.staffId ?? actor?.accountId;
}

async function residentCaller(ctx: Context, { access }: Endpoint, gate: Gate): Promise<Caller> {
  const presented = presentedSession(ctx);
  if (presented?.client === 'h5' && changes(ctx)) assertOwnOrigin(ctx);
  const actor = presented === undefined ? null : await resolveSession(ctx, presented, gate.findSession);
  if (typeof access === 'string') assertLevel(actor, access);
  return { actor, staff: null };
}

/** Staff work in browsers alone, so whatever they change, a sign-in too, must come from our own pages. */
async function staffCaller(ctx: Context, { access }: Endpoint, gate: Gate): Promise<Caller> {
  if (changes(ctx)) assertOwnOrigin(ctx);
  const token = presentedStaff(ctx);
  const staff = token === undefined ? null : await resolveStaff(ctx, token, gate.findStaff);
  return { actor: null, staff: typeof access === 'string' ? staff : asOneOf(staff, access) };
}

function changes(ctx: Context): boolean {
  return ctx.method !== 'GET' && ctx.method !== 'HEAD';
}

interface Known extends Caller {
  body: Record<string, unknown> | undefined;
}

function readRequest(ctx: Context, endpoint: Endpoint, { actor, staff, body }: Known): Request<Endpoint> {
  if (endpoint.signIn && body?.['client'] === 'h5') assertOwnOrigin(ctx);
  const { traceId, now } = ctx.state;
  const parsed = {
    params: endpoint.params?.parse((ctx as Context & { params: unknown }).params),
    query: queryOf(ctx, endpoint),
    body: endpoint.body?.parse(body),
  };
  const callerId = idOf({ actor, staff });
  const attempt =
    endpoint.idempotent && callerId !== undefined
      ? readAttempt(ctx, { accountId: callerId, endpoint: endpoint.name, ...parsed })
      : null;
  const reply = new CookieExtras(ctx, isForStaff(endpoint) ? STAFF_COOKIE : SESSION_COOKIE);
  return { call: { actor, staff, attempt, now, traceId }, reply, ...parsed } as Request<Endpoint>;
}

/** An endpoint without parameters takes none: an unknown one is named. */
function queryOf(ctx: Context, endpoint: Endpoint): unknown {
  if (endpoint.query === undefined && ctx.querystring === '') return undefined;
  return (endpoint.query ?? NOTHING).parse(readQuery(ctx.querystring));
}

const checked = new WeakSet<CachedReply>();

function send(ctx: Context, endpoint: Endpoint, reply: unknown): void {
  if (reply instanceof EventStream) {
    reply.sendTo(ctx);
    return;
  }
  if (reply instanceof CachedReply) {
    if (!config.isProduction && !checked.has(reply)) {
      endpoint.reply.parse(reply.toJson());
      checked.add(reply);
    }
    sendCached(ctx, reply.bytes);
    return;
  }
  const isReady = reply instanceof ReadyJson;
  if (!config.isProduction) assertDeclared(endpoint, isReady ? reply.toJson() : reply);
  const { status, replyType } = endpoint;
  const body = isReady ? reply.body : replyType === undefined ? JSON.stringify(reply) : String(reply);
  sendText(ctx, { status, type: `${replyType ?? 'application/json'}; charset=utf-8`, body });
}

/** Outside production a reply that the contract does not declare is our fault, and a test sees it. */
function assertDeclared(endpoint: Endpoint, reply: unknown): void {
  const outcome = endpoint.reply.safeParse(reply);
  if (!outcome.success) throw new Error(`${endpoint.name} replied outside its contract: ${outcome.error.message}`);
}
