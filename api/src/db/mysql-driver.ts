import type { Connection, QueryError, QueryOptions } from 'mysql2';
import type { Transaction } from 'sequelize';
import { sequelize } from './database';

type Formatter = new (
  connection: Connection,
  on: unknown,
  options: object,
) => { formatError(error: QueryError): Error };

/**
 * Runs a statement on the transaction's own connection. Sequelize would copy and search its text several times over,
 * and cast each value by a function of its own, which a batch of a thousand rows feels; errors are still Sequelize's, so callers see one kind.
 */
export function onConnection<Result>(tx: Transaction, sql: string, values: object): Promise<Result> {
  const { connection } = tx as Transaction & { connection: Connection };
  return new Promise((resolve, reject) => {
    connection.query(
      { sql, values: values as QueryOptions['values'], namedPlaceholders: true, typeCast: true },
      (error, result) => {
        if (error === null) resolve(result as Result);
        else reject(inSequelizeWords(connection, error));
      },
    );
  });
}

function inSequelizeWords(connection: Connection, error: QueryError): Error {
  const { Query } = (sequelize as unknown as { dialect: { Query: Formatter } }).dialect;
  return new Query(connection, sequelize, {}).formatError(error);
}
