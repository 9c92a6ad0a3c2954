import { CommandFailure, runCommand, say } from '../command';
import { checkBackup } from './check';
import { ManifestFault } from './manifest';
import { backupKeys, folderFrom } from './places';

/** `npm run backup:verify -- <folder>`: reads all of it, changes nothing. */
void runCommand(async ([argument]) => {
  const folder = folderFrom(argument, 'backup:verify');
  const { manifest, faults } = await checkBackup(backupKeys(), folder).catch((error: unknown) => {
    throw error instanceof ManifestFault ? new CommandFailure(error.message) : error;
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(
    `made ${manifest.madeAt}, ${manifest.tables.length} tables, ${rows} rows, ${manifest.documents.length} documents`,
  );
  for (const fault of faults) say(`BROKEN: ${fault}`);
  if (faults.length === 0) say('the backup is whole');
  return faults.length === 0;
});
