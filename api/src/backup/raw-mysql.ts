import { type Connection, createConnection as openConnection } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import type { RawDatabase, Row } from './raw';

/** One connection: one snapshot, one load. Times come and go as text, so nothing is lost on the way. */
export async function openRawMysql(url: string): Promise<RawDatabase> {
  const options = { uri: url, dateStrings: true, supportBigNumbers: true, timezone: 'Z', charset: 'utf8mb4_bin' };
  const connection: Connection = openConnection(options);
  const session = connection.promise();
  const all = async <R>(sql: string, values: readonly unknown[] = []): Promise<R[]> => {
    const [rows] = await session.query(sql, [...values]);
    return rows as R[];
  };
  await session.query("SET SESSION time_zone = '+00:00'");
  return {
    async beginSnapshot() {
      await session.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await session.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    },
    async tables() {
      const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME`;
      return (await all<{ name: string }>(sql)).map(({ name }) => name);
    },
    async columns(table) {
      const sql = `SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND EXTRA NOT LIKE '%GENERATED%' ORDER BY ORDINAL_POSITION`;
      return (await all<{ name: string }>(sql, [table])).map(({ name }) => name);
    },
    rows(table, columns) {
      const query = connection.query(`SELECT ${columns.join(', ')} FROM ${table}`);
      return query.stream({ highWaterMark: 500 }) as AsyncIterable<Row>;
    },
    async count(table) {
      return Number((await all<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
    },
    async beginLoad() {
      await session.query('SET SESSION foreign_key_checks = 0');
      await session.query('START TRANSACTION');
    },
    async empty(table) {
      await session.query(`DELETE FROM ${table}`);
    },
    async insert(table, columns, rows) {
      if (rows.length === 0) return;
      const values = rows.map((row) => columns.map((column) => row[column] ?? null));
      await session.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [values]);
    },
    async endLoad() {
      await session.query('COMMIT');
      return [];
    },
    async close() {
      await session.end();
    },
  };
}

/** One that is there needs no right to make databases. */
export async function isMysqlDatabase(url: string): Promise<boolean> {
  try {
    const connection = await createConnection(url);
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

/** Makes the database of an address. Fails as the server does: without the right to, or without the server. */
export async function makeMysqlDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/';
  const connection = await createConnection(server.href);
  try {
    await connection.query('CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [name]);
  } finally {
    await connection.end();
  }
}
