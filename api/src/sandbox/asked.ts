import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came in, before anybody has looked at what it means. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the stand-ins answer to; each is an API that exists outside under this name. */
export const APIS = [
  'jscode2session',
  'stable_token',
  'getuserphonenumber',
  'subscribe_send',
  'SendSms',
  'PhoneVerification',
] as const;
export type Api = (typeof APIS)[number];

/** An object of JSON, or an empty one when the body is none. */
export function jsonOf({ body }: Asked): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
