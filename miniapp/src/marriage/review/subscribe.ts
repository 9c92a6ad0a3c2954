import { Outcome, recordSubscriptions } from '@jianghan/shared/delivery/contract';
import Taro from '@tarojs/taro';
import { call } from '../../request';

/** Template ids, comma-separated, fixed at build time; none means that nothing is asked. */
const TEMPLATES = SUBSCRIBE_TEMPLATES.split(',').filter(Boolean).slice(0, 3);

/**
 * Asks on the tap, as WeChat demands (W-21), and tells the server what was agreed to. Whatever the answer, the booking
 * goes on, and does not wait for the telling: without it the news stays in the inbox.
 */
export async function askToNotify(): Promise<void> {
  if (TEMPLATES.length === 0) return;
  const asked = await Taro.requestSubscribeMessage({ tmplIds: TEMPLATES, entityIds: [] }).catch(() => undefined);
  const answers = (asked ?? {}) as Record<string, unknown>;
  const results = TEMPLATES.flatMap((templateId) => {
    const outcome = Outcome.safeParse(answers[templateId]);
    return outcome.success ? [{ templateId, outcome: outcome.data }] : [];
  });
  if (results.length > 0) call(recordSubscriptions, { body: { results } }).catch(() => undefined);
}
