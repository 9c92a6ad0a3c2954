import type Koa from 'koa';
import { accountRoutes } from './account/routes';
import { findSession } from './account/service';
import { config } from './config';
import type { RequestState } from './http/context';
import { createPlatform } from './http/platform';
import type { Route } from './http/route';
import { Limiter } from './limits/limiter';

/** Every route that is served. A feature adds its own here and nowhere else. */
export const ROUTES: readonly Route[] = [...accountRoutes];

/** The one place where the platform and the features meet. */
export function createApp(): Koa<RequestState> {
  return createPlatform({ routes: ROUTES, findSession, limiter: new Limiter(config.limits) });
}
