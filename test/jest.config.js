const { resolve } = require('node:path');

const root = resolve(__dirname, '..');

/** Packages that ship only ES modules: Jest runs CommonJS, so they are transformed like our own code. */
const ES_MODULES_ONLY = ['uuid', 'geokdbush', 'kdbush'];

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

/** Pages run in jsdom, on small DOM stand-ins: the real Taro packages need a browser build to load. */
const taroStandIns = {
  '^@tarojs/components$': `${root}/miniapp/jest/components.tsx`,
  '^@tarojs/taro$': `${root}/miniapp/jest/taro.ts`,
  '\\.(css|scss|png|svg|jpg)$': `${root}/miniapp/jest/asset.ts`,
};

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  projects: [
    project('shared', { testMatch: ['<rootDir>/shared/src/**/*.test.ts'] }),
    project('api', { testMatch: ['<rootDir>/api/src/**/*.test.ts'], testTimeout: 30_000 }),
    project('miniapp', {
      testMatch: ['<rootDir>/miniapp/src/**/*.test.{ts,tsx}'],
      testEnvironment: 'jsdom',
      moduleNameMapper: taroStandIns,
      setupFilesAfterEnv: [`${root}/miniapp/jest/setup.ts`],
    }),
    project('run', { testMatch: ['<rootDir>/test/{run,check}/**/*.test.ts'], testTimeout: 60_000 }),
    project('weapp', { testMatch: ['<rootDir>/test/weapp/**/*.test.ts'], testTimeout: 60_000 }),
    project('e2e', { testMatch: ['<rootDir>/test/e2e/**/*.test.ts'], testTimeout: 120_000 }),
  ],
};
