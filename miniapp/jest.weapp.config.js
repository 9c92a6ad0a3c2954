/** The WeChat face of every component, on small stand-ins for Taro's elements. */
module.exports = {
  ...require('./jest.base')('weapp'),
  displayName: 'miniapp weapp',
  moduleFileExtensions: ['tsx', 'ts', 'js', 'json'],
  testMatch: [
    '<rootDir>/src/components/**/*.test.tsx',
    '<rootDir>/src/**/*.weapp.test.ts',
    '<rootDir>/src/**/*.weapp.test.tsx',
  ],
  testPathIgnorePatterns: ['\\.h5\\.test\\.'],
};
