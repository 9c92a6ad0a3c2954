import { Refusal } from '@jianghan/shared/refusal';
import { z } from 'zod';
import { config } from '../config';
import { logger } from '../log/logger';
import { Breaker } from '../outside/breaker';
import { NoAnswer } from '../outside/no-answer';
import { sandboxUrl } from '../sandbox/address';
import { callTencent } from '../tencent/call';

const breaker = new Breaker('sms');
const Sent = z.object({ SendStatusSet: z.array(z.object({ Code: z.string() })).length(1) });

/**
 * Sends a login code by Tencent Cloud SendSms, 2021-01-11 (https://cloud.tencent.com/document/api/382/55981). Sent once:
 * after an unclear outcome the message may be under way, and a second one would confuse. The resident asks again.
 */
export async function sendCodeBySms(phone: string, message: { code: string; minutes: number }): Promise<void> {
  const outcome = await send(phone, [message.code, String(message.minutes)]);
  if (outcome === 'Ok') return;
  logger.error({ outside: 'sms', reason: outcome }, 'SMS not sent');
  throw new Refusal('sms_failed');
}

/** `Ok`, or the reason why not: of the whole request, of the one number, or that nothing usable came back. */
async function send(phone: string, parameters: readonly string[]): Promise<string> {
  const { baseUrl, sdkAppId, signName, templateId } = config.sms;
  const action = { service: 'sms', action: 'SendSms', version: '2021-01-11', region: 'ap-guangzhou' };
  const body = {
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: sdkAppId,
    SignName: signName,
    TemplateId: templateId,
    TemplateParamSet: parameters,
  };
  try {
    const answer = await callTencent(breaker, { ...action, baseUrl: baseUrl ?? sandboxUrl() }, body);
    if ('declined' in answer) return String(answer.declined);
    const sent = Sent.safeParse(answer);
    return sent.success ? (sent.data.SendStatusSet[0]?.Code ?? 'no status') : 'no status';
  } catch (error) {
    if (error instanceof NoAnswer) return error.reason;
    throw error;
  }
}
