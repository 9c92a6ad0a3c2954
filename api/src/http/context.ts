import type { ParameterizedContext } from 'koa';

/** What the platform knows of a request before any feature sees it. */
export interface RequestState {
  traceId: string;
  /** The instant the request came in; rules are told this time. */
  now: Date;
  /** Name of the endpoint once it is known; for logs and metrics. */
  endpoint: string;
  /** Set when a session was found; the only thing a log says about a person. */
  accountId?: string;
  /** The same of a member of staff. */
  staffId?: string;
  /** Successful reads of public data are not worth a line each. */
  isQuiet: boolean;
}

export type Context = ParameterizedContext<RequestState>;
export type Next = () => Promise<unknown>;
export type Middleware = (ctx: Context, next: Next) => Promise<void>;
