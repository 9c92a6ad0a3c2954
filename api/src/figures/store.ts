import type { Counted } from '@jianghan/shared/figures/figures';
import type { Transaction } from 'sequelize';
import { change, execute, insertRows, select } from '../db/sql';
import { isDuplicate } from '../db/transact';

const TABLE = 'office_counters';
const COLUMNS = ['office_id', 'on_date', 'counter', 'amount'] as const;
/** Counted as people are served, because the number it comes from is not kept. */
const KEPT = "counter LIKE 'origin:%'";

export interface DayOf {
  officeId: string;
  on: string;
}

/** Everything counted at an office within some dates. */
export function listCounted(officeId: string, { from, to }: { from: string; to: string }): Promise<Counted[]> {
  const sql = `SELECT on_date AS \`on\`, counter, amount FROM ${TABLE}
    WHERE office_id = :officeId AND on_date >= :from AND on_date <= :to`;
  return select<Counted>(null, sql, { officeId, from, to });
}

/** Counts one more; two who count at the same moment are both counted. */
export async function countOne(tx: Transaction, { officeId, on }: DayOf, counter: string): Promise<void> {
  const sql = `UPDATE ${TABLE} SET amount = amount + 1 WHERE office_id = :officeId AND on_date = :on AND counter = :counter`;
  if ((await change(tx, sql, { officeId, on, counter })) > 0) return;
  try {
    await insertRows(tx, { table: TABLE, columns: COLUMNS }, [[officeId, on, counter, 1]]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await change(tx, sql, { officeId, on, counter });
  }
}

/** Puts the counters of a day anew. */
export async function replaceDay(
  tx: Transaction,
  { officeId, on }: DayOf,
  amounts: ReadonlyMap<string, number>,
): Promise<void> {
  const sql = `DELETE FROM ${TABLE} WHERE office_id = :officeId AND on_date = :on AND NOT (${KEPT})`;
  await execute(tx, sql, { officeId, on });
  const rows = [...amounts].filter(([, amount]) => amount > 0);
  await insertRows(
    tx,
    { table: TABLE, columns: COLUMNS },
    rows.map(([counter, amount]) => [officeId, on, counter, amount]),
  );
}
