import { Phone } from '@jianghan/shared/fields';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { z } from 'zod';
import { config } from '../config';
import { askWechat } from './ask';
import { refusalOf } from './errors';
import { claimLoginCode, removeCodesBefore } from './store';
import { withToken } from './token';

const CODE_KEPT_MS = 10 * 60_000;

/** Of what WeChat says, only this is read: `session_key` stays in the answer and goes with it. */
const Session = z.object({ openid: z.string().min(1).max(64) });

const PhoneInfo = z.object({
  phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.coerce.string() }),
});

/**
 * jscode2session (W-01). The code is claimed in the database first: of a hundred requests with one code, over any
 * number of processes, one asks WeChat.
 */
export async function openidOfLoginCode(code: string, now: Date): Promise<string> {
  if (!(await claimLoginCode(code, now))) throw new Refusal('wechat_code_used');
  const { appid, secret } = config.wechat;
  const answer = await askWechat({
    path: '/sns/jscode2session',
    query: { appid, secret, js_code: code, grant_type: 'authorization_code' },
    answer: Session,
  });
  if (answer.value === null) throw refusalOf(answer.errcode, 'jscode2session');
  return answer.value.openid;
}

/** WeChat itself refuses a code after five minutes, so it need not be remembered for longer than twice that. */
export function forgetOldCodes(tx: Transaction, now: Date): Promise<void> {
  return removeCodesBefore(tx, new Date(now.getTime() - CODE_KEPT_MS));
}

/** getuserphonenumber (W-03). Null for a phone of another country: such a resident confirms a mainland phone by SMS. */
export async function phoneOfPhoneCode(code: string): Promise<string | null> {
  const answer = await withToken((token) =>
    askWechat({
      path: '/wxa/business/getuserphonenumber',
      query: { access_token: token },
      body: { code },
      answer: PhoneInfo,
    }),
  );
  if (answer.value === null) throw refusalOf(answer.errcode, 'getuserphonenumber');
  const { countryCode, purePhoneNumber } = answer.value.phone_info;
  const phone = Phone.safeParse(purePhoneNumber);
  return countryCode === '86' && phone.success ? phone.data : null;
}
