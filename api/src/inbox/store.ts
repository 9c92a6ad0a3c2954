import type { Transaction } from 'sequelize';
import { Op } from 'sequelize';
import { insertRows, toDate, toDateOrNull } from '../db/sql';
import { type InboxRow, inboxMessages } from './tables';

export interface StoredMessage {
  id: string;
  topic: string;
  caseId: string | null;
  sentAt: Date;
  readAt: Date | null;
}

/** One line per message of the outbox, under the same id: a second delivery of it violates the primary key. */
export async function insertMessages(
  tx: Transaction,
  messages: readonly Pick<InboxRow, 'id' | 'accountId' | 'topic' | 'caseId'>[],
  sentAt: Date,
): Promise<void> {
  await insertRows(
    tx,
    { table: 'inbox_messages', columns: ['id', 'account_id', 'topic', 'case_id', 'sent_at'] },
    messages.map(({ id, accountId, topic, caseId }) => [id, accountId, topic, caseId, sentAt]),
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
  const { id, topic, caseId } = row;
  return { id, topic, caseId, sentAt: toDate(row.sentAt), readAt: toDateOrNull(row.readAt) };
}
