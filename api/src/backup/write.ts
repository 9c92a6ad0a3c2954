import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Manifest } from './manifest';
import { writeManifest } from './manifest';
import type { RawDatabase, Row } from './raw';
import { type BackupKeys, writeSealed } from './seal';
import { keyVersionsOf } from './sealed-values';

export interface BackupJob {
  database: RawDatabase;
  dialect: Manifest['dialect'];
  keys: BackupKeys;
  /** New or empty. */
  folder: string;
  /** Where documents lie; it may not exist. */
  documents: string;
  say(line: string): void;
}

const SCHEMA_TABLE = 'schema_migrations';

/** What is learned on the way through the rows. */
interface Seen {
  rows: number;
  keyVersions: Set<number>;
  last: Row | undefined;
}

/** One consistent snapshot of every table, then the documents, which never change once they are there. */
export async function writeBackup(job: BackupJob): Promise<Manifest> {
  const { database, keys, folder, say } = job;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await database.beginSnapshot();
  const manifest: Manifest = {
    format: 1,
    madeAt: new Date().toISOString(),
    dialect: job.dialect,
    schema: await migrationsIn(database),
    tables: [],
    documents: [],
    keyVersions: [],
    auditHead: null,
  };
  const versions = new Set<number>();
  for (const name of (await database.tables()).filter((table) => table !== SCHEMA_TABLE)) {
    const { entry, seen } = await writeTable(job, name);
    manifest.tables.push(entry);
    for (const version of seen.keyVersions) versions.add(version);
    if (name === 'audit_seals' && seen.last !== undefined) manifest.auditHead = headFrom(seen.last);
    say(`${name}: ${seen.rows} rows`);
  }
  manifest.keyVersions = [...versions].sort((a, b) => a - b);
  manifest.documents = await writeDocuments(job);
  await writeManifest(keys, folder, manifest);
  return manifest;
}

async function migrationsIn(database: RawDatabase): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of database.rows(SCHEMA_TABLE, ['name'])) names.push(String(name));
  return names.sort();
}

async function writeTable(
  { database, keys, folder }: BackupJob,
  name: string,
): Promise<{ entry: Manifest['tables'][number]; seen: Seen }> {
  const columns = await database.columns(name);
  const seen: Seen = { rows: 0, keyVersions: new Set(), last: undefined };
  const lines = Readable.from(linesOf(name, database.rows(name, columns), seen));
  const written = await writeSealed(keys, { folder, file: `tables/${name}.sealed` }, lines);
  return { entry: { ...written, name, columns, rows: seen.rows }, seen };
}

async function* linesOf(table: string, rows: AsyncIterable<Row>, seen: Seen): AsyncGenerator<string> {
  for await (const row of rows) {
    seen.rows += 1;
    for (const version of keyVersionsOf(table, row)) seen.keyVersions.add(version);
    if (table === 'audit_seals' && Number(row['sequence']) > Number(seen.last?.['sequence'] ?? 0)) seen.last = row;
    yield `${JSON.stringify(row)}\n`;
  }
}

function headFrom(seal: Row): NonNullable<Manifest['auditHead']> {
  return { sequence: Number(seal['sequence']), hash: String(seal['hash']) };
}

async function writeDocuments({ documents, folder, keys, say }: BackupJob): Promise<Manifest['documents']> {
  const found = await readdir(documents, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(documents.length + 1))
    .sort();
  const written: Manifest['documents'] = [];
  for (const name of names) {
    const content = createReadStream(join(documents, name));
    written.push({ name, ...(await writeSealed(keys, { folder, file: `documents/${name}.sealed` }, content)) });
  }
  if (names.length > 0) say(`documents: ${names.length} files`);
  return written;
}
