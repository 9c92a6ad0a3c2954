import { isAllowed } from './licences';
import { isAtLeast, pinnedPackages, weakDependencies } from './lockfile';
import { wrongTopLevel } from './top-level';

const lockfile = (packages: string, snapshots = '') =>
  `lockfileVersion: '9.0'\n\npackages:\n\n${packages}\nsnapshots:\n\n${snapshots}`;

const SOUND =
  "  koa@3.3.0:\n    resolution: {integrity: sha512-abc==}\n\n  '@koa/router@15.7.0':\n    resolution: {integrity: sha512-def==}\n";

test('a version counts against the floor of its own major line', () => {
  expect(isAtLeast('2.16.4', ['2.16.4', '3.1.2'])).toBe(true);
  expect(isAtLeast('3.1.1', ['2.16.4', '3.1.2'])).toBe(false);
  expect(isAtLeast('4.0.0', ['2.16.4', '3.1.2'])).toBe(true);
  expect(isAtLeast('1.9.9', ['2.16.4', '3.1.2'])).toBe(false);
  expect(isAtLeast('3.24.6', ['3.23.1'])).toBe(true);
});

test('packages with and without a scope are read from the lockfile', () => {
  expect(pinnedPackages(lockfile(SOUND))).toEqual([
    { name: 'koa', version: '3.3.0' },
    { name: '@koa/router', version: '15.7.0' },
  ]);
  expect(weakDependencies(lockfile(SOUND))).toEqual([]);
});

test('a package below its floor is named with the reason', () => {
  const found = weakDependencies(lockfile('  mysql2@3.20.0:\n    resolution: {integrity: sha512-abc==}\n'));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^mysql2 3\.20\.0 is below 3\.23\.1/);
});

test("the path matcher under Koa's router has a floor of its own", () => {
  const snapshots = "  '@koa/router@15.7.0':\n    dependencies:\n      path-to-regexp: 8.3.0\n";
  expect(weakDependencies(lockfile(SOUND, snapshots))[0]).toMatch(/^path-to-regexp 8\.3\.0/);
});

test('a package from a foreign host or without a checksum is refused', () => {
  const foreign = '  a@1.0.0:\n    resolution: {integrity: sha512-abc==, tarball: https://example.org/a.tgz}\n';
  expect(weakDependencies(lockfile(foreign))).toEqual(['a@1.0.0 comes from example.org']);
  expect(weakDependencies(lockfile('  b@1.0.0:\n    resolution: {directory: ../b}\n'))).toEqual([
    'b@1.0.0 has no sha512 checksum',
  ]);
});

test('one allowed side of OR is enough, AND needs every side', () => {
  expect(isAllowed('(BSD-3-Clause OR GPL-2.0)')).toBe(true);
  expect(isAllowed('MIT AND GPL-2.0')).toBe(false);
  expect(isAllowed('GPL-3.0')).toBe(false);
});

test('a stray file on the top level is named, a missing one too', () => {
  const found = wrongTopLevel(['api', 'miniapp', 'shared', 'test', 'package.json', 'jest.config.js', '.ci']);
  expect(found).toContain('jest.config.js: does not belong on the top level');
  expect(found).toContain('LICENSE: is missing');
});
