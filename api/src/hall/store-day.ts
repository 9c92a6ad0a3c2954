import type { TicketKind } from '@jianghan/shared/hall/schemas';
import type { Transaction } from 'sequelize';
import { change, insertRows, select } from '../db/sql';
import { isDuplicate } from '../db/transact';

/** One office on one date. */
export interface DayOf {
  officeId: string;
  on: string;
}

const WHERE = 'WHERE office_id = :officeId AND on_date = :on';

/**
 * Every command of the hall begins here: it counts the change, so that screens see it, and holds the row of the day
 * until the commit, so that two windows are served one after the other.
 */
export async function beginChange(tx: Transaction, day: DayOf): Promise<void> {
  const count = `UPDATE hall_days SET revision = revision + 1 ${WHERE}`;
  if ((await change(tx, count, { ...day })) === 1) return;
  try {
    await insertRows(tx, { table: 'hall_days', columns: ['office_id', 'on_date', 'revision'] }, [
      [day.officeId, day.on, 1],
    ]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await change(tx, count, { ...day });
  }
}

/** The next number of a kind: counted up in the row that is held, so that none is given twice and none is left out. */
export async function drawNumber(tx: Transaction, day: DayOf, kind: TicketKind): Promise<number> {
  const column = kind === 'booked' ? 'booked_last' : 'walk_in_last';
  await change(tx, `UPDATE hall_days SET ${column} = ${column} + 1 ${WHERE}`, { ...day });
  const [row] = await select<{ last: number }>(tx, `SELECT ${column} AS \`last\` FROM hall_days ${WHERE}`, { ...day });
  return Number(row?.last);
}

/** How often a day has changed; 0 before the first number. */
export async function revisionOf(day: DayOf): Promise<number> {
  const [row] = await select<{ revision: number }>(null, `SELECT revision FROM hall_days ${WHERE}`, { ...day });
  return Number(row?.revision ?? 0);
}

/** The same for several offices at once, for those who watch their screens. */
export async function revisionsOf(on: string, officeIds: readonly string[]): Promise<Map<string, number>> {
  const sql = 'SELECT office_id AS officeId, revision FROM hall_days WHERE on_date = :on AND office_id IN (:officeIds)';
  const rows = await select<{ officeId: string; revision: number }>(null, sql, { on, officeIds });
  return new Map(rows.map(({ officeId, revision }) => [officeId, Number(revision)]));
}

/** Days that are over and that nobody has closed yet. */
export async function listOpenDays(before: string): Promise<DayOf[]> {
  const sql =
    'SELECT office_id AS officeId, on_date AS `on` FROM hall_days WHERE closed_at IS NULL AND on_date < :before';
  return select<DayOf>(null, sql, { before });
}

export async function closeDay(tx: Transaction, day: DayOf, now: Date): Promise<void> {
  await change(tx, `UPDATE hall_days SET closed_at = :now ${WHERE}`, { ...day, now });
}
