import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './places.mjs';

const NOT_INPUT = new Set(['node_modules', 'dist', 'jest', '.swc', '.cache', '.taro', '.data']);

/**
 * Every file below a path, tests and outputs left out, in a fixed order.
 * @param {string} path
 * @returns {string[]}
 */
function inputsBelow(path) {
  if (statSync(path).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .filter((name) => !NOT_INPUT.has(name))
    .sort()
    .flatMap((name) => inputsBelow(join(path, name)));
}

/**
 * A hash over names and contents. Times are not part of it: a fresh checkout of the same text is the same input.
 * @param {string[]} paths from the project's top folder
 * @param {string[]} [extra] other facts that count as input
 */
export function fingerprint(paths, extra = []) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => inputsBelow(join(ROOT, path)))) {
    const content = readFileSync(file);
    hash.update(`${relative(ROOT, file)}\0${content.length}\0`).update(content);
  }
  return hash.update(extra.join('\0')).digest('hex');
}
