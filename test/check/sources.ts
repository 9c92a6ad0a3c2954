import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

const PACKAGES = ['shared', 'api', 'miniapp', 'test'];

const NOT_SOURCE = new Set(['node_modules', 'dist', 'screenshots']);

const SOURCE = /\.([cm]?[jt]sx?)$/;

/** A file of ours: its path from the top folder with `/`, its text, and what it imports. */
export interface Source {
  path: string;
  text: string;
  imports: readonly string[];
  /** A test, or what only tests use. */
  isTest: boolean;
}

const IMPORT =
  /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]|\brequire\(\s*['"]([^'"]+)['"]/g;

/** Everything that a text imports, re-exports or requires, as written. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, from, plain, required]) => from ?? plain ?? required ?? '');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCE.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

export function sourceFrom(path: string, text: string): Source {
  return { path, text, imports: importsOf(text), isTest: /\.test\.tsx?$|^api\/src\/testing\//.test(path) };
}

/** All source files of the four packages. */
export function readSources(): Source[] {
  return PACKAGES.flatMap((name) => filesBelow(join(ROOT, name))).map((file) =>
    sourceFrom(relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8')),
  );
}
