import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  type Hmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** What the manifest knows of a file. */
export interface SealedFile {
  /** Path in the backup, with `/`. */
  file: string;
  bytes: number;
  /** SM3 of the file as it lies there: can be checked without any key. */
  sm3: string;
}

const MAGIC = Buffer.from('JHB1');
const IV_BYTES = 16;
const MAC_BYTES = 32;
const HEAD_BYTES = MAGIC.length + IV_BYTES;

/** From the one backup key: a key to encrypt and a key to sign, as the sealed fields have. */
export class BackupKeys {
  readonly cipher: Buffer;
  readonly #mac: Buffer;

  constructor(key: Buffer) {
    const part = (label: string) => createHmac('sm3', key).update(label).digest();
    this.cipher = part('jianghan backup cipher').subarray(0, 16);
    this.#mac = part('jianghan backup mac');
  }

  /** Begins with the name: a file put in the place of another does not verify. */
  mac(name: string): Hmac {
    return createHmac('sm3', this.#mac).update(`${name}\0`);
  }
}

interface Place {
  folder: string;
  /** Path in the backup, with `/`. */
  file: string;
}

/** Compresses, encrypts (SM4-CTR) and signs (HMAC-SM3 over head and ciphertext) a stream into a file that is on the disk when this ends. */
export async function writeSealed(keys: BackupKeys, { folder, file }: Place, content: Readable): Promise<SealedFile> {
  const path = `${folder}/${file}`;
  await mkdir(dirname(path), { recursive: true });
  const iv = randomBytes(IV_BYTES);
  const head = Buffer.concat([MAGIC, iv]);
  const mac = keys.mac(file).update(head);
  const digest = createHash('sm3').update(head);
  let bytes = head.length + MAC_BYTES;
  const sign = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      mac.update(chunk);
      digest.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      const signature = mac.digest();
      digest.update(signature);
      done(null, signature);
    },
  });
  const output = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  output.write(head);
  await pipeline(content, createGzip({ level: 4 }), createCipheriv('sm4-ctr', keys.cipher, iv), sign, output);
  return { file, bytes, sm3: digest.digest('hex') };
}

/** Why a file is not what was written, or undefined when it is. */
export async function faultOf(keys: BackupKeys, folder: string, sealed: SealedFile): Promise<string | undefined> {
  const path = `${folder}/${sealed.file}`;
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return `${sealed.file}: is missing`;
  if (size !== sealed.bytes) return `${sealed.file}: has ${size} bytes, not ${sealed.bytes}`;
  const digest = createHash('sm3');
  const mac = keys.mac(sealed.file);
  let left = size - MAC_BYTES;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    if (left > 0) mac.update(chunk.subarray(0, left));
    left -= chunk.length;
  }
  if (digest.digest('hex') !== sealed.sm3) return `${sealed.file}: the checksum differs`;
  if (!timingSafeEqual(mac.digest(), await tailOf(path, size)))
    return `${sealed.file}: was written with another backup key`;
  return undefined;
}

async function tailOf(path: string, size: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    return (await handle.read(Buffer.alloc(MAC_BYTES), 0, MAC_BYTES, size - MAC_BYTES)).buffer;
  } finally {
    await handle.close();
  }
}

/** The content of a file whose `faultOf` is undefined. */
export async function readSealed(keys: BackupKeys, folder: string, { file, bytes }: SealedFile): Promise<Readable> {
  const path = `${folder}/${file}`;
  const handle = await open(path);
  const iv = (await handle.read(Buffer.alloc(IV_BYTES), 0, IV_BYTES, MAGIC.length)).buffer;
  await handle.close();
  const content = createReadStream(path, { start: HEAD_BYTES, end: bytes - MAC_BYTES - 1 });
  const plain = createGunzip();
  pipeline(content, createDecipheriv('sm4-ctr', keys.cipher, iv), plain).catch((error: Error) => plain.destroy(error));
  return plain;
}
