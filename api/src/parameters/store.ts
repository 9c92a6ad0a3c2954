import type { DatedValue } from '@jianghan/shared/planning/facts';
import type { Transaction } from 'sequelize';
import { execute, insertRows, select, toDate } from '../db/sql';

/** One value with the day from which it holds. */
interface ValueRow {
  name: string;
  valid_from: string;
  value_json: string;
}

/** One act of setting; what was set before it stays readable. */
export interface Setting extends DatedValue {
  version: number;
  source: string;
  setAt: Date;
}

interface SettingRow extends ValueRow {
  version: number;
  source: string;
  set_at: Date | string;
}

const SETTING_COLUMNS = ['name', 'version', 'valid_from', 'value_json', 'source', 'set_at'] as const;

/** Every value that holds on some date. */
export async function listValues(tx: Transaction | null): Promise<DatedValue[]> {
  const rows = await select<ValueRow>(tx, 'SELECT name, valid_from, value_json FROM parameters');
  return rows.map((row) => ({
    name: row.name,
    validFrom: row.valid_from,
    value: JSON.parse(row.value_json) as unknown,
  }));
}

/** Every setting there was, in the order of setting. */
export async function listSettings(tx: Transaction | null): Promise<Setting[]> {
  const sql = `SELECT ${SETTING_COLUMNS.join(', ')} FROM parameter_settings ORDER BY name, version`;
  return (await select<SettingRow>(tx, sql)).map(toSetting);
}

/** Notes the setting; a second one under the same version violates the primary key. */
export async function insertSetting(tx: Transaction, setting: Setting): Promise<void> {
  const { name, version, validFrom, value, source, setAt } = setting;
  await insertRows(tx, { table: 'parameter_settings', columns: SETTING_COLUMNS }, [
    [name, version, validFrom, JSON.stringify(value), source, setAt],
  ]);
}

/** Makes a value hold from its date on, in the place of what was to begin on that very date. */
export async function putValue(tx: Transaction, { name, validFrom, value, source }: Setting): Promise<void> {
  await execute(tx, 'DELETE FROM parameters WHERE name = :name AND valid_from = :validFrom', { name, validFrom });
  await insertRows(tx, { table: 'parameters', columns: ['name', 'valid_from', 'value_json', 'source'] }, [
    [name, validFrom, JSON.stringify(value), source],
  ]);
}

function toSetting(row: SettingRow): Setting {
  return {
    name: row.name,
    version: row.version,
    validFrom: row.valid_from,
    value: JSON.parse(row.value_json) as unknown,
    source: row.source,
    setAt: toDate(row.set_at),
  };
}
