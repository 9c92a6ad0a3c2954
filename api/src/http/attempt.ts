import { IDEMPOTENCY_HEADER } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import { hashOf } from '../crypto/hash';
import type { Attempt } from './call';
import type { Context } from './context';

const KEY = /^[\w-]{16,64}$/;
const HEADER = IDEMPOTENCY_HEADER.toLowerCase();

/** The attempt that the client's key names; a changing command without a key is refused. */
export function readAttempt(
  ctx: Context,
  asked: { accountId: string; endpoint: string; params: unknown; body: unknown },
): Attempt {
  const key = ctx.req.headers[HEADER];
  if (typeof key !== 'string' || !KEY.test(key)) {
    const fields = [{ field: IDEMPOTENCY_HEADER, message: '16 到 64 个字母、数字、下划线或连字符' }];
    throw new Refusal('key_missing', undefined, fields);
  }
  const { accountId, endpoint, params, body } = asked;
  // A parsed body has its fields in the order of its schema: the order in which they were sent makes no other request.
  const bodyHash = hashOf('sha256', JSON.stringify([endpoint, params ?? null, body ?? null]));
  return { accountId, key, endpoint, bodyHash };
}
