import { QueryTypes, type Transaction } from 'sequelize';
import { dialect, sequelize } from './database';
import { literalOf, onConnection } from './mysql-driver';

type Value = string | number | boolean | Date | null;
type Replacements = Record<string, Value | readonly Value[] | readonly (readonly Value[])[]>;

/** Sequelize would cut a Date to whole seconds on MySQL; on SQLite this is the text it stores itself. */
function writtenDate(at: Date): string {
  if (at.getTime() !== last.ms) last = { ms: at.getTime(), text: toText(at) };
  return last.text;
}

/** The rows of a batch carry the same instant again and again. */
let last = { ms: Number.NaN, text: '' };

function toText(at: Date): string {
  const text = at.toISOString().replace('T', ' ').slice(0, 23);
  return dialect === 'mysql' ? text : `${text} +00:00`;
}

function written<T>(value: T): unknown {
  if (value instanceof Date) return writtenDate(value);
  return Array.isArray(value) ? value.map(written) : value;
}

function writtenAll(replacements: Replacements): Record<string, unknown> {
  return Object.fromEntries(Object.entries(replacements).map(([name, value]) => [name, written(value)]));
}

/** Reads rows; `tx` is null only outside a transaction. */
export function select<Row extends object>(
  tx: Transaction | null,
  sql: string,
  replacements: Replacements = {},
): Promise<Row[]> {
  const values = writtenAll(replacements);
  if (dialect === 'mysql') return onConnection<Row[]>(tx, sql, values);
  return sequelize.query<Row>(sql, { type: QueryTypes.SELECT, replacements: values, transaction: tx, raw: true });
}

/** Runs a statement that changes rows. Never write `+?` or `+:name`: Sequelize 6 leaves such a mark in place. */
export async function execute(tx: Transaction, sql: string, replacements: Replacements = {}): Promise<void> {
  await change(tx, sql, replacements);
}

/** Like `execute`, and tells how many rows it changed: the WHERE clause is the lock. */
export async function change(tx: Transaction, sql: string, replacements: Replacements = {}): Promise<number> {
  const values = writtenAll(replacements);
  if (dialect === 'mysql') return (await onConnection<{ affectedRows: number }>(tx, sql, values)).affectedRows;
  const type = QueryTypes.UPDATE;
  const [, changed] = await sequelize.query(sql, { type, replacements: values, transaction: tx });
  return changed;
}

/** One multi-row INSERT, values in the order of `columns`. */
export async function insertRows(
  tx: Transaction,
  into: { table: string; columns: readonly string[] },
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const head = `INSERT INTO ${into.table} (${into.columns.join(', ')}) VALUES`;
  if (dialect === 'mysql') await onConnection(tx, `${head} ${rows.map(rowLiteral).join(',')}`);
  else await execute(tx, `${head} :rows`, { rows });
}

function rowLiteral(row: readonly Value[]): string {
  let text = '(';
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at] as Value;
    text += at === 0 ? '' : ',';
    text += value instanceof Date ? `'${writtenDate(value)}'` : literalOf(value);
  }
  return `${text})`;
}

/** Locks what the SELECT reads until the commit. SQLite's IMMEDIATE transaction has locked already. */
export const FOR_UPDATE = dialect === 'mysql' ? ' FOR UPDATE' : '';

/** All columns of a row as one text, for what looks at rows as a whole; a column without a value is empty. */
export function inOneText(columns: readonly string[]): string {
  const parts = columns.map((column) => `COALESCE(${column}, '')`);
  return dialect === 'mysql'
    ? `CONCAT_WS(CHAR(31 USING utf8mb4), ${parts.join(', ')})`
    : parts.join(' || char(31) || ');
}

/** What decides who is first or whether something is open reads this clock, not the process's own. */
export async function databaseNow(tx: Transaction | null): Promise<Date> {
  const sql = dialect === 'mysql' ? 'SELECT SYSDATE(3) AS now' : "SELECT strftime('%Y-%m-%d %H:%M:%f', 'now') AS now";
  const [row] = await select<{ now: Date | string }>(tx, sql);
  return toDate(row?.now as Date | string);
}

/** MySQL hands over Dates, SQLite the text it stores; both are UTC. */
export function toDate(value: Date | string): Date {
  if (value instanceof Date) return value;
  return new Date(`${value.slice(0, 23).replace(' ', 'T')}Z`);
}

export function toDateOrNull(value: Date | string | null): Date | null {
  return value === null ? null : toDate(value);
}
