/** What both faces share: the compiler, the document, and stand-ins for what only a phone has. */
module.exports = (platform) => ({
  rootDir: __dirname,
  testEnvironment: 'jsdom',
  setupFiles: [`<rootDir>/test-stand-ins/platform-${platform}.ts`],
  setupFilesAfterEnv: ['<rootDir>/test-stand-ins/setup.ts'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test-stand-ins/style.ts',
    '^@tarojs/components$': '<rootDir>/test-stand-ins/components.tsx',
    '^@tarojs/taro$': '<rootDir>/test-stand-ins/taro.ts',
    '^@jianghan/shared/(.*)$': '<rootDir>/../shared/src/$1',
  },
  transform: {
    '\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  globals: { API_BASE: 'http://127.0.0.1:3000/api/v1', SUBSCRIBE_TEMPLATES: 'template-1' },
});
