import { ensureBuilt } from './build.mjs';
import { canInstall, install } from './debian';
import { countFiles, runJest } from './jest-run';
import { type PrivateMariadb, startMariadb } from './mariadb';
import { keepInMemory } from './scratch';
import { Problem } from './steps.mjs';
import { NEEDS, type Need, SUITES, type Suite } from './suites';
import type { Tally } from './tally';

const HELP = `npm test                    everything
npm test -- <suite> …       only these suites:
${SUITES.map(({ name, what }) => `  ${name.padEnd(12)} ${what}`).join('\n')}

TEST_MYSQL_URL=mysql://user:password@host:port   use this MySQL/MariaDB (it must allow making databases)
CHROME_PATH=/path/to/chrome                      use this browser
CI=true                                          what is missing is a failure, not a skip
`;

function chosen(names: readonly string[]): readonly Suite[] {
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown) throw new Problem(`没有这组测试 / no such suite: ${unknown}\n${HELP}`);
  return names.length === 0 ? SUITES : SUITES.filter((suite) => names.includes(suite.name));
}

/** What these suites need and this machine still lacks after an attempt to install it. */
async function missingFor(suites: readonly Suite[]): Promise<Set<Need>> {
  const lacking = () => [...new Set(suites.flatMap((suite) => suite.needs))].filter((need) => !NEEDS[need].isMet());
  const packages = lacking().map((need) => NEEDS[need].debianPackage);
  if (packages.length > 0 && canInstall()) {
    console.log(`apt-get install ${packages.join(' ')} …`);
    await install(packages).catch((error: Error) => console.log(error.message));
  }
  return new Set(lacking());
}

function missingNames(needs: readonly Need[]): string {
  return `缺少 / missing ${needs.map((need) => NEEDS[need].debianPackage).join(', ')}`;
}

/** A suite that cannot run here is skipped with as many counts as it has files; in CI that is a failure. */
function withoutRun(suite: Suite, lacking: readonly Need[]): Tally {
  const reason = missingNames(lacking);
  if (process.env.CI === 'true') return { passed: 0, failed: 1, skipped: 0, failures: [reason] };
  console.log(`跳过 / skipped ${reason}`);
  return { passed: 0, failed: 0, skipped: countFiles(suite), failures: [] };
}

async function withMariadb(work: (env: Record<string, string>) => Promise<Tally>): Promise<Tally> {
  if (process.env.TEST_MYSQL_URL) return work({});
  const mariadb: PrivateMariadb = await startMariadb();
  try {
    return await work({ TEST_MYSQL_URL: mariadb.url });
  } finally {
    await mariadb.stop();
  }
}

async function runSuite(suite: Suite): Promise<Tally> {
  try {
    if (suite.build) await ensureBuilt(suite.build, (text) => console.log(`build:${suite.build} ${text}`));
    return suite.needs.includes('mariadb') ? await withMariadb((env) => runJest(suite, env)) : await runJest(suite, {});
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(reason);
    return { passed: 0, failed: 1, skipped: 0, failures: [`could not be run: ${reason.split('\n').at(-1)}`] };
  }
}

interface Outcome {
  suite: Suite;
  tally: Tally;
  seconds: number;
  lacking: readonly Need[];
}

function report(outcomes: readonly Outcome[]): void {
  console.log('');
  for (const { suite, tally, seconds } of outcomes) {
    const mark = tally.failed > 0 ? '✗' : tally.passed === 0 ? '-' : '✓';
    const counts = `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
    console.log(`${mark} ${suite.name.padEnd(12)} ${counts.padEnd(40)} ${seconds.toFixed(0)} s`);
  }
  for (const { suite, tally } of outcomes) for (const name of tally.failures) console.log(`  ✗ ${suite.name}: ${name}`);
  for (const { suite, tally, lacking } of outcomes) {
    if (lacking.length > 0 && tally.failed === 0) console.log(`  - ${suite.name}: ${missingNames(lacking)}`);
  }
  const sum = (count: (tally: Tally) => number) => outcomes.reduce((total, { tally }) => total + count(tally), 0);
  const [passed, failed, skipped] = [sum((t) => t.passed), sum((t) => t.failed), sum((t) => t.skipped)];
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}

/** Runs the suites one after the other and gives the exit code. The last line printed is the sum over all. */
export async function testAll(names: readonly string[]): Promise<number> {
  if (names.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const suites = chosen(names);
  const missing = await missingFor(suites);
  keepInMemory();
  const outcomes: Outcome[] = [];
  for (const suite of suites) {
    const started = Date.now();
    const lacking = suite.needs.filter((need) => missing.has(need));
    console.log(`\n── ${suite.name}: ${suite.what}`);
    const tally = lacking.length > 0 ? withoutRun(suite, lacking) : await runSuite(suite);
    outcomes.push({ suite, tally, lacking, seconds: (Date.now() - started) / 1000 });
  }
  report(outcomes);
  return outcomes.some(({ tally }) => tally.failed > 0) ? 1 : 0;
}
