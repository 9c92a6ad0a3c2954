import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { wrongDirections } from './directions';
import type { Check } from './finding';
import { foreignLicences } from './licences';
import { weakDependencies } from './lockfile';
import { ROOT, readSources } from './sources';
import { forbiddenTexts } from './texts';
import { wrongTopLevel } from './top-level';

const LARGEST_OUTPUT = 50_000_000;

/** A tool of the root package; whatever it prints on failure is the finding. */
function tool(name: string, ...args: string[]): Check {
  const program = join(ROOT, 'node_modules/.bin', name);
  return () =>
    new Promise((done) => {
      execFile(program, args, { cwd: ROOT, maxBuffer: LARGEST_OUTPUT }, (error, stdout, stderr) => {
        done(error ? [(stdout + stderr).trim() || error.message] : []);
      });
    });
}

const sources = readSources();

const CHECKS: Record<string, Check> = {
  'format and lint': tool('biome', 'check', '--error-on-warnings', '--max-diagnostics=200', '.'),
  'types: shared': tool('tsc', '--project', 'shared'),
  'types: api': tool('tsc', '--project', 'api'),
  'types: miniapp': tool('tsc', '--project', 'miniapp'),
  'types: test': tool('tsc', '--project', 'test'),
  'dead code': tool('knip', '--config', '.knip.json', '--no-progress'),
  'import directions': () => wrongDirections(sources),
  'forbidden words': () => forbiddenTexts(sources),
  'top level': () => wrongTopLevel(),
  licences: foreignLicences,
  'dependency floor': () => weakDependencies(),
};

async function run(name: string, check: Check): Promise<readonly string[]> {
  const started = Date.now();
  const findings = await check();
  const mark = findings.length === 0 ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(20)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return findings.map((finding) => `✗ ${name}: ${finding}`);
}

/** `pnpm check`: everything that can be said about the code without running it. */
async function main(): Promise<void> {
  const findings = await Promise.all(Object.entries(CHECKS).map(([name, check]) => run(name, check)));
  const all = findings.flat();
  for (const finding of all) console.log(`\n${finding}`);
  process.exitCode = all.length === 0 ? 0 : 1;
}

main();
