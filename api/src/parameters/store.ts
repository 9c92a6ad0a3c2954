import type { Transaction } from 'sequelize';
import { select } from '../db/sql';

/** One value with the day from which it holds. */
interface Row {
  name: string;
  value_json: string;
}

/** The newest value of each name that has begun by a date. */
export async function listInForce(tx: Transaction | null, on: string): Promise<Map<string, unknown>> {
  const rows = await select<Row>(
    tx,
    'SELECT name, value_json FROM parameters WHERE valid_from <= :on ORDER BY name, valid_from',
    { on },
  );
  return new Map(rows.map((row) => [row.name, JSON.parse(row.value_json) as unknown]));
}
