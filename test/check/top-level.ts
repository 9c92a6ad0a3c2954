import { readdirSync } from 'node:fs';
import { ROOT } from './sources';

const ROOMS = ['miniapp', 'api', 'shared', 'test'];

const FILES = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'tsconfig.json', 'README.md', 'LICENSE'];

/** The top level holds the four packages and the files named in the README, and nothing else but dot-files. */
export function wrongTopLevel(entries: readonly string[] = readdirSync(ROOT)): string[] {
  const wanted = [...ROOMS, ...FILES];
  const visible = entries.filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return [
    ...visible.filter((name) => !wanted.includes(name)).map((name) => `${name}: does not belong on the top level`),
    ...wanted.filter((name) => !visible.includes(name)).map((name) => `${name}: is missing`),
  ];
}
