import type { MessageText } from '@jianghan/shared/inbox/texts';
import type { Transaction } from 'sequelize';
import { insertRows, select, toDate } from '../db/sql';

/** What the office made of a topic's text; the highest version holds. */
export interface SavedText {
  topic: string;
  version: number;
  content: MessageText;
  savedAt: Date;
}

interface Row {
  topic: string;
  version: number;
  content_json: string;
  saved_at: Date | string;
}

export async function listTexts(tx: Transaction | null): Promise<SavedText[]> {
  const sql = 'SELECT topic, version, content_json, saved_at FROM message_texts ORDER BY topic, version';
  return (await select<Row>(tx, sql)).map((row) => ({
    topic: row.topic,
    version: row.version,
    content: JSON.parse(row.content_json) as MessageText,
    savedAt: toDate(row.saved_at),
  }));
}

/** Adds the next version; whoever comes second with the same one violates the primary key. */
export async function insertText(tx: Transaction, { topic, version, content, savedAt }: SavedText, savedBy: string) {
  await insertRows(
    tx,
    { table: 'message_texts', columns: ['topic', 'version', 'content_json', 'saved_at', 'saved_by'] },
    [[topic, version, JSON.stringify(content), savedAt, savedBy]],
  );
}
