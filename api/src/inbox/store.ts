import { type MessageFacts, NO_FACTS } from '@jianghan/shared/inbox/wording';
import type { Transaction } from 'sequelize';
import { Op } from 'sequelize';
import { insertRows, toDate, toDateOrNull } from '../db/sql';
import { type InboxRow, inboxMessages } from './tables';

export interface StoredMessage {
  id: string;
  topic: string;
  caseId: string | null;
  textVersion: number;
  facts: MessageFacts;
  sentAt: Date;
  readAt: Date | null;
}

/** What is received: under the id of its outbox line, with the wording and the facts of that moment. */
export type NewMessage = Omit<StoredMessage, 'sentAt' | 'readAt'> & { accountId: string };

const COLUMNS = ['id', 'account_id', 'topic', 'case_id', 'text_version', 'facts_json', 'sent_at'] as const;

/** One line per message of the outbox, under the same id: a second delivery of it violates the primary key. */
export async function insertMessages(tx: Transaction, messages: readonly NewMessage[], sentAt: Date): Promise<void> {
  await insertRows(
    tx,
    { table: 'inbox_messages', columns: COLUMNS },
    messages.map((message) => [
      message.id,
      message.accountId,
      message.topic,
      message.caseId,
      message.textVersion,
      message.facts === NO_FACTS ? null : JSON.stringify(message.facts),
      sentAt,
    ]),
  );
}

/** Ids grow with time, so the newest come first by id. */
export async function listMessages(
  accountId: string,
  { limit, before }: { limit: number; before: string | null },
): Promise<StoredMessage[]> {
  const rows = await inboxMessages.findAll({
    where: { accountId, ...(before === null ? {} : { id: { [Op.lt]: before } }) },
    order: [['id', 'DESC']],
    limit,
  });
  return rows.map((row) => toMessage(row.get({ plain: true })));
}

export function countUnread(tx: Transaction | null, accountId: string): Promise<number> {
  return inboxMessages.count({ where: { accountId, readAt: null }, transaction: tx });
}

export async function markRead(tx: Transaction, accountId: string, now: Date): Promise<void> {
  await inboxMessages.update({ readAt: now }, { where: { accountId, readAt: null }, transaction: tx });
}

function toMessage(row: InboxRow): StoredMessage {
  const { id, topic, caseId, textVersion, factsJson } = row;
  const facts = factsJson === null ? NO_FACTS : (JSON.parse(factsJson) as MessageFacts);
  return { id, topic, caseId, textVersion, facts, sentAt: toDate(row.sentAt), readAt: toDateOrNull(row.readAt) };
}
