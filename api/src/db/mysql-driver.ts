import { type Connection, escape as escaped, type QueryError, type QueryOptions } from 'mysql2';
import type { Transaction } from 'sequelize';
import { sequelize } from './database';

type Formatter = new (
  connection: Connection,
  on: unknown,
  options: object,
) => { formatError(error: QueryError): Error };

/**
 * Runs a statement on the transaction's own connection, or without one on a connection of the pool. Sequelize would
 * copy and search its text several times over, which a batch of a thousand rows feels; errors are still Sequelize's, so
 * callers see one kind.
 */
export async function onConnection<Result>(tx: Transaction | null, sql: string, values?: object): Promise<Result> {
  if (tx !== null) return run((tx as Transaction & { connection: Connection }).connection, sql, values);
  const pool = sequelize.connectionManager;
  const connection = await pool.getConnection({ type: 'read' });
  try {
    return await run(connection as Connection, sql, values);
  } finally {
    pool.releaseConnection(connection);
  }
}

function run<Result>(connection: Connection, sql: string, values: object | undefined): Promise<Result> {
  // Without values mysql2 would search the whole text for question marks; null tells it not to.
  const named = { values: (values ?? null) as QueryOptions['values'], namedPlaceholders: values !== undefined };
  return new Promise((resolve, reject) => {
    connection.query({ sql, ...named }, (error, result) => {
      if (error === null) resolve(result as Result);
      else reject(inSequelizeWords(connection, error));
    });
  });
}

const PLAIN = /^[\w .:+/=-]*$/;

/** A value as MySQL reads it in the text of a statement; ids, hashes and seals hold nothing to escape, and cost one look. */
export function literalOf(value: string | number | boolean | null): string {
  if (typeof value === 'string') return PLAIN.test(value) ? `'${value}'` : escaped(value);
  return String(value);
}

function inSequelizeWords(connection: Connection, error: QueryError): Error {
  const { Query } = (sequelize as unknown as { dialect: { Query: Formatter } }).dialect;
  return new Query(connection, sequelize, {}).formatError(error);
}
