import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import type { Suite } from './suites';
import { type Tally, tallyOf } from './tally';

/** A suite that takes longer than this hangs; the journeys take twelve minutes on two cores. */
const LONGEST_MS = 25 * 60_000;

/** What the person's shell sets for `npm start` must not leak into a test. */
const NOT_FOR_TESTS = ['PORT', 'DATA_DIR', 'H5_DIR', 'NODE_ENV', 'PUBLIC_URL', 'DATABASE_URL'];

function jestArguments(suite: Suite): string[] {
  return [
    require.resolve('jest/bin/jest'),
    '--config',
    'test/jest.config.js',
    '--selectProjects',
    ...suite.projects,
    // Not among what is thrown away after the run: the next one need not compile the same sources again.
    `--cacheDirectory=${join(ROOT, '.cache/jest')}`,
    ...(suite.leavesOut ?? []).map((path) => `--testPathIgnorePatterns=${path}`),
  ];
}

function cleanEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const env = { ...process.env, ...extra };
  for (const name of NOT_FOR_TESTS) delete env[name];
  return env;
}

/** Runs one suite with its output streaming to the console, and counts it. */
export function runJest(suite: Suite, extra: Record<string, string>): Promise<Tally> {
  const folder = join(ROOT, '.cache/test');
  const report = join(folder, `${suite.name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const args = [...jestArguments(suite), '--json', '--outputFile', report];
  const env = cleanEnvironment({ ...suite.env, ...extra });
  // Jest tells its progress on stderr and repeats the report on stdout, which nobody wants to read.
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: LONGEST_MS,
  });
  return new Promise((done) => child.once('close', (code) => done(tallyOf(report, code))));
}

/** How many test files a suite has; that many count as skipped when it cannot run here. */
export function countFiles(suite: Suite): number {
  const args = [...jestArguments(suite), '--listTests', '--json'];
  const files: string[] = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
  return files.length;
}
