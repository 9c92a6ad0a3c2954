import type { DeliveryView } from '@jianghan/shared/delivery/contract';
import { type MessageFacts, NO_FACTS } from '@jianghan/shared/inbox/wording';
import type { Transaction } from 'sequelize';
import { change, FOR_UPDATE, select, toDate, toDateOrNull } from '../db/sql';
import type { Channel } from './store';

/** A delivery as the office looks at it. */
export interface Unsent {
  id: string;
  topic: string;
  textVersion: number;
  facts: MessageFacts;
  channel: Channel;
  state: DeliveryView['state'];
  attempts: number;
  reason: string | null;
  availableAt: Date;
  createdAt: Date;
}

interface Row {
  id: string;
  topic: string;
  text_version: number;
  facts_json: string | null;
  channel: Channel;
  state: DeliveryView['state'];
  attempts: number;
  reason: string | null;
  available_at: Date | string;
  created_at: Date | string;
}

/** In the order in which they were planned; `after` is the id of the last one seen (ids are in order of time). */
export async function listUnsent(
  state: DeliveryView['state'],
  { limit, after, since }: { limit: number; after: string; since: Date },
): Promise<Unsent[]> {
  const rows = await select<Row>(
    null,
    `SELECT d.id, m.topic, m.text_version, m.facts_json, d.channel, d.state, d.attempts, d.reason, d.available_at, d.created_at
     FROM message_deliveries d JOIN inbox_messages m ON m.id = d.message_id
     WHERE d.state = :state AND d.id > :after AND d.created_at >= :since ORDER BY d.id LIMIT :limit`,
    { state, after, since, limit },
  );
  return rows.map((row) => ({
    id: row.id,
    topic: row.topic,
    textVersion: row.text_version,
    facts: row.facts_json === null ? NO_FACTS : (JSON.parse(row.facts_json) as MessageFacts),
    channel: row.channel,
    state: row.state,
    attempts: row.attempts,
    reason: row.reason,
    availableAt: toDate(row.available_at),
    createdAt: toDate(row.created_at),
  }));
}

/** How many there are in each state that is not the end of a good delivery. */
export async function countUnsent(since: Date): Promise<{ state: string; count: number; oldestAt: Date | null }[]> {
  const rows = await select<{ state: string; deliveries: number; oldest: Date | string | null }>(
    null,
    `SELECT state, COUNT(*) AS deliveries, MIN(created_at) AS oldest FROM message_deliveries
     WHERE state IN ('waiting', 'failed', 'refused') AND created_at >= :since GROUP BY state`,
    { since },
  );
  return rows.map((row) => ({ state: row.state, count: Number(row.deliveries), oldestAt: toDateOrNull(row.oldest) }));
}

export async function countSentSince(since: Date): Promise<number> {
  const sql = "SELECT COUNT(*) AS sent FROM message_deliveries WHERE state = 'sent' AND settled_at >= :since";
  return Number((await select<{ sent: number }>(null, sql, { since }))[0]?.sent ?? 0);
}

/** One that somebody wants sent again. */
export interface Resendable {
  id: string;
  accountId: string;
  channel: Channel;
  topic: string;
  textVersion: number;
  state: string;
  reason: string | null;
}

interface ResendableRow {
  id: string;
  account_id: string;
  channel: Channel;
  topic: string;
  text_version: number;
  state: string;
  reason: string | null;
}

/**
 * Those among these that failed or wait, locked: two who press at once send once. Without those that a worker holds at
 * this moment (tried, no reason yet, its time not over): made available again, they would be sent twice.
 */
export async function lockResendable(tx: Transaction, ids: readonly string[], now: Date): Promise<Resendable[]> {
  const rows = await select<ResendableRow>(
    tx,
    `SELECT d.id, d.account_id, d.channel, d.state, d.reason, m.topic, m.text_version
     FROM message_deliveries d JOIN inbox_messages m ON m.id = d.message_id
     WHERE d.id IN (:ids) AND d.state IN ('waiting', 'failed')
       AND NOT (d.state = 'waiting' AND d.attempts > 0 AND d.reason IS NULL AND d.available_at > :now)
     ORDER BY d.id${FOR_UPDATE}`,
    { ids, now },
  );
  return rows.map(({ account_id: accountId, text_version: textVersion, ...row }) => ({
    ...row,
    accountId,
    textVersion,
  }));
}

/** What failed begins anew; what waits comes at once. */
export async function waitAgain(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await change(
    tx,
    `UPDATE message_deliveries SET attempts = CASE state WHEN 'failed' THEN 0 ELSE attempts END,
       state = 'waiting', available_at = :now, settled_at = NULL WHERE id IN (:ids)`,
    { ids, now },
  );
}
