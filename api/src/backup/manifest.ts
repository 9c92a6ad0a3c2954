import { timingSafeEqual } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackupKeys } from './seal';

const FILE = 'manifest.json';

const File = z.strictObject({ file: z.string(), bytes: z.number().int(), sm3: z.string() });

const Facts = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  dialect: z.enum(['sqlite', 'mysql']),
  /** Names of the migrations that had run: the shape of the rows. */
  schema: z.array(z.string()),
  tables: z.array(File.extend({ name: z.string(), rows: z.number().int(), columns: z.array(z.string()) })),
  documents: z.array(File.extend({ name: z.string() })),
  /** Versions of FIELD_KEYS without which values in this backup stay closed. The keys themselves are never here. */
  keyVersions: z.array(z.number().int()),
  /** The last seal of the audit; null before the first. */
  auditHead: z.strictObject({ sequence: z.number().int(), hash: z.string() }).nullable(),
});
export type Manifest = z.infer<typeof Facts>;

const Signed = z.strictObject({ manifest: Facts, mac: z.string().regex(/^[0-9a-f]{64}$/) });

/** Why a folder is not a backup of this house. */
export class ManifestFault extends Error {}

function macOf(keys: BackupKeys, manifest: Manifest): Buffer {
  return keys
    .mac(FILE)
    .update(JSON.stringify(Facts.parse(manifest)))
    .digest();
}

/** Comes last and at once: a folder without it is no backup. */
export async function writeManifest(keys: BackupKeys, folder: string, manifest: Manifest): Promise<void> {
  const signed = { manifest: Facts.parse(manifest), mac: macOf(keys, manifest).toString('hex') };
  const partial = join(folder, `${FILE}.partial`);
  const handle = await open(partial, 'wx', 0o600);
  await handle.writeFile(`${JSON.stringify(signed, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  await rename(partial, join(folder, FILE));
}

export async function readManifest(keys: BackupKeys, folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) throw new ManifestFault(`${folder} holds no backup: there is no ${FILE}`);
  const parsed = Signed.safeParse(asJson(text));
  if (!parsed.success) throw new ManifestFault(`${FILE} is not one of this version`);
  const { manifest, mac } = parsed.data;
  if (!timingSafeEqual(macOf(keys, manifest), Buffer.from(mac, 'hex')))
    throw new ManifestFault(`${FILE} was changed, or BACKUP_KEY is not the one it was made with`);
  return manifest;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
