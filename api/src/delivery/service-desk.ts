import { dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import type { ReplyOf } from '@jianghan/shared/contract';
import type { DeliveryView, getMessageDesk as Desk } from '@jianghan/shared/delivery/contract';
import { quietUntil } from '@jianghan/shared/delivery/rules';
import type { ListQuery } from '@jianghan/shared/fields';
import { fill } from '@jianghan/shared/inbox/wording';
import type { Transaction } from 'sequelize';
import { recordAll } from '../audit/audit';
import { config } from '../config';
import { databaseNow } from '../db/sql';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import { type KnownTexts, textsFor, textsInForce } from '../inbox/service';
import { creditIsBack } from './outcome';
import { reasonInWords } from './reasons';
import { deliveryParameters } from './service-dispatch';
import { countTried } from './store';
import { lockCredits, takeCredits } from './store-credits';
import * as store from './store-desk';

/** What nobody looked at for so long is past mending; it is not counted any more. */
const SHOWN_MS = 90 * 86_400_000;

const shownSince = (now: Date) => new Date(now.getTime() - SHOWN_MS);

export async function getMessageDesk(): Promise<ReplyOf<typeof Desk>> {
  const now = await databaseNow(null);
  const today = instantOf(dateOf(now), '00:00');
  const parameters = await deliveryParameters(now);
  const unsent = new Map((await store.countUnsent(shownSince(now))).map((one) => [one.state, one]));
  return {
    waiting: unsent.get('waiting')?.count ?? 0,
    failed: unsent.get('failed')?.count ?? 0,
    refused: unsent.get('refused')?.count ?? 0,
    sentToday: await store.countSentSince(today),
    smsToday: await countTried(null, 'sms', today),
    smsPerDay: parameters.smsPerDay,
    oldestWaitingAt: unsent.get('waiting')?.oldestAt?.toISOString() ?? null,
    quietUntil: quietUntil(now, parameters)?.toISOString() ?? null,
  };
}

export async function listDeliveries({
  state,
  limit,
  cursor,
}: ListQuery & Pick<DeliveryView, 'state'>): Promise<{ items: DeliveryView[]; nextCursor: string | null }> {
  const since = shownSince(await databaseNow(null));
  const found = await store.listUnsent(state, { limit: limit + 1, after: cursor ?? '', since });
  const texts = await textsFor(found);
  const items = found.slice(0, limit).map((one) => toView(one, texts));
  return { items, nextCursor: found.length > limit ? (items.at(-1)?.deliveryId ?? null) : null };
}

/** Sends again what failed, and at once what waits; whatever has left or is leaving is passed over. */
export async function resendDeliveries(
  call: Call,
  { deliveryIds }: { deliveryIds: readonly string[] },
): Promise<{ resent: number }> {
  return once(call, async (tx) => {
    const now = await databaseNow(tx);
    const again = await store.lockResendable(tx, deliveryIds, now);
    if (again.length === 0) return { resent: 0 };
    await takeBack(tx, again);
    const ids = again.map(({ id }) => id);
    await store.waitAgain(tx, ids, now);
    await recordAll(
      tx,
      ids.map((id) => ({ call, action: 'message.resent', object: { kind: 'message_delivery', id } })),
    );
    return { resent: ids.length };
  });
}

/** What a failure gave back to the ledger is taken once more; whoever has none left, WeChat itself refuses. */
async function takeBack(tx: Transaction, again: readonly store.Resendable[]): Promise<void> {
  const failed = again.filter(
    ({ state, channel, reason }) => state === 'failed' && channel === 'wechat' && creditIsBack(reason),
  );
  if (failed.length === 0) return;
  const texts = await textsInForce(tx);
  const credits = await lockCredits(tx, [...new Set(failed.map(({ accountId }) => accountId))]);
  for (const { accountId, topic, textVersion } of failed) {
    const { phone } = texts.textOf(topic, textVersion);
    const templateId = phone && config.wechat.templates[phone.template]?.id;
    const credit = credits.find(
      (one) => one.accountId === accountId && one.templateId === templateId && one.credits > 0,
    );
    if (credit === undefined) continue;
    credit.credits -= 1;
    await takeCredits(tx, [credit.id], 1);
  }
}

function toView(unsent: store.Unsent, texts: KnownTexts): DeliveryView {
  const { id, topic, textVersion, facts, channel, state, attempts, reason, availableAt, createdAt } = unsent;
  return {
    deliveryId: id,
    title: fill(texts.textOf(topic, textVersion).title, facts),
    reference: facts.reference,
    channel,
    state,
    attempts,
    reason: reason === null ? null : reasonInWords(reason),
    nextAt: state === 'waiting' ? availableAt.toISOString() : null,
    createdAt: createdAt.toISOString(),
  };
}
