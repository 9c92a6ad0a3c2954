/** The browser face of every component, and everything that has no face. */
module.exports = {
  ...require('./jest.base')('h5'),
  displayName: 'miniapp h5',
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'json'],
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
  testPathIgnorePatterns: ['\\.weapp\\.test\\.'],
};
