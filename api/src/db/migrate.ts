import type { Sequelize, Transaction } from 'sequelize';
import { Umzug, type UmzugStorage } from 'umzug';
import { dialect, sequelize } from './database';
import { MIGRATIONS } from './migrations/index';
import type { Migration } from './migrations/migration';

const MYSQL_TABLE = ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const LOG = 'schema_migrations';

/** Null on SQLite; on MySQL the connection that holds the schema lock, because a pool of one has no second. */
interface On {
  database: Sequelize;
  transaction: Transaction | null;
}

/** Fixed-length columns hold ids, hashes, dates and references: plain letters, compared byte by byte. */
function forThisDatabase(statement: string): string {
  if (dialect === 'sqlite' || !statement.startsWith('CREATE TABLE')) return statement;
  return statement.replace(/\bCHAR\(\d+\)/g, '$& CHARACTER SET ascii COLLATE ascii_bin') + MYSQL_TABLE;
}

async function run({ database, transaction }: On, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await database.query(forThisDatabase(statement), { transaction });
}

const done: UmzugStorage<On> = {
  async executed({ context: on }) {
    await run(on, [`CREATE TABLE IF NOT EXISTS ${LOG} (name VARCHAR(64) NOT NULL PRIMARY KEY)`]);
    const { database, transaction } = on;
    const [rows] = await database.query(`SELECT name FROM ${LOG} ORDER BY name`, { transaction });
    return (rows as { name: string }[]).map(({ name }) => name);
  },
  async logMigration({ name, context: { database, transaction } }) {
    const sql = `INSERT INTO ${LOG} (name) VALUES (:name)`;
    await database.query(sql, { replacements: { name }, transaction });
  },
  async unlogMigration({ name, context: { database, transaction } }) {
    const sql = `DELETE FROM ${LOG} WHERE name = :name`;
    await database.query(sql, { replacements: { name }, transaction });
  },
};

function migratorOn(on: On): Umzug<On> {
  return new Umzug<On>({
    migrations: MIGRATIONS.map((migration: Migration) => ({
      name: migration.name,
      up: () => run(on, [...migration.up, ...(migration.only?.[dialect] ?? [])]),
      down: () => run(on, [...(migration.onlyDown?.[dialect] ?? []), ...migration.down]),
    })),
    context: on,
    storage: done,
    logger: undefined,
  });
}

/** Brings the schema to the newest version, or to an older one for the rows of that time; answers with the names of what it ran. */
export async function migrateUp(database = sequelize, to?: string): Promise<string[]> {
  const options = to === undefined ? undefined : { to };
  return withSchemaLock(database, async (on) => (await migratorOn(on).up(options)).map(({ name }) => name));
}

/** Takes everything back, newest first. */
export async function migrateDown(): Promise<string[]> {
  return withSchemaLock(sequelize, async (on) => (await migratorOn(on).down({ to: 0 })).map(({ name }) => name));
}

/** Two processes that start together must not both migrate; SQLite has one process. */
async function withSchemaLock<T>(database: Sequelize, work: (on: On) => Promise<T>): Promise<T> {
  if (dialect === 'sqlite') return work({ database, transaction: null });
  return database.transaction(async (transaction) => {
    await database.query("SELECT GET_LOCK('jianghan_schema', 60)", { transaction });
    try {
      return await work({ database, transaction });
    } finally {
      await database.query("SELECT RELEASE_LOCK('jianghan_schema')", { transaction });
    }
  });
}
