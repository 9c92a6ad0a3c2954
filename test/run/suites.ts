import { findChromium } from './chromium';
import { hasChineseFont } from './fonts';
import { findMariadb } from './mariadb';

/** Something that a suite needs and a machine may lack. */
export type Need = 'mariadb' | 'chromium' | 'chinese-font';

export interface Suite {
  name: string;
  /** Names of its projects in test/jest.config.js. */
  projects: readonly string[];
  what: string;
  needs: readonly Need[];
  build?: 'h5' | 'weapp';
  env?: Record<string, string>;
  /** Files that another suite runs and that say the same here. */
  leavesOut?: readonly string[];
}

/** Every endpoint asked by everybody, every field spoiled: they walk the contract, and no data race in them. */
const WALKS = ['api/src/app-access', 'api/src/app-hostile-input'];

/** In this order: what fails fastest comes first. */
export const SUITES: readonly Suite[] = [
  { name: 'shared', projects: ['shared'], what: 'rules, schemas, calendar', needs: [] },
  { name: 'miniapp', projects: ['miniapp h5', 'miniapp weapp'], what: 'components, both faces', needs: [] },
  { name: 'api-sqlite', projects: ['api'], what: 'API on SQLite', needs: [], env: { TEST_DATABASE: 'sqlite' } },
  {
    name: 'api-mysql',
    projects: ['api'],
    what: 'API on MariaDB',
    needs: ['mariadb'],
    env: { TEST_DATABASE: 'mysql' },
    leavesOut: WALKS,
  },
  { name: 'weapp', projects: ['weapp'], what: 'the built mini-program', needs: [], build: 'weapp' },
  { name: 'run', projects: ['run'], what: 'start and stop, checks', needs: [], build: 'h5' },
  { name: 'e2e', projects: ['e2e'], what: 'journeys in Chromium', needs: ['chromium', 'chinese-font'], build: 'h5' },
];

/** What answers each need: the Debian package that brings it, and whether this machine has it. */
export const NEEDS: Record<Need, { debianPackage: string; isMet: () => boolean }> = {
  mariadb: {
    debianPackage: 'mariadb-server',
    isMet: () => Boolean(process.env.TEST_MYSQL_URL) || findMariadb() !== undefined,
  },
  chromium: { debianPackage: 'chromium', isMet: () => findChromium() !== undefined },
  'chinese-font': { debianPackage: 'fonts-noto-cjk', isMet: hasChineseFont },
};
