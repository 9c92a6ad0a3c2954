import type { PhoneText } from '@jianghan/shared/inbox/texts';
import { fill } from '@jianghan/shared/inbox/wording';
import type { Reach } from '../account/service';
import { NOT_ASKED, NoAnswer } from '../outside/no-answer';
import { sendNoticeBySms } from '../sms/client';
import { type Outcome, SENT } from './outcome';
import type { Delivery } from './store';

/** This number will not take it, now or later. */
const OF_THE_NUMBER =
  /^(FailedOperation\.PhoneNumberInBlacklist|InvalidParameterValue\.IncorrectPhoneNumber|UnsupportedOperation\.)/;
/** Too much at once, or their own trouble: the same message may leave later. */
const LATER = /^(LimitExceeded|RequestLimitExceeded|InternalError|no status)/;

/** Sends one notice by SMS; whatever the provider says or fails to say is an outcome. */
export async function sendBySms(delivery: Delivery, text: PhoneText, reach: Reach | undefined): Promise<Outcome> {
  if (!reach?.phone || text.sms === null) return { kind: 'refused', reason: 'no_phone' };
  const notice = { what: fill(text.sms, delivery.facts), phone: fill('{电话}', delivery.facts) };
  try {
    return outcomeOf(await sendNoticeBySms(reach.phone, notice));
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return error.reason === NOT_ASKED
      ? { kind: 'not_asked', reason: 'sms_closed' }
      : { kind: 'later', reason: 'no_answer' };
  }
}

function outcomeOf(code: string): Outcome {
  if (code === 'Ok') return SENT;
  const reason = code.slice(0, 64);
  if (OF_THE_NUMBER.test(code)) return { kind: 'refused', reason };
  return { kind: LATER.test(code) ? 'later' : 'failed', reason };
}
