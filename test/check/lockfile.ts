import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

/** A package as the lockfile pins it. */
export interface Pinned {
  name: string;
  version: string;
}

interface Floor {
  /** Lowest allowed version of each major line; an older line that is not named is refused. */
  notBelow: readonly string[];
  because: string;
}

/** Published weaknesses that these versions closed. */
const FLOORS: Record<string, Floor> = {
  sequelize: { notBelow: ['6.37.8'], because: 'CVE-2026-30951, CVE-2023-22578' },
  mysql2: { notBelow: ['3.23.1'], because: 'GHSA-rgwj-5xj2-c3m3, GHSA-3f6p-5ww8-9rcr, CVE-2024-21507/8/9/11/12' },
  koa: { notBelow: ['2.16.4', '3.1.2'], because: 'CVE-2026-27959, CVE-2025-62595, CVE-2025-8129, CVE-2025-25200' },
  '@koa/router': { notBelow: ['13.0.1'], because: 'GHSA-9wv6-86v2-598j' },
  '@koa/cors': { notBelow: ['5.0.0'], because: 'CVE-2023-49803' },
  multer: { notBelow: ['2.3.0'], because: 'CVE-2026-77037/63/78, CVE-2026-5038/5079, CVE-2025-7338' },
  formidable: { notBelow: ['2.1.5', '3.5.4'], because: 'CVE-2025-46653' },
  jsonwebtoken: { notBelow: ['9.0.0'], because: 'CVE-2022-23529/39/40/41' },
};

/** Under Koa's router; Taro's build tools bring an Express of their own that never serves anybody. */
const ROUTER_PATHS: Floor = { notBelow: ['8.4.0'], because: 'GHSA-j3q9-mxjg-w52f, GHSA-27v5-c462-wpq7' };

const numbers = (version: string) => version.split(/[.+-]/).slice(0, 3).map(Number);

/** Whether a version is at least its own major line's floor, or of a later line than any floor. */
export function isAtLeast(version: string, notBelow: readonly string[]): boolean {
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  const majors = notBelow.map((floor) => numbers(floor)[0] ?? 0);
  if (major > Math.max(...majors)) return true;
  const floor = notBelow.find((candidate) => numbers(candidate)[0] === major);
  if (!floor) return false;
  const [, floorMinor = 0, floorPatch = 0] = numbers(floor);
  return minor > floorMinor || (minor === floorMinor && patch >= floorPatch);
}

/** One section of the lockfile, without the others. */
function section(lockfile: string, name: string): string {
  return lockfile.split(/^(?=\w+:$)/m).find((part) => part.startsWith(`${name}:`)) ?? '';
}

/** The entries of a section: their key, and the lines below it. */
function entriesOf(lockfile: string, name: string): { key: string; body: string }[] {
  return section(lockfile, name)
    .split(/^ {2}(?=\S)/m)
    .slice(1)
    .map((entry) => {
      const [head = '', ...body] = entry.split('\n');
      return { key: head.replace(/^'?(.*?)'?:.*$/, '$1'), body: body.join('\n') };
    });
}

export function pinnedPackages(lockfile: string): Pinned[] {
  return entriesOf(lockfile, 'packages').map(({ key }) => {
    const at = key.lastIndexOf('@');
    return { name: key.slice(0, at), version: key.slice(at + 1) };
  });
}

function belowFloor({ name, version }: Pinned): string[] {
  const floor = FLOORS[name];
  if (!floor || isAtLeast(version, floor.notBelow)) return [];
  return [`${name} ${version} is below ${floor.notBelow.join(' / ')} (${floor.because})`];
}

function routerPaths(lockfile: string): string[] {
  const routers = entriesOf(lockfile, 'snapshots').filter(({ key }) => key.startsWith('@koa/router@'));
  return routers.flatMap(({ body }) => {
    const version = /path-to-regexp: (\S+)/.exec(body)?.[1];
    if (!version || isAtLeast(version, ROUTER_PATHS.notBelow)) return [];
    return [`path-to-regexp ${version} under @koa/router (${ROUTER_PATHS.because})`];
  });
}

/** A package that comes from anywhere but the registry, or that nothing vouches for. */
function strangers(lockfile: string): string[] {
  return entriesOf(lockfile, 'packages').flatMap(({ key, body }) => {
    const hosts = [...body.matchAll(/(?:https?|git\+?\w*|ssh):\/\/([^/\s'"}]+)/g)].map(([, host]) => host);
    const foreign = body.includes('tarball:') ? hosts.filter((host) => host !== 'registry.npmjs.org') : [];
    if (foreign.length > 0) return [`${key} comes from ${foreign.join(', ')}`];
    return /integrity: sha512-/.test(body) ? [] : [`${key} has no sha512 checksum`];
  });
}

/** What is wrong with the pinned dependencies. */
export function weakDependencies(lockfile = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8')): string[] {
  const pinned = pinnedPackages(lockfile);
  if (pinned.length === 0) return ['pnpm-lock.yaml: no packages found'];
  return [...pinned.flatMap(belowFloor), ...routerPaths(lockfile), ...strangers(lockfile)];
}
