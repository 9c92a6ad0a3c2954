import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { pnpm } from './install.mjs';
import { ROOT } from './places.mjs';
import { Problem } from './steps.mjs';

const INPUTS = ['miniapp', 'shared/src', 'shared/package.json', 'pnpm-lock.yaml'];

/** Taro can end with code 0 without having built anything, so each build names the file that proves it. */
const PROOF = { h5: 'index.html', weapp: 'app.json' };

/** @typedef {keyof typeof PROOF} Target */

/** @param {Target} target */
export function outputOf(target) {
  return join(ROOT, 'miniapp/dist', target);
}

/**
 * Builds the mini-program's pages for a target, unless the same sources are built already.
 * @param {Target} target
 * @param {(text: string) => void} note
 */
export async function ensureBuilt(target, note) {
  const stamp = join(ROOT, '.cache', `${target}.built`);
  const proof = join(outputOf(target), PROOF[target]);
  const wanted = fingerprint(INPUTS);
  if (existsSync(proof) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return note('没有变化 / unchanged');
  }
  rmSync(stamp, { force: true });
  rmSync(outputOf(target), { recursive: true, force: true });
  await pnpm(['--filter', '@jianghan/miniapp', 'run', `build:${target}`]);
  if (!existsSync(proof)) throw new Problem(`构建没有产出 / the build left no ${proof}`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(stamp, wanted);
}
