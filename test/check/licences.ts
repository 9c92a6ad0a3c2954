import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

/** Licences under which a package may be installed, and why each is no burden for an MIT project. */
const ALLOWED: Record<string, string> = {
  MIT: 'our own',
  'MIT-0': 'MIT without the notice',
  ISC: 'as MIT',
  '0BSD': 'as MIT without the notice',
  'BSD-2-Clause': 'as MIT',
  'BSD-3-Clause': 'as MIT',
  'Apache-2.0': 'permissive, with a patent grant',
  'BlueOak-1.0.0': 'permissive (glob and its family, build tools)',
  'Python-2.0': 'permissive (argparse, build tools)',
  Zlib: 'permissive (part of pako)',
  Unlicense: 'public domain (memfs, build tools)',
  'CC0-1.0': 'public domain (mdn-data, build tools)',
  'CC-BY-4.0': 'data with attribution (caniuse-lite, build tools)',
  'MPL-2.0': 'per file, and we change none (axe-core in tests; lightningcss, webpack-chain in the build)',
  'LGPL-3.0-or-later': 'native library, linked as it comes (libvips of sharp)',
  'OFL-1.1': 'fonts',
};

interface Manifest {
  name: string;
  version: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}

/** Whether an SPDX expression can be fulfilled with allowed licences only: one side of OR, every side of AND. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(/ OR /i).some((side) => side.split(/ AND /i).every((id) => id.trim() in ALLOWED));
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  const named = license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
  return named || 'none named';
}

/** The packages in one folder of pnpm's store; a scope is a folder of its own. */
function packagesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => join(name, inner)) : [name];
  });
}

/** Every installed package whose licence is not on the list. */
export function foreignLicences(): string[] {
  const store = join(ROOT, 'node_modules/.pnpm');
  const seen = new Map<string, string>();
  for (const entry of readdirSync(store).filter((name) => name.includes('@'))) {
    const folder = join(store, entry, 'node_modules');
    for (const name of packagesIn(folder)) {
      const manifest: Manifest = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
      seen.set(`${manifest.name}@${manifest.version}`, licenceOf(manifest));
    }
  }
  return [...seen].filter(([, licence]) => !isAllowed(licence)).map(([name, licence]) => `${name}: ${licence}`);
}
