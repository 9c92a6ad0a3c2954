import LibsqlDatabase from 'libsql';
import type { RawDatabase, Row, Value } from './raw';

const BUSY_TIMEOUT_MS = 10_000;

/** SQLite's journal lets a reader keep its snapshot while the API goes on writing. */
export function openRawSqlite(file: string): RawDatabase {
  const database = new LibsqlDatabase(file, { timeout: BUSY_TIMEOUT_MS } as LibsqlDatabase.Options);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;');
  const all = <R>(sql: string): R[] => database.prepare(sql).all() as R[];
  return {
    async beginSnapshot() {
      database.exec('BEGIN');
      all('SELECT name FROM sqlite_master LIMIT 1');
    },
    async tables() {
      const sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
      return all<{ name: string }>(sql).map(({ name }) => name);
    },
    async columns(table) {
      const found = all<{ name: string; hidden: number }>(`PRAGMA table_xinfo(${table})`);
      return found.filter(({ hidden }) => hidden === 0).map(({ name }) => name);
    },
    async *rows(table, columns) {
      const statement = database.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).raw(true);
      for (const values of statement.iterate() as IterableIterator<Value[]>) {
        yield Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null])) as Row;
      }
    },
    async count(table) {
      return Number(all<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`)[0]?.n);
    },
    async beginLoad() {
      database.exec('BEGIN IMMEDIATE');
    },
    async empty(table) {
      database.exec(`DELETE FROM ${table}`);
    },
    async insert(table, columns, rows) {
      const marks = columns.map(() => '?').join(', ');
      const statement = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
      for (const row of rows) statement.run(...columns.map((column) => row[column] ?? null));
    },
    async endLoad() {
      const orphans = all<{ table: string; parent: string }>('PRAGMA foreign_key_check');
      database.exec('COMMIT');
      return orphans.map(({ table, parent }) => `a row of ${table} misses its ${parent}`);
    },
    async close() {
      database.close();
    },
  };
}
