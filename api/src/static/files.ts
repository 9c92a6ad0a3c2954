import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type CachedBytes, cachedBytes } from '../http/cached-bytes';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The build writes a hash of the content into these names, so what stands under one never changes. */
const HASHED_NAME = /\.[0-9a-f]{8,}\.\w+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** The files of a folder by their path below it; read and compressed at first use, then kept in memory. */
export class Files {
  readonly #paths: ReadonlyMap<string, string>;
  readonly #read = new Map<string, CachedBytes>();

  constructor(folder: string) {
    this.#paths = new Map(listFiles(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
  }

  /** Only what was in the folder at start is found: a path that climbs out of it is simply unknown. */
  find(path: string): CachedBytes | undefined {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const file = this.#paths.get(path);
    if (file === undefined) return undefined;
    const bytes = cachedBytes(readFileSync(file), {
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      cacheControl: HASHED_NAME.test(file) ? FOR_EVER : ASK_EACH_TIME,
    });
    this.#read.set(path, bytes);
    return bytes;
  }
}

/** A folder that is not there has no files: an API without pages still serves. */
function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    return entries.filter((entry) => statSync(entry).isFile());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
