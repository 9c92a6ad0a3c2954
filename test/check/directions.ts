import { posix } from 'node:path';
import type { Source } from './sources';

/** The words of the house, from the edge inwards; each may import only what its row names. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  routes: ['service'],
  service: ['service', 'store'],
  store: ['store', 'tables'],
  tables: ['tables'],
};

/** What a feature shows to another feature. */
const FOR_OTHER_FEATURES = ['service'];

const SHARED_LIBRARIES = /^(zod|chinese-days|gcoord)(\/|$)/;

const SHARED_TEST_LIBRARIES = /^(fast-check|node:.*)$/;

/** `marriage/service-cancel.ts` is a service, `marriage/desk.ts` has no such word. */
function wordOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((word) => new RegExp(`/${word}(-[a-z0-9-]+)?(\\.ts)?$`).test(path));
}

/** An import's target as a path from the top folder; undefined for a library. */
function targetOf(source: Source, imported: string): string | undefined {
  if (imported.startsWith('.')) return posix.join(posix.dirname(source.path), imported);
  if (imported.startsWith('@jianghan/shared/')) return imported.replace('@jianghan/shared/', 'shared/src/');
  if (imported.startsWith('@jianghan/')) return imported.replace('@jianghan/', '');
  return undefined;
}

const packageOf = (path: string) => path.split('/')[0] ?? '';

function crossesPackage(source: Source, target: string): string | undefined {
  const [from, to] = [packageOf(source.path), packageOf(target)];
  if (from === to || from === 'test') return undefined;
  return from !== 'shared' && to === 'shared' ? undefined : `${from} may not import ${to}`;
}

function impureInShared(source: Source, imported: string): string | undefined {
  if (packageOf(source.path) !== 'shared' || SHARED_LIBRARIES.test(imported)) return undefined;
  if (source.isTest && SHARED_TEST_LIBRARIES.test(imported)) return undefined;
  return 'shared imports nothing but zod, chinese-days and gcoord';
}

/** The folder below api/src or miniapp/src that a path lies in; files directly below have none. */
function roomOf(path: string): string | undefined {
  return /^(?:api|miniapp)\/src\/([^/]+)\/./.exec(path)?.[1];
}

/** The feature's own words, top to bottom: routes, service, store, tables. */
function againstTheWords(from: string, to: string): string | undefined {
  const [word, target] = [wordOf(from), wordOf(to)];
  if (!word || !target || MAY_IMPORT[word]?.includes(target)) return undefined;
  return word === target ? undefined : `${word} may not import ${target}`;
}

function betweenRooms(source: Source, target: string, features: ReadonlySet<string>): string | undefined {
  const [from, to] = [roomOf(source.path), roomOf(target)];
  if (!from || !to || from === to) return undefined;
  if (to === 'testing') return 'testing is for tests only';
  if (!features.has(to)) return undefined;
  if (!features.has(from)) return `${from} is platform and knows nothing of the feature ${to}`;
  if (packageOf(source.path) === 'miniapp') return `the subpackage ${from} may not reach into the subpackage ${to}`;
  const word = wordOf(target);
  return word && !FOR_OTHER_FEATURES.includes(word)
    ? `${from} may not import the ${word} of ${to}, only its service`
    : undefined;
}

/** A test may set its scene up from anywhere inside its own package. */
function insideOnePackage(source: Source, target: string, features: ReadonlySet<string>): string | undefined {
  if (source.isTest || packageOf(source.path) !== packageOf(target)) return undefined;
  return betweenRooms(source, target, features) ?? againstTheWords(source.path, target);
}

/** Features are the rooms that have their words in shared as well. */
function featuresOf(sources: readonly Source[]): ReadonlySet<string> {
  return new Set(sources.flatMap(({ path }) => /^shared\/src\/([^/]+)\/./.exec(path)?.[1] ?? []));
}

/** Every import that points the wrong way. */
export function wrongDirections(sources: readonly Source[]): string[] {
  const features = featuresOf(sources);
  return sources.flatMap((source) =>
    source.imports.flatMap((imported) => {
      const target = targetOf(source, imported);
      const problem = target
        ? (crossesPackage(source, target) ?? insideOnePackage(source, target, features))
        : impureInShared(source, imported);
      return problem ? [`${source.path}: '${imported}': ${problem}`] : [];
    }),
  );
}
