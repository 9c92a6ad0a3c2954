import { API_BASE_PATH, type Endpoint } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import Router from '@koa/router';
import { z } from 'zod';
import { config } from '../config';
import type { Limiter } from '../limits/limiter';
import { assertLevel } from './access';
import { readAttempt } from './attempt';
import { readJsonObject } from './body';
import { sendCached } from './cached-bytes';
import { CachedReply } from './cached-reply';
import type { Actor } from './call';
import type { Context, RequestState } from './context';
import { assertOwnOrigin } from './origin';
import { readQuery } from './query';
import type { Request, Route } from './route';
import { CookieExtras, type FindSession, type Presented, presentedSession, resolveSession } from './session';

import type { Shelf } from './shelf';

/** What the binding needs: who is behind a token, who has asked too often, and where public replies are laid down. */
export interface Gate {
  findSession: FindSession;
  limiter: Limiter;
  shelf: Shelf;
}

const NOTHING = z.strictObject({});

/** Serves every route below the base path; each is bound once, so a request makes no closures. */
export function bindRoutes(routes: readonly Route[], gate: Gate): Router<RequestState> {
  const router = new Router<RequestState>({ prefix: API_BASE_PATH, sensitive: true, strict: true });
  for (const route of routes) {
    const { method, path } = route.endpoint;
    router.register(path, [method], (ctx) => serve(ctx, route, gate));
  }
  return router;
}

/** The same for everybody, so nobody is looked up: such a request touches no database of its own accord. */
export function isPublicRead({ endpoint }: Route): boolean {
  return endpoint.method === 'GET' && endpoint.access === 'anonymous';
}

/** The one path of every request: who, may they, how often, what exactly, under which key; then the service. */
async function serve(ctx: Context, route: Route, gate: Gate): Promise<void> {
  const { endpoint } = route;
  ctx.state.endpoint = endpoint.name;
  if (!gate.limiter.allowsNetwork(ctx.req)) throw new Refusal('too_many', { retryAfterSeconds: 1 });
  const presented = presentedSession(ctx);
  if (isPublicRead(route)) {
    ctx.state.isQuiet = true;
    const reply = await route.handle(readRequest(ctx, endpoint, { actor: null, body: undefined }));
    if (reply instanceof CachedReply) gate.shelf.put(ctx.originalUrl, endpoint.name, reply.bytes);
    send(ctx, endpoint, reply);
    return;
  }
  const actor = presented === undefined ? null : await actorOf(ctx, presented, gate);
  assertLevel(actor, endpoint.access);
  if (actor !== null) await gate.limiter.assertAccount(actor.accountId);
  const body = endpoint.body === undefined ? undefined : await readJsonObject(ctx.req);
  const request = readRequest(ctx, endpoint, { actor, body });
  if (endpoint.limits !== undefined) await gate.limiter.assertEndpoint(endpoint, actor, request.body);
  send(ctx, endpoint, await route.handle(request));
}

function actorOf(ctx: Context, presented: Presented, gate: Gate): Promise<Actor | null> {
  if (presented.client === 'h5' && ctx.method !== 'GET' && ctx.method !== 'HEAD') assertOwnOrigin(ctx);
  return resolveSession(ctx, presented, gate.findSession);
}

interface Known {
  actor: Actor | null;
  body: Record<string, unknown> | undefined;
}

function readRequest(ctx: Context, endpoint: Endpoint, { actor, body }: Known): Request<Endpoint> {
  if (endpoint.signIn && body?.['client'] === 'h5') assertOwnOrigin(ctx);
  const { traceId, now } = ctx.state;
  const parsed = {
    params: endpoint.params?.parse((ctx as Context & { params: unknown }).params),
    query: queryOf(ctx, endpoint),
    body: endpoint.body?.parse(body),
  };
  const attempt =
    endpoint.idempotent && actor !== null
      ? readAttempt(ctx, { accountId: actor.accountId, endpoint: endpoint.name, ...parsed })
      : null;
  return { call: { actor, attempt, now, traceId }, reply: new CookieExtras(ctx), ...parsed } as Request<Endpoint>;
}

/** An endpoint without parameters takes none: an unknown one is named. */
function queryOf(ctx: Context, endpoint: Endpoint): unknown {
  if (endpoint.query === undefined && ctx.querystring === '') return undefined;
  return (endpoint.query ?? NOTHING).parse(readQuery(ctx.querystring));
}

const checked = new WeakSet<CachedReply>();

function send(ctx: Context, endpoint: Endpoint, reply: unknown): void {
  if (reply instanceof CachedReply) {
    if (!config.isProduction && !checked.has(reply)) {
      endpoint.reply.parse(reply.toJson());
      checked.add(reply);
    }
    sendCached(ctx, reply.bytes);
    return;
  }
  if (!config.isProduction) assertDeclared(endpoint, reply);
  ctx.status = endpoint.status;
  ctx.body = endpoint.replyType === undefined ? JSON.stringify(reply) : reply;
  ctx.set('Content-Type', `${endpoint.replyType ?? 'application/json'}; charset=utf-8`);
}

/** Outside production a reply that the contract does not declare is our fault, and a test sees it. */
function assertDeclared(endpoint: Endpoint, reply: unknown): void {
  const outcome = endpoint.reply.safeParse(reply);
  if (!outcome.success) throw new Error(`${endpoint.name} replied outside its contract: ${outcome.error.message}`);
}
