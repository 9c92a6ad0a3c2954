import type { Transaction } from 'sequelize';
import { decryptField, encryptField, type Place } from '../crypto/fields';
import { insertRows, select } from '../db/sql';
import type { Attempt } from '../http/call';

/** A success that was answered before: the same key gets the same reply for at least 24 hours. */
export interface Answered {
  accountId: string;
  key: string;
  bodyHash: string;
  reply: unknown;
}

interface Row {
  account_id: string;
  idempotency_key: string;
  body_hash: string;
  reply_enc: string;
}

const COLUMNS = ['account_id', 'idempotency_key', 'endpoint', 'body_hash', 'reply_enc', 'created_at'] as const;

function placeOf(accountId: string, key: string): Place {
  return { table: 'idempotency_keys', rowId: `${accountId} ${key}`, column: 'reply_enc' };
}

/** One query for all who ask; a key that somebody else chose too is nobody's business here. */
export async function findAnswered(tx: Transaction | null, attempts: readonly Attempt[]): Promise<Answered[]> {
  const rows = await select<Row>(
    tx,
    `SELECT account_id, idempotency_key, body_hash, reply_enc FROM idempotency_keys
     WHERE idempotency_key IN (:keys) AND reply_enc IS NOT NULL`,
    { keys: attempts.map(({ key }) => key) },
  );
  const asked = new Set(attempts.map(({ accountId, key }) => `${accountId} ${key}`));
  const own = rows.filter((row) => asked.has(`${row.account_id} ${row.idempotency_key}`));
  return own.map((row) => ({
    accountId: row.account_id,
    key: row.idempotency_key,
    bodyHash: row.body_hash,
    reply: JSON.parse(decryptField(row.reply_enc, placeOf(row.account_id, row.idempotency_key))) as unknown,
  }));
}

/** Claims keys; a key that is already claimed violates the primary key. */
export async function insertKeys(
  tx: Transaction,
  claims: readonly { attempt: Attempt; reply: unknown }[],
  now: Date,
): Promise<void> {
  await insertRows(
    tx,
    { table: 'idempotency_keys', columns: COLUMNS },
    claims.map(({ attempt, reply }) => [
      attempt.accountId,
      attempt.key,
      attempt.endpoint,
      attempt.bodyHash,
      reply === undefined ? null : sealReply(attempt, reply),
      now,
    ]),
  );
}

/** The stored form of a reply. */
export function sealReply(attempt: Attempt, reply: unknown): string {
  return encryptField(JSON.stringify(reply), placeOf(attempt.accountId, attempt.key));
}
