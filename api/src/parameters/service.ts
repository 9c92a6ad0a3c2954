import type { z } from 'zod';
import { keptFresh } from '../db/fresh';
import { select } from '../db/sql';

/** A changed parameter reaches every process within this time. */
const FRESH_MS = 1000;

const readRow = keptFresh(FRESH_MS, async (nameAndDate): Promise<unknown> => {
  const [name = '', on = ''] = nameAndDate.split(' ');
  const [row] = await select<{ value_json: string }>(
    null,
    'SELECT value_json FROM parameters WHERE name = :name AND valid_from <= :on ORDER BY valid_from DESC LIMIT 1',
    { name, on },
  );
  return row === undefined ? undefined : JSON.parse(row.value_json);
});

/** The value in force on a date (`YYYY-MM-DD`); `undefined` reaches the schema when the office has set none. */
export async function getParameter<S extends z.ZodType>(name: string, on: string, schema: S): Promise<z.output<S>> {
  return schema.parse(await readRow(`${name} ${on}`));
}
