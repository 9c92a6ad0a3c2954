import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './places.mjs';
import { runQuietly } from './steps.mjs';

const PACKAGES = ['shared', 'api', 'miniapp', 'test'];

const INPUTS = [
  'package.json',
  ...PACKAGES.map((name) => `${name}/package.json`),
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  '.npmrc',
];

/** Lies inside what it vouches for: whoever wipes node_modules wipes it too. */
const STAMP = join(ROOT, 'node_modules/.installed');

/** Nothing that is installed or built here may report to anybody or ask a question. */
export const QUIET_ENV = {
  ...process.env,
  ADBLOCK: '1',
  BROWSERSLIST_IGNORE_OLD_DATA: '1',
  DISABLE_OPENCOLLECTIVE: '1',
  DO_NOT_TRACK: '1',
  // With “production” the tools that build the pages would be left out.
  NODE_ENV: 'development',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

/**
 * The pinned pnpm through npx: Corepack cannot verify this version's signature on Node 20.
 * @param {string[]} args
 */
export function pnpm(args) {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return runQuietly('npx', ['-y', packageManager, ...args], { cwd: ROOT, env: QUIET_ENV });
}

/** @param {string} wanted */
function isInstalled(wanted) {
  const complete = PACKAGES.every((name) => existsSync(join(ROOT, name, 'node_modules')));
  return complete && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
}

/**
 * Installs what the lockfile says, unless exactly that is installed already.
 * @param {(text: string) => void} note
 */
export async function ensureInstalled(note) {
  const wanted = fingerprint(INPUTS, [process.platform, process.arch, process.versions.modules]);
  if (isInstalled(wanted)) return note('没有变化 / unchanged');
  // Gone first: an installation that is cut off must not look finished.
  rmSync(STAMP, { force: true });
  // What another pnpm or another store left behind is replaced without a question that nobody would see.
  await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false']);
  writeFileSync(STAMP, wanted);
}
