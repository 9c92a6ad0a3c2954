import { createInterface } from 'node:readline';
import { config } from '../config';
import { type Manifest, readManifest } from './manifest';
import type { Row } from './raw';
import { type BackupKeys, faultOf, readSealed } from './seal';
import { closedColumns } from './sealed-values';

/** Of a large table this many rows are opened, spread over all of it. */
const SAMPLES = 200;

/** Every row of a table in the backup. */
export async function* rowsIn(
  keys: BackupKeys,
  folder: string,
  table: Manifest['tables'][number],
): AsyncGenerator<Row> {
  const lines = createInterface({ input: await readSealed(keys, folder, table), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield JSON.parse(line) as Row;
}

/** Reads a whole backup: files, counts, seals of the audit, samples of what is sealed. Answers with what is wrong. */
export async function checkBackup(
  keys: BackupKeys,
  folder: string,
): Promise<{ manifest: Manifest; faults: readonly string[] }> {
  const manifest = await readManifest(keys, folder);
  const faults = manifest.keyVersions
    .filter((version) => !config.fieldKeys.has(version))
    .map((version) => `FIELD_KEYS lacks version ${version}, which values in this backup need`);
  for (const file of [...manifest.tables, ...manifest.documents]) {
    const fault = await faultOf(keys, folder, file);
    if (fault !== undefined) faults.push(fault);
  }
  if (faults.length > 0) return { manifest, faults };
  for (const table of manifest.tables) faults.push(...(await faultsIn(keys, folder, table)));
  faults.push(...(await faultsOfSeals(keys, folder, manifest)));
  return { manifest, faults };
}

async function faultsIn(keys: BackupKeys, folder: string, table: Manifest['tables'][number]): Promise<string[]> {
  const every = Math.max(1, Math.floor(table.rows / SAMPLES));
  const closed = new Map<string, number>();
  let rows = 0;
  for await (const row of rowsIn(keys, folder, table)) {
    if (rows % every === 0) {
      for (const column of closedColumns(table.name, row)) closed.set(column, (closed.get(column) ?? 0) + 1);
    }
    rows += 1;
  }
  const faults = [...closed].map(([column, values]) => `${column}: ${values} sampled values stay closed`);
  if (rows !== table.rows) faults.push(`${table.name}: ${rows} rows, not ${table.rows}`);
  return faults;
}

/** Each seal holds the hash of the one before, and the last is the one the manifest names. The lines themselves are checked by a restore. */
async function faultsOfSeals(keys: BackupKeys, folder: string, manifest: Manifest): Promise<string[]> {
  const table = manifest.tables.find(({ name }) => name === 'audit_seals');
  if (table === undefined) return [];
  const seals: Row[] = [];
  for await (const { sequence, previous_hash, hash } of rowsIn(keys, folder, table)) {
    seals.push({ sequence: Number(sequence), previous_hash: previous_hash ?? null, hash: hash ?? null });
  }
  seals.sort((a, b) => Number(a['sequence']) - Number(b['sequence']));
  const broken = seals.find(
    (seal, at) => at > 0 && (seal['sequence'] !== at + 1 || seal['previous_hash'] !== seals[at - 1]?.['hash']),
  );
  if (broken !== undefined) return [`the chain of the audit is broken at seal ${broken['sequence']}`];
  const last = seals.at(-1);
  return (last?.['hash'] ?? null) === (manifest.auditHead?.hash ?? null) ? [] : ['the last seal of the audit is gone'];
}
