import { join } from 'node:path';
import { runCommand, say } from '../command';
import { config } from '../config';
import { dialect } from '../db/database';
import { assertEmpty, backupKeys, DOCUMENTS, folderFrom, openRaw } from './places';
import { writeBackup } from './write';

/** `npm run backup -- <folder>`: while the API serves. */
void runCommand(async ([argument]) => {
  const keys = backupKeys();
  const folder = folderFrom(argument, 'backup');
  await assertEmpty(folder);
  const database = await openRaw(config.databaseUrl);
  try {
    const documents = join(config.dataDir, DOCUMENTS);
    const { keyVersions, auditHead } = await writeBackup({ database, dialect, keys, folder, documents, say });
    if (keyVersions.length > 0)
      say(`needs FIELD_KEYS version ${keyVersions.join(', ')}; keep them as long as this backup`);
    if (auditHead !== null) say(`audit head ${auditHead.sequence}:${auditHead.hash}`);
    say(`backup written to ${folder}`);
    return true;
  } finally {
    await database.close();
  }
});
