import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_DATA_DIR, dataDir } from './places.mjs';
import { assertUnused, OWN_FOLDER_MARK } from './preflight.mjs';
import { Problem, runMain } from './steps.mjs';

/** `npm run reset`: empties the data folder, so that the next start begins with fresh sample data. */
async function main() {
  const folder = dataDir();
  const entries = existsSync(folder) ? readdirSync(folder) : [];
  assertUnused(folder);
  // DATA_DIR may be a slip of the hand: a folder that held other things before us stays untouched.
  if (folder !== DEFAULT_DATA_DIR && entries.length > 0 && !entries.includes(OWN_FOLDER_MARK)) {
    throw new Problem(
      `这不是本程序建立的文件夹，不会清空 / not a folder made by this program, left as it is: ${folder}`,
    );
  }
  for (const entry of entries) rmSync(join(folder, entry), { recursive: true, force: true });
  process.stdout.write(`已清空 / emptied: ${folder}\n`);
  return 0;
}

runMain(main);
