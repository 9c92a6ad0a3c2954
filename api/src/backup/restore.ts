import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Sequelize } from 'sequelize';
import { verifyChain } from '../audit/verify';
import { migrateUp } from '../db/migrate';
import { select } from '../db/sql';
import { rowsIn } from './check';
import type { Manifest } from './manifest';
import type { RawDatabase, Row } from './raw';
import { type BackupKeys, readSealed } from './seal';
import { closedColumns } from './sealed-values';

const ROWS_AT_ONCE = 500;
const SAMPLES = 100;

export interface RestoreJob {
  keys: BackupKeys;
  folder: string;
  manifest: Manifest;
  /** The empty database the rows go into, twice: as the product opens it, and raw. */
  database: Sequelize;
  raw: RawDatabase;
  /** Where the documents go. */
  documents: string;
  say(line: string): void;
}

/** Brings the rows back into the schema they were taken from, checks them there, then brings the schema up to date. Answers with what is wrong. */
export async function restoreBackup(job: RestoreJob): Promise<string[]> {
  const { manifest, database, raw, say } = job;
  await migrateUp(database, manifest.schema.at(-1));
  await raw.beginLoad();
  for (const table of manifest.tables) {
    await loadTable(job, table);
    say(`${table.name}: ${table.rows} rows`);
  }
  const faults = await raw.endLoad();
  for (const { name, rows } of manifest.tables) {
    const restored = await raw.count(name);
    if (restored !== rows) faults.push(`${name}: ${restored} rows came back of ${rows}`);
  }
  faults.push(...(await closedSamples(database, manifest)), ...(await chainFaults(database, manifest, say)));
  await restoreDocuments(job);
  if (faults.length === 0) await migrateUp(database);
  return faults;
}

/** A migration may have put its own rows there; those of the backup are the ones that count. */
async function loadTable({ keys, folder, raw }: RestoreJob, table: Manifest['tables'][number]): Promise<void> {
  if ((await raw.count(table.name)) > 0) await raw.empty(table.name);
  let waiting: Row[] = [];
  for await (const row of rowsIn(keys, folder, table)) {
    waiting.push(row);
    if (waiting.length < ROWS_AT_ONCE) continue;
    await raw.insert(table.name, table.columns, waiting);
    waiting = [];
  }
  await raw.insert(table.name, table.columns, waiting);
}

/** What was sealed opens at its new place too, table by table, at the beginning, in the middle and at the end. */
async function closedSamples(database: Sequelize, manifest: Manifest): Promise<string[]> {
  const closed = new Set<string>();
  for (const { name, columns, rows } of manifest.tables) {
    if (!columns.some((column) => column.endsWith('_enc'))) continue;
    const every = Math.max(1, Math.floor(rows / SAMPLES));
    for (let at = 0; at < rows; at += every) {
      const sql = `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${columns[0]} LIMIT 1 OFFSET ${at}`;
      const [row] = await database.transaction((tx) => select<Row>(tx, sql));
      for (const column of closedColumns(name, row ?? {})) closed.add(column);
    }
  }
  return [...closed].map((column) => `${column}: values stay closed`);
}

async function chainFaults(database: Sequelize, manifest: Manifest, say: RestoreJob['say']): Promise<string[]> {
  const verdict = await database.transaction((tx) => verifyChain(tx, manifest.auditHead ?? undefined));
  const { entries, seals, first, unsealed } = verdict;
  say(`audit: ${entries} lines under ${seals} seals, ${unsealed.count} not sealed yet`);
  return first === undefined
    ? []
    : [`the chain of the audit is broken: ${first.what} at line ${first.entryId}, seal ${first.sequence}`];
}

async function restoreDocuments({ keys, folder, manifest, documents, say }: RestoreJob): Promise<void> {
  for (const document of manifest.documents) {
    const path = join(documents, document.name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(await readSealed(keys, folder, document), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  }
  if (manifest.documents.length > 0) say(`documents: ${manifest.documents.length} files`);
}
