import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

/** Where Linux lets files lie in memory. */
const IN_MEMORY = '/dev/shm';
/** Twice what databases, browsers and servers of a whole run were seen to keep there, and the run itself needs memory too. */
const ENOUGH_BYTES = 4 * 1024 ** 3;

function freeBytes(): number {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return Math.min(bavail * bsize, freemem());
  } catch {
    return 0;
  }
}

/**
 * The databases of tests are thrown away, so they need no disk: where memory is plentiful every temporary file of this
 * process and of its children lies there until it ends.
 */
export function keepInMemory(): void {
  if (process.env.TMPDIR !== undefined || freeBytes() < ENOUGH_BYTES) return;
  const folder = mkdtempSync(join(IN_MEMORY, 'jianghan-tests-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
