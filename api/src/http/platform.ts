import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '@jianghan/shared/refusal';
import Koa from 'koa';
import { config } from '../config';
import { logger } from '../log/logger';
import { bindRoutes, type Gate } from './bind';
import type { Context, Middleware, Next, RequestState } from './context';
import { isReaderGone } from './event-stream';
import { refuseOddHost } from './host';
import { observe } from './observe';
import type { Route } from './route';
import { Shelf } from './shelf';

export interface Parts extends Omit<Gate, 'shelf'> {
  routes: readonly Route[];
  /** What else is served, each below a path of its own: health, documents, the H5 pages. */
  pages?: readonly Middleware[];
}

/** Koa that looks on the shelf before it makes anything for a request. */
class Platform extends Koa<RequestState> {
  readonly #gate: Gate;

  constructor(gate: Gate) {
    super({ proxy: config.trustedProxies > 0, maxIpsCount: config.trustedProxies });
    this.#gate = gate;
  }

  override callback(): ReturnType<Koa['callback']> {
    const serve = super.callback();
    const { shelf, limiter } = this.#gate;
    return async (request, response) => {
      const [req, res] = [request as IncomingMessage, response as ServerResponse];
      if (!shelf.answers(req, res, limiter)) await serve(req, res);
    };
  }
}

/** Everything that is the same for all features, and the features' routes. */
export function createPlatform({ routes, pages = [], ...asked }: Parts): Koa<RequestState> {
  const gate = { ...asked, shelf: new Shelf() };
  const app = new Platform(gate);
  app.silent = true;
  app.on('error', (error: unknown) => {
    if (!isReaderGone(error)) logger.error({ err: error }, 'outside the error exit');
  });
  app.use(observe);
  app.use(refuseOddHost);
  app.use(bindRoutes(routes, gate));
  for (const page of pages) app.use(page);
  app.use(refuseUnknown);
  return app;
}

/** Nobody answered: either the path is unknown, or it is known under other methods. */
async function refuseUnknown(ctx: Context, _next: Next): Promise<void> {
  const { matched = [] } = ctx as Context & { matched?: { methods: string[] }[] };
  const methods = [...new Set(matched.flatMap((layer) => layer.methods))];
  if (methods.length === 0) throw new Refusal('not_found');
  ctx.set('Allow', [...methods, 'OPTIONS'].join(', '));
  if (ctx.method !== 'OPTIONS') throw new Refusal('method_not_allowed');
  ctx.status = 204;
}
