import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@jianghan/shared/contract';
import type { CachedReply } from './cached-reply';
import type { Call } from './call';
import type { EventStream } from './event-stream';
import type { ReadyJson } from './ready-json';

/** The parsed request of an endpoint: every part has passed its schema. */
export interface Request<E extends Endpoint> {
  call: Call;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  reply: ReplyExtras;
}

/** What a sign-in may set besides its reply. */
export interface ReplyExtras {
  setSession(token: string, expiresAt: Date): void;
  clearSession(): void;
}

export interface Route {
  endpoint: Endpoint;
  handle(request: Request<Endpoint>): Promise<unknown>;
}

/** Binds an endpoint of the contract to the one service call that answers it. */
export function route<const E extends Endpoint>(
  endpoint: E,
  handle: (request: Request<E>) => Promise<ReplyOf<E> | CachedReply | ReadyJson | EventStream>,
): Route {
  return { endpoint, handle: handle as unknown as Route['handle'] };
}
