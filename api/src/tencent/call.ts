import { z } from 'zod';
import { config } from '../config';
import { askJson } from '../outside/ask';
import type { Breaker } from '../outside/breaker';
import { NoAnswer } from '../outside/no-answer';
import { authorizationOf, CONTENT_TYPE } from './sign';

/** One action of a Tencent Cloud API 3.0 service. */
export interface Action {
  baseUrl: string;
  service: string;
  action: string;
  version: string;
  region?: string;
}

/** The provider understood and said no; `code` is from its published list. */
export interface Declined {
  declined: string;
}

const TIMEOUT_MS = 3000;
const Answer = z.object({
  Response: z.union([
    z.object({ Error: z.object({ Code: z.string() }) }),
    z.looseObject({ RequestId: z.string(), Error: z.undefined().optional() }),
  ]),
});

/** Sends one signed request, once. Throws NoAnswer when nobody can say what became of it. */
export async function callTencent(
  breaker: Breaker,
  action: Action,
  body: Record<string, unknown>,
): Promise<Record<string, unknown> | Declined> {
  const payload = JSON.stringify(body);
  const parsed = Answer.safeParse(
    await askJson(breaker, {
      url: `${action.baseUrl}/`,
      method: 'POST',
      headers: headersOf(action, payload),
      body: payload,
      timeoutMs: TIMEOUT_MS,
    }),
  );
  if (!parsed.success) throw new NoAnswer('unknown form of answer');
  const { Response } = parsed.data;
  return Response.Error === undefined ? Response : { declined: Response.Error.Code };
}

function headersOf({ baseUrl, service, action, version, region }: Action, payload: string): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000);
  const { host } = new URL(baseUrl);
  return {
    'Content-Type': CONTENT_TYPE,
    Authorization: authorizationOf({ host, service, payload, timestamp }, config.tencent),
    'X-TC-Action': action,
    'X-TC-Version': version,
    'X-TC-Timestamp': String(timestamp),
    ...(region === undefined ? {} : { 'X-TC-Region': region }),
  };
}
