import type { BodyOf, ReplyOf } from '@jianghan/shared/contract';
import type { recordSubscriptions as contract } from '@jianghan/shared/delivery/contract';
import { config } from '../config';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import { addCredit, clearCredits } from './store-credits';

type Results = BodyOf<typeof contract>['results'];

/** One yes is one message of that template (W-21); a template that is not, or no longer, ours is passed over. */
export async function recordSubscriptions(
  call: Call,
  { results }: { results: Results },
): Promise<ReplyOf<typeof contract>> {
  const { accountId } = signedIn(call);
  const ours = new Set(Object.values(config.wechat.templates).map(({ id }) => id));
  const known = results.filter(({ templateId }) => ours.has(templateId));
  return once(call, async (tx) => {
    let recorded = 0;
    for (const { templateId, outcome } of known) {
      if (outcome.startsWith('accept')) {
        await addCredit(tx, { accountId, templateId }, call.now);
        recorded += 1;
      } else if (outcome === 'ban') await clearCredits(tx, { accountId, templateId }, call.now);
    }
    return { recorded };
  });
}
