import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, FOR_UPDATE, insertRows, select } from '../db/sql';
import { isDuplicate } from '../db/transact';

/** So many messages of one template WeChat still takes for somebody: one for each time they agreed (W-21). */
export interface Credit {
  id: string;
  accountId: string;
  templateId: string;
  credits: number;
}

/** Nobody reads more than that; a client that claims more gains nothing. */
const MOST_CREDITS = 50;

interface Row {
  id: string;
  account_id: string;
  template_id: string;
  credits: number;
}

/** What these people have left, locked: two messages never count on the same one. */
export async function lockCredits(tx: Transaction, accountIds: readonly string[]): Promise<Credit[]> {
  const sql = `SELECT id, account_id, template_id, credits FROM subscription_credits
    WHERE account_id IN (:accountIds) AND credits > 0${FOR_UPDATE}`;
  const rows = await select<Row>(tx, sql, { accountIds });
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    templateId: row.template_id,
    credits: row.credits,
  }));
}

/** Takes `count` from each of these. */
export async function takeCredits(tx: Transaction, ids: readonly string[], count: number): Promise<void> {
  await change(tx, 'UPDATE subscription_credits SET credits = credits - :count WHERE id IN (:ids)', { ids, count });
}

/** One more message may be sent; the first time makes the row. */
export async function addCredit(tx: Transaction, of: Pick<Credit, 'accountId' | 'templateId'>, now: Date) {
  if (await increased(tx, of, now)) return;
  try {
    const columns = ['id', 'account_id', 'template_id', 'credits', 'updated_at'];
    await insertRows(tx, { table: 'subscription_credits', columns }, [[newId(), of.accountId, of.templateId, 1, now]]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await increased(tx, of, now);
  }
}

/** WeChat takes no more for this person and template: what was counted is worth nothing. */
export async function clearCredits(tx: Transaction, of: Pick<Credit, 'accountId' | 'templateId'>, now: Date) {
  const sql = `UPDATE subscription_credits SET credits = 0, updated_at = :now
    WHERE account_id = :accountId AND template_id = :templateId`;
  await change(tx, sql, { ...of, now });
}

async function increased(tx: Transaction, of: Pick<Credit, 'accountId' | 'templateId'>, now: Date): Promise<boolean> {
  const sql = `UPDATE subscription_credits SET credits = CASE WHEN credits < :most THEN credits + 1 ELSE credits END,
    updated_at = :now WHERE account_id = :accountId AND template_id = :templateId`;
  return (await change(tx, sql, { ...of, now, most: MOST_CREDITS })) > 0;
}
