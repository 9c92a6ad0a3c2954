import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, FOR_UPDATE, insertRows, select, toDate } from '../db/sql';
import { isDuplicate } from '../db/transact';

/** The person behind `bookerIdHash` can no longer name the one behind `idHash`, who has the account `accountId`. */
export interface BarFacts {
  id: string;
  /** Of the number, because an account can be closed and opened anew. */
  bookerIdHash: string;
  idHash: string;
  accountId: string;
  barredAt: Date;
  /** The account the booker has now, if any. */
  bookerId: string | null;
}

const COLUMNS = ['id', 'booker_id_hash', 'id_hash', 'account_id', 'barred_at'] as const;
const READ = `SELECT ${COLUMNS.map((column) => `r.${column}`).join(', ')}, b.id AS booker_id
  FROM marriage_bars r LEFT JOIN accounts b ON b.id_hash = r.booker_id_hash`;

interface Row {
  id: string;
  booker_id_hash: string;
  id_hash: string;
  account_id: string;
  barred_at: Date | string;
  booker_id: string | null;
}

type Pair = Pick<BarFacts, 'bookerIdHash' | 'idHash'>;

/** Locked, so that a bar that is being written at this moment is waited for. */
export async function isBarred(tx: Transaction, pair: Pair): Promise<boolean> {
  const sql = `SELECT id FROM marriage_bars WHERE booker_id_hash = :bookerIdHash AND id_hash = :idHash${FOR_UPDATE}`;
  return (await select(tx, sql, { ...pair })).length > 0;
}

/** Two at the same moment make one bar: the second gets the one of the first. */
export async function setBar(tx: Transaction, bar: Pair & Pick<BarFacts, 'accountId' | 'barredAt'>): Promise<BarFacts> {
  if (!(await isBarred(tx, bar))) await insertBar(tx, bar);
  const sql = `${READ} WHERE r.booker_id_hash = :bookerIdHash AND r.id_hash = :idHash`;
  const [row] = await select<Row>(tx, sql, { bookerIdHash: bar.bookerIdHash, idHash: bar.idHash });
  return toBar(row as Row);
}

async function insertBar(tx: Transaction, { bookerIdHash, idHash, accountId, barredAt }: Parameters<typeof setBar>[1]) {
  try {
    const row = [newId(), bookerIdHash, idHash, accountId, barredAt];
    await insertRows(tx, { table: 'marriage_bars', columns: COLUMNS }, [row]);
  } catch (error) {
    if (!isDuplicate(error) || !(await isBarred(tx, { bookerIdHash, idHash }))) throw error;
  }
}

/** Newest first; `before` is the id of the last one seen. */
export async function listBars(
  accountId: string,
  { limit, before }: { limit: number; before: string | null },
): Promise<BarFacts[]> {
  const sql = `${READ} WHERE r.account_id = :accountId AND r.id < :before ORDER BY r.id DESC LIMIT :limit`;
  return (await select<Row>(null, sql, { accountId, before: before ?? 'g', limit })).map(toBar);
}

/** False when there is none of this account's with that id. */
export async function deleteBar(tx: Transaction, bar: { id: string; accountId: string }): Promise<boolean> {
  return (await change(tx, 'DELETE FROM marriage_bars WHERE id = :id AND account_id = :accountId', { ...bar })) === 1;
}

/** Takes the person out of what the booker has filled in, so that the desk, which reads the draft, has nothing to check. */
export async function emptyDraft(tx: Transaction, { bookerIdHash, idHash }: Pair, now: Date): Promise<void> {
  await change(
    tx,
    `UPDATE marriage_drafts SET partner_id = NULL, version = version + 1, updated_at = :now
     WHERE account_id IN (SELECT id FROM accounts WHERE id_hash = :bookerIdHash) AND partner_id IN (SELECT id FROM marriage_partners WHERE id_hash = :idHash)`,
    { bookerIdHash, idHash, now },
  );
}

function toBar(row: Row): BarFacts {
  return {
    id: row.id,
    bookerIdHash: row.booker_id_hash,
    bookerId: row.booker_id,
    idHash: row.id_hash,
    accountId: row.account_id,
    barredAt: toDate(row.barred_at),
  };
}
