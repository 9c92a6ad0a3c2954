import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, FOR_UPDATE, insertRows, select, toDate } from '../db/sql';
import { isDuplicate } from '../db/transact';

/** `bookerId` can no longer name the person behind `idHash`, who has the account `accountId`. */
export interface BarFacts {
  id: string;
  bookerId: string;
  idHash: string;
  accountId: string;
  barredAt: Date;
}

const COLUMNS = ['id', 'booker_id', 'id_hash', 'account_id', 'barred_at'] as const;
const READ = `SELECT ${COLUMNS.join(', ')} FROM marriage_bars`;

interface Row {
  id: string;
  booker_id: string;
  id_hash: string;
  account_id: string;
  barred_at: Date | string;
}

type Pair = Pick<BarFacts, 'bookerId' | 'idHash'>;

/** Locked, so that a bar that is being written at this moment is waited for. */
export async function findBar(tx: Transaction, pair: Pair): Promise<BarFacts | undefined> {
  const sql = `${READ} WHERE booker_id = :bookerId AND id_hash = :idHash${FOR_UPDATE}`;
  const [row] = await select<Row>(tx, sql, { ...pair });
  return row === undefined ? undefined : toBar(row);
}

/** Two at the same moment make one bar: the second, who found none, gets the one of the first. */
export async function insertBar(tx: Transaction, bar: Omit<BarFacts, 'id'>): Promise<BarFacts> {
  const made = { id: newId(), ...bar };
  const { id, bookerId, idHash, accountId, barredAt } = made;
  try {
    await insertRows(tx, { table: 'marriage_bars', columns: COLUMNS }, [[id, bookerId, idHash, accountId, barredAt]]);
    return made;
  } catch (error) {
    const standing = isDuplicate(error) ? await findBar(tx, bar) : undefined;
    if (standing === undefined) throw error;
    return standing;
  }
}

/** Newest first; `before` is the id of the last one seen. */
export async function listBars(
  accountId: string,
  { limit, before }: { limit: number; before: string | null },
): Promise<BarFacts[]> {
  const sql = `${READ} WHERE account_id = :accountId AND id < :before ORDER BY id DESC LIMIT :limit`;
  return (await select<Row>(null, sql, { accountId, before: before ?? 'g', limit })).map(toBar);
}

/** False when there is none of this account's with that id. */
export async function deleteBar(tx: Transaction, bar: { id: string; accountId: string }): Promise<boolean> {
  return (await change(tx, 'DELETE FROM marriage_bars WHERE id = :id AND account_id = :accountId', { ...bar })) === 1;
}

/** Takes the person out of what the booker has filled in, so that the desk, which reads the draft, has nothing to check. */
export async function emptyDraft(tx: Transaction, { bookerId, idHash }: Pair, now: Date): Promise<void> {
  await change(
    tx,
    `UPDATE marriage_drafts SET partner_id = NULL, version = version + 1, updated_at = :now
     WHERE account_id = :bookerId AND partner_id IN (SELECT id FROM marriage_partners WHERE id_hash = :idHash)`,
    { bookerId, idHash, now },
  );
}

function toBar(row: Row): BarFacts {
  return {
    id: row.id,
    bookerId: row.booker_id,
    idHash: row.id_hash,
    accountId: row.account_id,
    barredAt: toDate(row.barred_at),
  };
}
