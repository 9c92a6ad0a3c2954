import type { Transaction } from 'sequelize';
import { execute, FOR_UPDATE, select } from '../db/sql';

/** A message of the outbox that nobody has received yet. */
export interface Waiting {
  id: string;
  topic: string;
  accountId: string;
  caseId: string | null;
  attempts: number;
}

interface Row {
  id: string;
  topic: string;
  account_id: string;
  case_id: string | null;
  attempts: number;
}

const COLUMNS = 'id, topic, account_id, case_id, attempts';

/** The oldest that are due, locked: another worker waits, and then finds them delivered. */
export async function lockDue(tx: Transaction, now: Date, most: number): Promise<Waiting[]> {
  const rows = await select<Row>(
    tx,
    `SELECT ${COLUMNS} FROM outbox WHERE delivered_at IS NULL AND available_at <= :now
     ORDER BY available_at, id LIMIT :most${FOR_UPDATE}`,
    { now, most },
  );
  return rows.map(toWaiting);
}

/** One message, locked; undefined when it has been delivered meanwhile. */
export async function lockOne(tx: Transaction, id: string): Promise<Waiting | undefined> {
  const sql = `SELECT ${COLUMNS} FROM outbox WHERE id = :id AND delivered_at IS NULL${FOR_UPDATE}`;
  const [row] = await select<Row>(tx, sql, { id });
  return row === undefined ? undefined : toWaiting(row);
}

/** Which messages are due, read without a lock. */
export async function listDueIds(now: Date, most: number): Promise<string[]> {
  const rows = await select<{ id: string }>(
    null,
    'SELECT id FROM outbox WHERE delivered_at IS NULL AND available_at <= :now ORDER BY available_at, id LIMIT :most',
    { now, most },
  );
  return rows.map(({ id }) => id);
}

export async function markDelivered(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await execute(tx, 'UPDATE outbox SET delivered_at = :now, attempts = attempts + 1 WHERE id IN (:ids)', { ids, now });
}

export async function postpone(tx: Transaction, id: string, until: Date): Promise<void> {
  const sql =
    'UPDATE outbox SET attempts = attempts + 1, available_at = :until WHERE id = :id AND delivered_at IS NULL';
  await execute(tx, sql, { id, until });
}

function toWaiting(row: Row): Waiting {
  const { id, topic, attempts } = row;
  return { id, topic, attempts, accountId: row.account_id, caseId: row.case_id };
}
