import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder, wherever the command was started from. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const DEFAULT_DATA_DIR = resolve(ROOT, '.data');

/** The data folder as an absolute path; a relative DATA_DIR counts from the project's top folder. */
export function dataDir() {
  return process.env.DATA_DIR ? resolve(ROOT, process.env.DATA_DIR) : DEFAULT_DATA_DIR;
}
