import { rmSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { config } from '../config';
import { closeDatabase, dialect } from '../db/database';
import { migrateUp } from '../db/migrate';

const url = new URL(config.databaseUrl);
const name = url.pathname.slice(1);

/** Gives a test file an empty database with the newest schema, on SQLite or MySQL as TEST_DATABASE says. */
export function useDatabase(): void {
  beforeAll(async () => {
    await createDatabase();
    await migrateUp();
  });
  afterAll(dropDatabase);
}

/** Makes the database of this test file, without any table. */
export async function createDatabase(): Promise<void> {
  if (dialect === 'mysql') await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
}

/** Closes the connections and removes what the test file left. */
export async function dropDatabase(): Promise<void> {
  await closeDatabase();
  if (dialect === 'mysql') await onServer(`DROP DATABASE IF EXISTS ${name}`);
  rmSync(config.dataDir, { recursive: true, force: true });
}

async function onServer(sql: string): Promise<void> {
  const server = new URL(config.databaseUrl);
  server.pathname = '/';
  const connection = await createConnection(server.href);
  await connection.query(sql);
  await connection.end();
}
