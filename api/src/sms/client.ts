import { Refusal } from '@jianghan/shared/refusal';
import { z } from 'zod';
import { config } from '../config';
import { logger } from '../log/logger';
import { Breaker } from '../outside/breaker';
import { NoAnswer } from '../outside/no-answer';
import { sandboxUrl } from '../sandbox/address';
import { callTencent } from '../tencent/call';

const codeBreaker = new Breaker('sms');
/** Of its own: when notices fail, codes still try. */
const noticeBreaker = new Breaker('sms-notices');
const Sent = z.object({ SendStatusSet: z.array(z.object({ Code: z.string() })).length(1) });

/**
 * Sends a login code by Tencent Cloud SendSms, 2021-01-11 (https://cloud.tencent.com/document/api/382/55981). Sent once:
 * after an unclear outcome the message may be under way, and a second one would confuse. The resident asks again.
 */
export async function sendCodeBySms(phone: string, message: { code: string; minutes: number }): Promise<void> {
  const { templateId } = config.sms;
  const parameters = [message.code, String(message.minutes)];
  const outcome = await send(phone, { templateId, parameters, breaker: codeBreaker }).catch(reasonOf);
  if (outcome === 'Ok') return;
  logger.error({ outside: 'sms', reason: outcome }, 'SMS not sent');
  throw new Refusal('sms_failed');
}

/** Sends a notice: 您预约的事项{what}。…或拨打{phone}。 Answers with `Ok` or the provider's code; throws NoAnswer when nobody can say what became of it. */
export function sendNoticeBySms(phone: string, notice: { what: string; phone: string }): Promise<string> {
  const templateId = config.sms.noticeTemplateId ?? '';
  return send(phone, { templateId, parameters: [notice.what, notice.phone], breaker: noticeBreaker });
}

function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.reason;
  throw error;
}

interface Sms {
  templateId: string;
  parameters: readonly string[];
  breaker: Breaker;
}

/** `Ok`, or the reason why not: of the whole request, of the one number, or that nothing usable came back. */
async function send(phone: string, { templateId, parameters, breaker }: Sms): Promise<string> {
  const { baseUrl, sdkAppId, signName } = config.sms;
  const action = { service: 'sms', action: 'SendSms', version: '2021-01-11', region: 'ap-guangzhou' };
  const body = {
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: sdkAppId,
    SignName: signName,
    TemplateId: templateId,
    TemplateParamSet: parameters,
  };
  const answer = await callTencent(breaker, { ...action, baseUrl: baseUrl ?? sandboxUrl() }, body);
  if ('declined' in answer) return String(answer.declined);
  const sent = Sent.safeParse(answer);
  return sent.success ? (sent.data.SendStatusSet[0]?.Code ?? 'no status') : 'no status';
}
