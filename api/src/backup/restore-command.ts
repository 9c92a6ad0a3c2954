import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandFailure, runCommand, say } from '../command';
import { dialect, openDatabase } from '../db/database';
import { checkBackup } from './check';
import { type Manifest, ManifestFault } from './manifest';
import { assertNoTables, backupKeys, DOCUMENTS, folderFrom, makeTarget, openRaw } from './places';
import { restoreBackup } from './restore';
import type { BackupKeys } from './seal';

/** `npm run restore -- <folder> [--into <data folder | mysql://…>]`: beside what is in use, never over it. */
void runCommand(async (args) => {
  const options = { into: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const keys = backupKeys();
  const folder = folderFrom(positionals[0], 'restore');
  const manifest = await wholeBackup(keys, folder);
  const { databaseUrl, dataDir } = await makeTarget(values.into, new Date());
  const raw = await openRaw(databaseUrl);
  const database = openDatabase(databaseUrl);
  try {
    await assertNoTables(raw);
    const documents = join(dataDir, DOCUMENTS);
    const faults = await restoreBackup({ keys, folder, manifest, database, raw, documents, say });
    for (const fault of faults) say(`BROKEN: ${fault}`);
    if (faults.length > 0) return false;
    say('equal counts, samples open, chain whole');
    say(`restored; start with DATABASE_URL=${withoutPassword(databaseUrl)} DATA_DIR=${dataDir}`);
    return true;
  } finally {
    await raw.close();
    await database.close();
  }
});

async function wholeBackup(keys: BackupKeys, folder: string): Promise<Manifest> {
  const { manifest, faults } = await checkBackup(keys, folder).catch((error: unknown) => {
    throw error instanceof ManifestFault ? new CommandFailure(error.message) : error;
  });
  if (faults.length > 0) throw new CommandFailure(faults.join('\n'));
  if (manifest.dialect !== dialect)
    throw new CommandFailure(`the backup is of ${manifest.dialect}, this is ${dialect}`);
  return manifest;
}

function withoutPassword(address: string): string {
  return address.replace(/:[^:@/]+@/, ':…@');
}
