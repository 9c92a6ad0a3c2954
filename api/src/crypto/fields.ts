import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '../config';
import { takeRandom } from './random';

/** Where a value stands. A ciphertext moved to another row or column no longer opens. */
export interface Place {
  table: string;
  rowId: string;
  column: string;
}

const IV_BYTES = 16;
const MAC_BYTES = 32;

interface Keys {
  cipher: Buffer;
  mac: Buffer;
}

const keysOf = new Map<number, Keys>([...config.fieldKeys].map(([version, key]) => [version, derive(key)]));
/** The version that seals from now on. */
export const NEWEST_KEY = Math.max(...keysOf.keys());

/** One configured key gives two independent ones: a cipher key is never also a MAC key. */
function derive(key: Buffer): Keys {
  const part = (label: string) => createHmac('sm3', key).update(label).digest();
  return { cipher: part('jianghan field cipher').subarray(0, 16), mac: part('jianghan field mac') };
}

/**
 * SM4-CBC, then HMAC-SM3 over version, place, IV and ciphertext (encrypt-then-MAC): OpenSSL 3.0 has no SM4-GCM.
 * Stored as `version.base64(iv ciphertext mac)`.
 */
export function encryptField(value: string, place: Place, version = NEWEST_KEY): string {
  const keys = keysOf.get(version) as Keys;
  const iv = takeRandom(IV_BYTES);
  const cipher = createCipheriv('sm4-cbc', keys.cipher, iv);
  const sealed = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final()]);
  return `${version}.${Buffer.concat([sealed, macOf(keys, { version, place, sealed })]).toString('base64')}`;
}

/** The version of the key that a value was sealed with. */
export function keyVersionOf(stored: string): number {
  return Number(stored.slice(0, stored.indexOf('.')));
}

/** Throws when the value was changed, moved, or encrypted with a key that is not configured. */
export function decryptField(stored: string, place: Place): string {
  const version = keyVersionOf(stored);
  const keys = keysOf.get(version);
  if (keys === undefined) throw new Error(`field key version ${version} is not configured`);
  const bytes = Buffer.from(stored.slice(stored.indexOf('.') + 1), 'base64');
  const sealed = bytes.subarray(0, bytes.length - MAC_BYTES);
  const mac = macOf(keys, { version, place, sealed });
  const given = bytes.subarray(bytes.length - MAC_BYTES);
  if (given.length !== MAC_BYTES || !timingSafeEqual(mac, given))
    throw new Error(`sealed field of ${place.table}.${place.column} does not verify`);
  const decipher = createDecipheriv('sm4-cbc', keys.cipher, sealed.subarray(0, IV_BYTES));
  return decipher.update(sealed.subarray(IV_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

function macOf(keys: Keys, what: { version: number; place: Place; sealed: Buffer }): Buffer {
  const { table, rowId, column } = what.place;
  return createHmac('sm3', keys.mac)
    .update(`${what.version}\0${table}\0${rowId}\0${column}\0`)
    .update(what.sealed)
    .digest();
}

/** Keyed HMAC-SM3, hexadecimal: finds a person without storing the number. The same number under another purpose differs. */
export function lookupHash(
  value: string,
  purpose: 'phone' | 'id_number' | 'openid' | 'sms_code' | 'limit' | 'staff_login' | 'invitation' | 'name',
): string {
  return createHmac('sm3', config.lookupKey).update(`${purpose}\0${value}`).digest('hex');
}
