import { MOST_ATTEMPTS, retryAt } from '@jianghan/shared/delivery/rules';
import type { PhoneText } from '@jianghan/shared/inbox/texts';
import type { Transaction } from 'sequelize';
import { config } from '../config';
import { batched } from '../db/batch';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import { logger } from '../log/logger';
import { NO_MORE } from './channel-wechat';
import { creditIsBack, type Outcome } from './outcome';
import * as store from './store';
import { addCredit, clearCredits } from './store-credits';

/** What was not asked at all is tried again when the other side's door may be open. */
const NOT_ASKED_MS = 30_000;
/** A quota of a day is not over in a minute (W-04). */
const QUOTA = '45009';
const QUOTA_MS = 3_600_000;

/** Those who finish at the same moment are marked by one statement, so that a kill finds few unmarked. */
const markSent = batched<string, void>(async (ids) => {
  await transact(async (tx) => store.markSent(tx, ids, await databaseNow(tx)));
  return ids.map(() => undefined);
}, 100);

interface Of {
  phone: PhoneText;
  templateId: string | undefined;
}

/** Writes down what became of an attempt, and what follows from it. */
export async function settleOutcome(delivery: store.Delivery, outcome: Outcome, of?: Of): Promise<void> {
  if (outcome.kind === 'sent') return markSent(delivery.id);
  alarm(delivery, outcome);
  await transact(async (tx) => {
    const now = await databaseNow(tx);
    if (outcome.kind === 'not_asked' || (outcome.kind === 'later' && delivery.attempts < MOST_ATTEMPTS)) {
      return store.postpone(tx, delivery, postponement(delivery, outcome, now));
    }
    const { reason } = outcome;
    const state = outcome.kind === 'later' ? 'failed' : outcome.kind;
    if (!(await store.settle(tx, delivery, { state, reason, now })) || of === undefined) return;
    if (delivery.channel === 'wechat') await follow(tx, delivery, { ...of, state, reason, now });
  });
}

function postponement({ attempts }: store.Delivery, { kind, reason }: Exclude<Outcome, { kind: 'sent' }>, now: Date) {
  if (kind === 'not_asked') return { until: new Date(now.getTime() + NOT_ASKED_MS), reason, counted: false };
  const until = reason === QUOTA ? new Date(now.getTime() + QUOTA_MS) : retryAt(now, attempts);
  return { until, reason, counted: true };
}

interface Settled extends Of {
  state: 'refused' | 'failed' | 'dropped';
  reason: string;
  now: Date;
}

/** After a final no of WeChat the SMS takes over; what WeChat did not take for our fault or was not sent is still theirs. */
async function follow(tx: Transaction, delivery: store.Delivery, settled: Settled): Promise<void> {
  const { state, reason, now, phone, templateId } = settled;
  const { accountId, messageId } = delivery;
  if (templateId !== undefined) {
    if (reason === NO_MORE) await clearCredits(tx, { accountId, templateId }, now);
    else if (state !== 'refused' && creditIsBack(reason)) await addCredit(tx, { accountId, templateId }, now);
  }
  if (state !== 'refused' || phone.sms === null || config.sms.noticeTemplateId === null) return;
  await store.insertDeliveries(tx, [{ messageId, accountId, channel: 'sms' }], now);
}

/** A setting that is wrong wakes somebody; ids only, because the reason says the rest. */
function alarm({ id, topic, channel, attempts }: store.Delivery, outcome: Exclude<Outcome, { kind: 'sent' }>): void {
  const said = { deliveryId: id, topic, channel, attempts, reason: outcome.reason };
  if (outcome.kind === 'failed') logger.error(said, 'a message template or setting is wrong');
  else if (outcome.kind === 'later' && attempts >= MOST_ATTEMPTS) logger.error(said, 'message given up');
  else if (outcome.kind !== 'dropped') logger.info(said, 'message not sent this time');
}
