import type { z } from 'zod';
import type { RefusalCode } from './refusal';
import type { Role } from './staff/roles';

/** anonymous: no session · L0: WeChat openid only · L1: phone confirmed · L2: real name verified (W-09). */
export const LEVELS = ['anonymous', 'L0', 'L1', 'L2'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * At most `points` calls in `seconds`, counted in the database for one account, phone or ID number, or where nobody has
 * any of them for one network address, which many people may share.
 */
export interface Limit {
  by: 'account' | 'phone' | 'idNumber' | 'network';
  points: number;
  seconds: number;
}

export interface Endpoint {
  /** operationId in the OpenAPI document, function name in the service. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api/v1; parameters as `:bookingId`. */
  path: `/${string}`;
  tag: string;
  /** One Chinese sentence for the reader of the API page. */
  summary: string;
  /** A resident's level, or the staff who may call it: whoever holds one of these roles, in their own offices. */
  access: Level | readonly Role[];
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  reply: z.ZodType;
  status: 200 | 201;
  /** Media type of the reply when it is not JSON. */
  replyType?: 'text/calendar' | 'text/csv' | 'text/event-stream' | 'image/jpeg';
  /** Refusals of this endpoint beyond those every endpoint may give. */
  refusals: readonly RefusalCode[];
  /** Needs an Idempotency-Key. True for every changing endpoint but sign-in. */
  idempotent: boolean;
  /** A step of a sign-in: changes nothing but sessions and codes, so it needs no key. `staff`: a session of staff. */
  signIn?: true | 'staff';
  limits?: readonly Limit[];
  example?: { params?: unknown; query?: unknown; body?: unknown; reply?: unknown };
}

/** Declares an endpoint once, for its four users: binding, client, OpenAPI, tests. */
export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared;
}

/** Whether an endpoint speaks to staff: it looks at their session and never at a resident's. */
export function isForStaff({ access, signIn }: Pick<Endpoint, 'access' | 'signIn'>): boolean {
  return typeof access !== 'string' || signIn === 'staff';
}

type In<S> = S extends z.ZodType ? z.input<S> : undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
export type ParamsOf<E extends Endpoint> = Out<E['params']>;
export type QueryOf<E extends Endpoint> = Out<E['query']>;
export type BodyOf<E extends Endpoint> = Out<E['body']>;
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>;

/** What a client hands over: the parts the endpoint declares, and no others. */
export type RequestOf<E extends Endpoint> = (E['params'] extends z.ZodType ? { params: In<E['params']> } : unknown) &
  (E['query'] extends z.ZodType ? { query?: In<E['query']> } : unknown) &
  (E['body'] extends z.ZodType ? { body: In<E['body']> } : unknown);

export const API_BASE_PATH = '/api/v1';
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
