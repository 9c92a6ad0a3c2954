import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What `build:weapp` wrote; the runner builds it before this suite. */
const OUTPUT = resolve(__dirname, '../../miniapp/dist/weapp');

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] };
  __usePrivacyCheck__: boolean;
  lazyCodeLoading: string;
}

export const readOutput = (path: string): string => readFileSync(join(OUTPUT, path), 'utf8');

export const appJson = (): AppJson => JSON.parse(readOutput('app.json')) as AppJson;

export const subpackageRoots = (): string[] => appJson().subPackages.map(({ root }) => root);

/** Every page as WeChat knows it, tabs first. */
export function everyPage(): string[] {
  const { pages, subPackages } = appJson();
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
}

/** Every file with its size in bytes, by its path in the output. */
export function everyFile(folder = OUTPUT): Map<string, number> {
  const files = new Map<string, number>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(OUTPUT, path), statSync(path).size);
  }
  return files;
}
