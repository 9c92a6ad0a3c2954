import { Refusal, type RefusalCode } from '@jianghan/shared/refusal';
import { logger } from '../log/logger';

/** WeChat is busy: the same question may be asked again. */
export const BUSY = -1;

const RETRY_AFTER_SECONDS = 60;

/**
 * What an errcode means to the resident (W-01, W-03). 40163 is not in the official table, but it is what WeChat says
 * to a code that was used before.
 */
const REFUSED: Record<number, RefusalCode> = {
  40029: 'wechat_code_used',
  40163: 'wechat_code_used',
  45011: 'too_many',
  40226: 'wechat_blocked',
};

/** Our appid, secret or parameters are wrong: somebody on duty must be called; the resident cannot help it. */
const OUR_CONFIGURATION = new Set([40013, 40125, 41002, 41004, 41008, 40243]);

/** The access token is not, or no longer, good. */
export const TOKEN_SPOILT = new Set([40001, 40014, 42001]);

/** Every errcode but 0 is a refusal, known or not: no answer of WeChat is ever taken for success by default. */
export function refusalOf(errcode: number, api: string): Refusal {
  const code = REFUSED[errcode];
  if (code === 'too_many') return new Refusal(code, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  if (code !== undefined) return new Refusal(code);
  if (OUR_CONFIGURATION.has(errcode)) logger.error({ outside: 'wechat', api, errcode }, 'WeChat settings are wrong');
  else logger.warn({ outside: 'wechat', api, errcode }, 'WeChat refused');
  return new Refusal('wechat_unavailable');
}
