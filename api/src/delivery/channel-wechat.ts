import { fieldsOf } from '@jianghan/shared/inbox/check-text';
import type { PhoneText } from '@jianghan/shared/inbox/texts';
import { Refusal } from '@jianghan/shared/refusal';
import type { Reach } from '../account/service';
import { config } from '../config';
import { NOT_ASKED, NoAnswer } from '../outside/no-answer';
import { sendSubscribeMessage } from '../wechat/subscribe';
import { type Outcome, SENT } from './outcome';
import type { Delivery } from './store';

/** The person takes no more of this template: final, and what was counted is worth nothing (W-04). */
export const NO_MORE = '43101';
/** The openid is not, or no longer, one of ours. */
const WRONG_OPENID = '40003';
/** Value, template, page: ours to mend (W-04). */
const OURS = new Set(['47003', '40037', '41030']);

/** Sends one subscribe message; whatever WeChat says or fails to say is an outcome. */
export async function sendByWechat(delivery: Delivery, phone: PhoneText, reach: Reach | undefined): Promise<Outcome> {
  const template = config.wechat.templates[phone.template];
  if (!reach?.openid) return { kind: 'refused', reason: 'no_openid' };
  if (template === undefined) return { kind: 'refused', reason: 'no_template' };
  const fields = fieldsOf(phone, delivery.facts);
  const unfit = fields.find(({ value }) => value === undefined);
  if (unfit !== undefined) return { kind: 'failed', reason: `unfit ${unfit.type}` };
  const data = Object.fromEntries(fields.map(({ value }, at) => [template.keys[at], value as string]));
  const message = { openid: reach.openid, templateId: template.id, page: pageOf(delivery), data };
  try {
    return outcomeOf(await sendSubscribeMessage(message));
  } catch (error) {
    if (error instanceof NoAnswer && error.reason === NOT_ASKED) return { kind: 'not_asked', reason: 'wechat_closed' };
    if (error instanceof NoAnswer || error instanceof Refusal) return { kind: 'later', reason: 'no_answer' };
    throw error;
  }
}

function outcomeOf(errcode: number): Outcome {
  const reason = String(errcode);
  if (errcode === 0) return SENT;
  if (reason === NO_MORE || reason === WRONG_OPENID) return { kind: 'refused', reason };
  return { kind: OURS.has(reason) ? 'failed' : 'later', reason };
}

/** The page that a tap opens: the case it is about, or the messages. */
function pageOf({ caseId }: Delivery): string {
  return caseId === null ? 'casefile/messages/index' : `casefile/detail/index?caseId=${caseId}`;
}
