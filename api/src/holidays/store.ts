import type { HolidayYear } from '@jianghan/shared/calendar/holidays';
import type { Transaction } from 'sequelize';
import { change, insertRows, select, toDate } from '../db/sql';

/** A year's arrangement as an administrator loaded it. */
export interface LoadedYear extends HolidayYear {
  version: number;
  source: string;
  loadedAt: Date;
}

interface Row {
  holiday_year: number;
  version: number;
  days_json: string;
  source: string;
  loaded_at: Date | string;
}

const COLUMNS = ['holiday_year', 'version', 'days_json', 'source', 'loaded_at'] as const;

export async function listYears(tx: Transaction | null): Promise<LoadedYear[]> {
  const rows = await select<Row>(tx, `SELECT ${COLUMNS.join(', ')} FROM holiday_years ORDER BY holiday_year`);
  return rows.map(toYear);
}

/** Puts a year in the place of the version that was read; false when somebody was faster. */
export async function putYear(tx: Transaction, loaded: LoadedYear): Promise<boolean> {
  const { year, version, source, loadedAt } = loaded;
  const daysJson = JSON.stringify(loaded.days);
  if (version === 1) {
    await insertRows(tx, { table: 'holiday_years', columns: COLUMNS }, [[year, version, daysJson, source, loadedAt]]);
    return true;
  }
  const changed = await change(
    tx,
    `UPDATE holiday_years SET version = :version, days_json = :daysJson, source = :source, loaded_at = :loadedAt
     WHERE holiday_year = :year AND version = :before`,
    { year, version, before: version - 1, daysJson, source, loadedAt },
  );
  return changed === 1;
}

function toYear(row: Row): LoadedYear {
  return {
    year: row.holiday_year,
    version: row.version,
    days: JSON.parse(row.days_json) as LoadedYear['days'],
    source: row.source,
    loadedAt: toDate(row.loaded_at),
  };
}
