import type { MessageFacts } from '@jianghan/shared/inbox/wording';
import { NO_FACTS } from '@jianghan/shared/inbox/wording';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, FOR_UPDATE, insertRows, select, toDate } from '../db/sql';

export type Channel = 'wechat' | 'sms';

/** A message on its way to a phone over one channel. */
export interface Delivery {
  id: string;
  messageId: string;
  accountId: string;
  channel: Channel;
  /** Of this lease, counted from 1: the mark of an older lease changes nothing. */
  attempts: number;
  createdAt: Date;
  topic: string;
  caseId: string | null;
  textVersion: number;
  facts: MessageFacts;
}

export type NewDelivery = Pick<Delivery, 'messageId' | 'accountId' | 'channel'>;

const COLUMNS = ['id', 'message_id', 'account_id', 'channel', 'state', 'available_at', 'created_at'] as const;

/** One row for each message and channel: a second one violates the unique key. */
export async function insertDeliveries(tx: Transaction, deliveries: readonly NewDelivery[], now: Date): Promise<void> {
  await insertRows(
    tx,
    { table: 'message_deliveries', columns: COLUMNS },
    deliveries.map(({ messageId, accountId, channel }) => [
      newId(),
      messageId,
      accountId,
      channel,
      'waiting',
      now,
      now,
    ]),
  );
}

interface Row {
  id: string;
  message_id: string;
  account_id: string;
  channel: Channel;
  attempts: number;
  created_at: Date | string;
  topic: string;
  case_id: string | null;
  text_version: number;
  facts_json: string | null;
}

/**
 * Takes those of a channel that are due, oldest first, until `leasedUntil`: whoever dies with them loses them to the
 * next. Counts the attempt, so that a message which kills its worker every time comes to an end too. One that is held
 * has no reason: whoever lets go of it writes one.
 */
export async function lease(
  tx: Transaction,
  of: { channel: Channel; most: number },
  { now, leasedUntil }: { now: Date; leasedUntil: Date },
): Promise<Delivery[]> {
  const due = await select<{ id: string }>(
    tx,
    `SELECT id FROM message_deliveries WHERE state = 'waiting' AND channel = :channel AND available_at <= :now
     ORDER BY available_at, id LIMIT :most${FOR_UPDATE}`,
    { ...of, now },
  );
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  await change(
    tx,
    `UPDATE message_deliveries SET attempts = attempts + 1, reason = NULL, attempted_at = :now,
       available_at = :leasedUntil WHERE id IN (:ids)`,
    { ids, now, leasedUntil },
  );
  const rows = await select<Row>(
    tx,
    `SELECT d.id, d.message_id, d.account_id, d.channel, d.attempts, d.created_at,
       m.topic, m.case_id, m.text_version, m.facts_json
     FROM message_deliveries d JOIN inbox_messages m ON m.id = d.message_id WHERE d.id IN (:ids) ORDER BY d.id`,
    { ids },
  );
  return rows.map(toDelivery);
}

/** They left, whoever else holds them by now. */
export async function markSent(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  const sql = `UPDATE message_deliveries SET state = 'sent', reason = NULL, settled_at = :now WHERE id IN (:ids)`;
  await change(tx, sql, { ids, now });
}

/** The end of a delivery that did not leave; false when somebody else holds it by now. */
export async function settle(
  tx: Transaction,
  { id, attempts }: Delivery,
  to: { state: 'refused' | 'failed' | 'dropped'; reason: string; now: Date },
): Promise<boolean> {
  const sql = `UPDATE message_deliveries SET state = :state, reason = :reason, settled_at = :now
    WHERE id = :id AND attempts = :attempts AND state = 'waiting'`;
  return (await change(tx, sql, { id, attempts, ...to })) > 0;
}

/** It waits again; `counted` is false where nothing was asked at all. */
export async function postpone(
  tx: Transaction,
  { id, attempts }: Delivery,
  to: { until: Date; reason: string; counted: boolean },
): Promise<void> {
  const sql = `UPDATE message_deliveries SET available_at = :until, reason = :reason, attempts = :left
    WHERE id = :id AND attempts = :attempts AND state = 'waiting'`;
  const left = to.counted ? attempts : attempts - 1;
  await change(tx, sql, { id, attempts, left, until: to.until, reason: to.reason });
}

/** How many of a channel have been tried since an instant; where there was no phone nothing was. */
export async function countTried(tx: Transaction | null, channel: Channel, since: Date): Promise<number> {
  const sql = `SELECT COUNT(*) AS tried FROM message_deliveries WHERE channel = :channel AND attempted_at >= :since
    AND (reason IS NULL OR reason <> 'no_phone')`;
  return Number((await select<{ tried: number }>(tx, sql, { channel, since }))[0]?.tried ?? 0);
}

function toDelivery(row: Row): Delivery {
  return {
    id: row.id,
    messageId: row.message_id,
    accountId: row.account_id,
    channel: row.channel,
    attempts: row.attempts,
    createdAt: toDate(row.created_at),
    topic: row.topic,
    caseId: row.case_id,
    textVersion: row.text_version,
    facts: row.facts_json === null ? NO_FACTS : (JSON.parse(row.facts_json) as MessageFacts),
  };
}
