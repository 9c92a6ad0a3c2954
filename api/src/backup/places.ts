import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CommandFailure } from '../command';
import { config, DEMO_KEYS } from '../config';
import { dialect } from '../db/database';
import type { RawDatabase } from './raw';
import { isMysqlDatabase, makeMysqlDatabase, openRawMysql } from './raw-mysql';
import { openRawSqlite } from './raw-sqlite';
import { BackupKeys } from './seal';

/** Where documents lie inside a data folder. */
export const DOCUMENTS = 'documents';

/** A relative folder is meant from the top folder of the product, where npm runs commands. */
export function folderFrom(argument: string | undefined, name: string): string {
  if (argument === undefined || argument === '')
    throw new CommandFailure(`say which folder: npm run ${name} -- <folder>`);
  return resolve(argument);
}

export function backupKeys(): BackupKeys {
  if (config.backupKey === null) throw new CommandFailure('BACKUP_KEY: is required for backups in production');
  return new BackupKeys(config.backupKey);
}

export function openRaw(url: string): Promise<RawDatabase> | RawDatabase {
  return dialect === 'sqlite' ? openRawSqlite(decodeURIComponent(new URL(url).pathname)) : openRawMysql(url);
}

/** Somewhere beside, where nothing is yet. */
export interface Target {
  databaseUrl: string;
  dataDir: string;
}

export async function assertEmpty(folder: string): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) throw new CommandFailure(`${folder} is not empty`);
}

/** A folder for SQLite, the address of a database for MySQL; unless told otherwise, beside the one in use, named after the moment. */
export async function makeTarget(into: string | undefined, now: Date): Promise<Target> {
  const moment = now.toISOString().slice(0, 19).replace(/[-T:]/g, '');
  const dataDir = dialect === 'sqlite' && into !== undefined ? resolve(into) : `${config.dataDir}-restored-${moment}`;
  await assertEmpty(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await carryDemoKeys(dataDir);
  if (dialect === 'sqlite') return { dataDir, databaseUrl: `sqlite://${encodeURI(join(dataDir, 'jianghan.db'))}` };
  const databaseUrl = into ?? `${config.databaseUrl}_restored_${moment}`;
  if (!/^mysql:\/\/[^/]+\/\w+$/.test(databaseUrl))
    throw new CommandFailure('--into must be mysql://user@host/database');
  if (!(await isMysqlDatabase(databaseUrl))) await makeOrSayHow(databaseUrl);
  return { dataDir, databaseUrl };
}

/** The rows of a demo open with the keys in its own folder; where keys are settings there is no such file. */
async function carryDemoKeys(dataDir: string): Promise<void> {
  const kept = join(config.dataDir, DEMO_KEYS);
  if (!config.isProduction && existsSync(kept)) await copyFile(kept, join(dataDir, DEMO_KEYS));
}

/** An account with rights on its own database alone cannot make another: who may, makes it empty beforehand. */
async function makeOrSayHow(databaseUrl: string): Promise<void> {
  try {
    await makeMysqlDatabase(databaseUrl);
  } catch (error) {
    const name = new URL(databaseUrl).pathname.slice(1);
    const why = (error as Error).message;
    throw new CommandFailure(
      `cannot make the database ${name} (${why}); make it empty with the rights of this account on it, then restore --into it`,
    );
  }
}

export async function assertNoTables(raw: RawDatabase): Promise<void> {
  if ((await raw.tables()).length > 0) throw new CommandFailure('the database to restore into holds tables already');
}
