import { Umzug } from 'umzug';
import { dialect, sequelize } from './database';
import { MIGRATIONS, type Migration } from './migrations/index';

const MYSQL_TABLE = ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const LOG = 'schema_migrations';

/** Fixed-length columns hold ids, hashes, dates and references: plain letters, compared byte by byte. */
function forThisDatabase(statement: string): string {
  if (dialect === 'sqlite' || !statement.startsWith('CREATE TABLE')) return statement;
  return statement.replace(/\bCHAR\(\d+\)/g, '$& CHARACTER SET ascii COLLATE ascii_bin') + MYSQL_TABLE;
}

async function run(statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sequelize.query(forThisDatabase(statement));
}

const done = {
  async executed(): Promise<string[]> {
    await run([`CREATE TABLE IF NOT EXISTS ${LOG} (name VARCHAR(64) NOT NULL PRIMARY KEY)`]);
    const [rows] = await sequelize.query(`SELECT name FROM ${LOG} ORDER BY name`);
    return (rows as { name: string }[]).map(({ name }) => name);
  },
  async logMigration({ name }: { name: string }): Promise<void> {
    await sequelize.query(`INSERT INTO ${LOG} (name) VALUES (:name)`, { replacements: { name } });
  },
  async unlogMigration({ name }: { name: string }): Promise<void> {
    await sequelize.query(`DELETE FROM ${LOG} WHERE name = :name`, { replacements: { name } });
  },
};

const umzug = new Umzug({
  migrations: MIGRATIONS.map((migration: Migration) => ({
    name: migration.name,
    up: () => run([...migration.up, ...(migration.only?.[dialect] ?? [])]),
    down: () => run(migration.down),
  })),
  storage: done,
  logger: undefined,
});

/** Brings the schema to the newest version; answers with the names of what it ran. */
export async function migrateUp(): Promise<string[]> {
  return withSchemaLock(async () => (await umzug.up()).map(({ name }) => name));
}

/** Takes everything back, newest first. */
export async function migrateDown(): Promise<string[]> {
  return withSchemaLock(async () => (await umzug.down({ to: 0 })).map(({ name }) => name));
}

/** Two processes that start together must not both migrate; SQLite has one process. */
async function withSchemaLock<T>(work: () => Promise<T>): Promise<T> {
  if (dialect === 'sqlite') return work();
  return sequelize.transaction(async (transaction) => {
    await sequelize.query("SELECT GET_LOCK('jianghan_schema', 60)", { transaction });
    try {
      return await work();
    } finally {
      await sequelize.query("SELECT RELEASE_LOCK('jianghan_schema')", { transaction });
    }
  });
}
