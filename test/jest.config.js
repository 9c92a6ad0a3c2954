const { resolve } = require('node:path');

const root = resolve(__dirname, '..');

/** Packages that ship only ES modules: Jest runs CommonJS, so they are transformed like our own code. */
const ES_MODULES_ONLY = ['uuid', 'geokdbush', 'kdbush', 'tinyqueue'];

const swc = [
  require.resolve('@swc/jest'),
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/**
 * @param {string} displayName
 * @param {Record<string, unknown>} options
 */
function project(displayName, options) {
  return {
    displayName,
    rootDir: root,
    testEnvironment: 'node',
    transform: { '\\.[cm]?[jt]sx?$': swc },
    transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!(${ES_MODULES_ONLY.join('|')})@)`],
    modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/\\.cache/'],
    ...options,
  };
}

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    project('shared', { testMatch: ['<rootDir>/shared/src/**/*.test.ts'] }),
    project('api', {
      testMatch: ['<rootDir>/api/src/**/*.test.ts'],
      setupFiles: [`${root}/api/src/testing/environment.ts`],
    }),
    // Every component has two faces, and each is tested on its own.
    '<rootDir>/miniapp/jest.config.js',
    '<rootDir>/miniapp/jest.weapp.config.js',
    project('run', { testMatch: ['<rootDir>/test/{run,check}/**/*.test.ts'] }),
    project('weapp', { testMatch: ['<rootDir>/test/weapp/**/*.test.ts'] }),
    project('e2e', { testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] }),
  ],
};
