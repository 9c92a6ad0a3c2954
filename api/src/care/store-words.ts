import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { newId } from '../db/new-id';
import { insertRows, select, toDate } from '../db/sql';

const COLUMNS = ['id', 'case_id', 'version', 'action', 'text_enc', 'said_at'] as const;
const TABLE = 'care_words';

/** What somebody wrote with a step of a case. */
export interface Words {
  caseId: string;
  version: number;
  action: string;
  text: string;
  at: Date;
}

export async function insertWords(tx: Transaction, { caseId, version, action, text, at }: Words): Promise<void> {
  const id = newId();
  const sealed = encryptField(text, { table: TABLE, rowId: id, column: 'text_enc' });
  await insertRows(tx, { table: TABLE, columns: COLUMNS }, [[id, caseId, version, action, sealed, at]]);
}

interface Row {
  id: string;
  version: number;
  action: string;
  text_enc: string;
  said_at: Date | string;
}

/** In the order in which they were said. */
export async function listWords(tx: Transaction | null, caseId: string): Promise<Words[]> {
  const sql = 'SELECT id, version, action, text_enc, said_at FROM care_words WHERE case_id = :caseId ORDER BY version';
  return (await select<Row>(tx, sql, { caseId })).map((row) => ({
    caseId,
    version: row.version,
    action: row.action,
    text: decryptField(row.text_enc, { table: TABLE, rowId: row.id, column: 'text_enc' }),
    at: toDate(row.said_at),
  }));
}
