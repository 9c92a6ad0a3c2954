import { randomUUID } from 'node:crypto';
import { config } from '../config';
import { authorizationOf, CONTENT_TYPE } from '../tencent/sign';
import { type Asked, jsonOf } from './asked';

/** Thrown by an action of a stand-in; leaves as the provider's error document. */
export class TencentError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export interface TencentApi {
  service: string;
  version: string;
  needsRegion: boolean;
  parameters: readonly string[];
  required: readonly string[];
  answer(body: Record<string, unknown>): Record<string, unknown>;
}

const CLOCK_SECONDS = 300;

/** Checks what API 3.0 checks of every request, then lets the action answer. */
export function answerTencent(asked: Asked, api: TencentApi): unknown {
  const RequestId = randomUUID();
  try {
    assertSigned(asked, api);
    const body = jsonOf(asked);
    assertParameters(body, api);
    return { Response: { ...api.answer(body), RequestId } };
  } catch (error) {
    if (!(error instanceof TencentError)) throw error;
    return { Response: { Error: { Code: error.code, Message: error.code }, RequestId } };
  }
}

function assertSigned({ headers, body }: Asked, { service, version, needsRegion }: TencentApi): void {
  const timestamp = Number(headers['x-tc-timestamp']);
  if (headers['x-tc-version'] !== version) throw new TencentError('NoSuchVersion');
  if (needsRegion && !headers['x-tc-region']) throw new TencentError('MissingParameter');
  if (headers['content-type'] !== CONTENT_TYPE) throw new TencentError('AuthFailure.SignatureFailure');
  if (!(Math.abs(Date.now() / 1000 - timestamp) <= CLOCK_SECONDS))
    throw new TencentError('AuthFailure.SignatureExpire');
  const given = headers.authorization ?? '';
  if (!given.startsWith('TC3-HMAC-SHA256 ')) throw new TencentError('AuthFailure.InvalidAuthorization');
  if (!given.includes(`Credential=${config.tencent.secretId}/`)) throw new TencentError('AuthFailure.SecretIdNotFound');
  const part = { host: headers.host ?? '', service, payload: body, timestamp };
  if (given !== authorizationOf(part, config.tencent)) throw new TencentError('AuthFailure.SignatureFailure');
}

function assertParameters(body: Record<string, unknown>, { parameters, required }: TencentApi): void {
  for (const name of required) {
    if (body[name] === undefined) throw new TencentError('MissingParameter');
  }
  for (const name of Object.keys(body)) {
    if (!parameters.includes(name)) throw new TencentError('UnknownParameter');
  }
}
