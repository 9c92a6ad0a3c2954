import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connection } from 'mysql2';
import { Sequelize, Transaction } from 'sequelize';
import { config } from '../config';
import { libsqlDialect } from './libsql-dialect';

/** A request waits at most this long for a connection, then it is told to come back (503). */
export const POOL_WAIT_MS = 2000;
const LOCK_WAIT_SECONDS = 3;

const url = new URL(config.databaseUrl);
export const dialect: 'sqlite' | 'mysql' = url.protocol === 'sqlite:' ? 'sqlite' : 'mysql';

/** The one database of this process. */
export const sequelize = openDatabase(config.databaseUrl);

/** Another database of the same kind, such as one that a backup is restored into. */
export function openDatabase(address: string): Sequelize {
  return dialect === 'sqlite' ? openSqlite(decodeURIComponent(new URL(address).pathname)) : openMysql(address);
}

function openSqlite(file: string): Sequelize {
  // What this process writes is its own business: the database is readable by nobody else.
  process.umask(0o077);
  mkdirSync(dirname(file), { recursive: true });
  return new Sequelize({
    dialect: 'sqlite',
    dialectModule: libsqlDialect,
    storage: file,
    logging: false,
    transactionType: Transaction.TYPES.IMMEDIATE,
    define: { timestamps: false, underscored: true, freezeTableName: true },
  });
}

function openMysql(address: string): Sequelize {
  const database = new Sequelize(address, {
    dialect: 'mysql',
    logging: false,
    timezone: '+00:00',
    pool: { max: config.databasePool, min: 0, acquire: POOL_WAIT_MS, idle: 10_000 },
    // Values are cast by the driver itself: Sequelize's function is called for each, and a statement that turned it off
    // alone would have its parser compiled again every time.
    dialectOptions: { charset: 'utf8mb4', connectTimeout: POOL_WAIT_MS, supportBigNumbers: true, typeCast: true },
    define: { timestamps: false, underscored: true, freezeTableName: true },
  });
  database.addHook('afterConnect', async (connection: unknown) => {
    const session = (connection as Connection).promise();
    await session.query(`SET SESSION innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}`);
    await session.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
  return database;
}

export async function closeDatabase(): Promise<void> {
  await sequelize.close();
}
