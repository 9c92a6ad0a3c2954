import { dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { type DeliveryParameters, quietUntil } from '@jianghan/shared/delivery/rules';
import { deliveryParametersIn } from '@jianghan/shared/parameters/registry';
import type { Transaction } from 'sequelize';
import { listReach } from '../account/service';
import { listCasesById } from '../casefile/service';
import { config } from '../config';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import { type KnownTexts, textsFor } from '../inbox/service';
import { logger } from '../log/logger';
import { valuesOn } from '../parameters/service';
import { sendBySms } from './channel-sms';
import { sendByWechat } from './channel-wechat';
import type { Outcome } from './outcome';
import { isOutdated } from './outdated';
import { settleOutcome } from './service-settle';
import { type Channel, countTried, type Delivery, lease } from './store';

const MOST_AT_ONCE = 100;
/** So many requests are under way at once. */
const SENDERS = 16;
/** A turn ends after this long at the latest, so that a process that is to stop does; the next turn goes on. */
const TURN_MS = 5000;
/** Longer than a batch can take, each request at its slowest; then the messages of a dead worker are free again. */
const LEASE_MS = 60_000;

export async function deliveryParameters(now: Date): Promise<DeliveryParameters> {
  return deliveryParametersIn(await valuesOn(dateOf(now)));
}

/**
 * Sends to phones what is due, batch after batch, until nothing is, the turn is over or the quiet hours begin. Answers
 * with how many it tried.
 */
export async function dispatchWaiting(): Promise<number> {
  const endsAt = Date.now() + TURN_MS;
  for (let tried = 0; ; ) {
    const now = await databaseNow(null);
    const parameters = await deliveryParameters(now);
    if (quietUntil(now, parameters) !== null) return tried;
    const batch = await transact((tx) => leaseBatch(tx, parameters));
    if (batch.length === 0) return tried;
    await sendBatch(batch, await textsFor(batch), parameters);
    tried += batch.length;
    if (Date.now() >= endsAt) return tried;
  }
}

async function leaseBatch(tx: Transaction, { smsPerDay }: DeliveryParameters): Promise<Delivery[]> {
  const now = await databaseNow(tx);
  const until = { now, leasedUntil: new Date(now.getTime() + LEASE_MS) };
  const byWechat = await lease(tx, { channel: 'wechat', most: MOST_AT_ONCE }, until);
  const left = smsPerDay - (await countTried(tx, 'sms', instantOf(dateOf(now), '00:00')));
  const room = Math.min(left, MOST_AT_ONCE - byWechat.length);
  const bySms = room > 0 ? await lease(tx, { channel: 'sms', most: room }, until) : [];
  return [...byWechat, ...bySms];
}

/** Everything that one message needs besides itself is loaded for all of them at once. */
async function sendBatch(batch: readonly Delivery[], texts: KnownTexts, parameters: DeliveryParameters): Promise<void> {
  const reach = await listReach(null, [...new Set(batch.map(({ accountId }) => accountId))]);
  const cases = await listCasesById(null, [...new Set(batch.flatMap(({ caseId }) => caseId ?? []))]);
  const leasedAt = Date.now();
  const clock = await databaseNow(null);
  const isQuietNow = () => quietUntil(new Date(clock.getTime() + Date.now() - leasedAt), parameters) !== null;
  const send = async (delivery: Delivery): Promise<void> => {
    const text = texts.textOf(delivery.topic, delivery.textVersion);
    const { phone } = text;
    if (phone === undefined) return settleOutcome(delivery, { kind: 'dropped', reason: 'no_text' });
    const outcome = isOutdated(delivery, cases.get(delivery.caseId ?? ''), clock)
      ? ({ kind: 'dropped', reason: 'outdated' } as const)
      : isQuietNow()
        ? ({ kind: 'not_asked', reason: 'quiet' } as const)
        : await SEND[delivery.channel](delivery, phone, reach.get(delivery.accountId));
    await settleOutcome(delivery, outcome, { phone, templateId: config.wechat.templates[phone.template]?.id });
  };
  await inParallel(batch, send);
}

const SEND: Record<Channel, (...of: Parameters<typeof sendByWechat>) => Promise<Outcome>> = {
  wechat: sendByWechat,
  sms: sendBySms,
};

/** One that fails unexpectedly stays leased, comes again after the lease, and holds up no other. */
async function inParallel(batch: readonly Delivery[], send: (delivery: Delivery) => Promise<void>): Promise<void> {
  const queue = [...batch];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { id } = next;
      await send(next).catch((error: unknown) => logger.error({ deliveryId: id, err: error }, 'message not sent'));
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, worker));
}
