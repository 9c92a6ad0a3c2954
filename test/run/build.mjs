import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { pnpm } from './install.mjs';
import { ROOT } from './places.mjs';

const INPUTS = ['miniapp', 'shared/src', 'shared/package.json', 'pnpm-lock.yaml'];

/** What each build must leave behind; somebody may have removed it since. */
const PROOF = { h5: 'index.html', weapp: 'app.json' };

/** Settings that a build writes into its output. */
const SETTINGS = ['API_BASE', 'WECHAT_APPID'];

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
  const wanted = fingerprint(
    INPUTS,
    SETTINGS.map((name) => process.env[name] ?? ''),
  );
  if (existsSync(proof) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return note('没有变化 / unchanged');
  }
  // Gone first: a build that is cut off must not look finished.
  rmSync(stamp, { force: true });
  await pnpm(['--filter', '@jianghan/miniapp', 'run', `build:${target}`]);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(stamp, wanted);
}
