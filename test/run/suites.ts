import { findChromium } from './chromium';
import { hasChineseFont } from './fonts';
import { findMariadb } from './mariadb';

/** Something that a suite needs and a machine may lack. */
export type Need = 'mariadb' | 'chromium' | 'chinese-font';

export interface Suite {
  name: string;
  /** Name of the project in test/jest.config.js. */
  project: string;
  what: string;
  needs: readonly Need[];
  build?: 'h5' | 'weapp';
  env?: Record<string, string>;
}

/** In this order: what fails fastest comes first. */
export const SUITES: readonly Suite[] = [
  { name: 'shared', project: 'shared', what: 'rules, schemas, calendar', needs: [] },
  { name: 'run', project: 'run', what: 'start, checks', needs: [] },
  { name: 'miniapp', project: 'miniapp', what: 'components', needs: [] },
  { name: 'api-sqlite', project: 'api', what: 'API on SQLite', needs: [], env: { TEST_DATABASE: 'sqlite' } },
  { name: 'api-mysql', project: 'api', what: 'API on MariaDB', needs: ['mariadb'], env: { TEST_DATABASE: 'mysql' } },
  { name: 'weapp', project: 'weapp', what: 'the built mini-program', needs: [], build: 'weapp' },
  { name: 'e2e', project: 'e2e', what: 'journeys in Chromium', needs: ['chromium', 'chinese-font'], build: 'h5' },
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
