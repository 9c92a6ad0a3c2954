import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import type { Sequelize } from 'sequelize';
import { Sealer } from '../audit/sealer';
import { config, DEMO_KEYS } from '../config';
import { dialect, openDatabase } from '../db/database';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { runAsOperator } from '../testing/command';
import { type Couple, makeCouple } from '../testing/couples';
import { makeRoomyOffice, type Office, wellFormed } from '../testing/world';

const api = useApi();
const COUPLES = 60;
/** A snapshot of one moment has as many of each. */
const SAME_NUMBER = [
  'marriage_bookings',
  'case_files',
  "audit_entries WHERE action = 'booking.made'",
  "outbox WHERE topic = 'marriage.booked'",
];
let office: Office;
let folder: string;
let into: string;
/** The data folder that goes with the restored database. */
let restoredTo: string;

beforeAll(async () => {
  office = await makeRoomyOffice();
  const room = await mkdtemp(join(tmpdir(), 'jianghan-backup-'));
  folder = join(room, 'backup');
  into = dialect === 'sqlite' ? join(room, 'restored') : `${config.databaseUrl}_restored`;
  mkdirSync(join(config.dataDir, 'documents', '2026'), { recursive: true });
  writeFileSync(join(config.dataDir, 'documents', '2026', 'paper.pdf'), '%PDF of somebody');
  writeFileSync(join(config.dataDir, DEMO_KEYS), '{}');
});

afterAll(async () => {
  if (dialect === 'mysql') {
    const database = openDatabase(into);
    await database.query(`DROP DATABASE ${new URL(into).pathname.slice(1)}`);
    await database.close();
  }
  rmSync(join(folder, '..'), { recursive: true, force: true });
  rmSync(restoredTo, { recursive: true, force: true });
});

async function countIn(database: Sequelize, sql: string): Promise<number> {
  const [row] = await database.transaction((tx) =>
    select<{ n: number | string }>(tx, `SELECT COUNT(*) AS n FROM ${sql}`),
  );
  return Number(row?.n);
}

/** Books one couple after another until told to stop. */
function bookOn(couples: readonly Couple[], done: () => boolean): Promise<number> {
  const one = async (at: number): Promise<number> => {
    const couple = couples[at];
    if (couple === undefined || done()) return at;
    await couple.booker.call(bookMarriage, wellFormed.bookMarriage({ ...office, couple }));
    return one(at + 1);
  };
  return one(0);
}

test('a backup taken during bookings comes back whole, beside: equal counts, values open, the chain holds', async () => {
  const couples: Couple[] = [];
  while (couples.length < COUPLES) couples.push(await makeCouple(api));
  await bookOn(couples.slice(0, 5), () => false);
  await new Sealer().seal();
  let isDone = false;
  const booking = bookOn(couples.slice(5), () => isDone);
  const backup = await runAsOperator('backup/backup-command.ts', [folder]);
  isDone = true;
  expect([backup.code, backup.output]).toEqual([0, expect.stringContaining('backup written')]);
  expect(await booking).toBeGreaterThan(1);
  const verified = await runAsOperator('backup/verify-command.ts', [folder]);
  expect([verified.code, verified.output]).toEqual([0, expect.stringContaining('the backup is whole')]);

  const restored = await runAsOperator('backup/restore-command.ts', [folder, '--into', into]);
  expect([restored.code, restored.output]).toEqual([
    0,
    expect.stringContaining('equal counts, samples open, chain whole'),
  ]);
  restoredTo = / DATA_DIR=(\S+)/.exec(restored.output)?.[1] ?? '';
  const database = openDatabase(dialect === 'sqlite' ? `sqlite://${join(into, 'jianghan.db')}` : into);
  const counts: number[] = [];
  for (const sql of SAME_NUMBER) counts.push(await countIn(database, sql));
  expect(new Set(counts).size).toBe(1);
  expect(counts[0]).toBeGreaterThanOrEqual(5);
  expect(await countIn(database, 'live_parties')).toBe(2 * (counts[0] ?? 0));
  await database.close();
}, 120_000);

test('documents come back byte for byte', () => {
  expect(readFileSync(join(restoredTo, 'documents', '2026', 'paper.pdf'), 'utf8')).toBe('%PDF of somebody');
});

test('the keys that a demo made for itself lie beside what they open', () => {
  expect(readFileSync(join(restoredTo, DEMO_KEYS), 'utf8')).toBe('{}');
});

test('nothing in the folder can be read without the key, and no key lies there', async () => {
  const { manifest } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    manifest: { keyVersions: number[]; tables: { file: string }[] };
  };
  expect(manifest.keyVersions).toEqual([2]);
  const all = [...manifest.tables.map(({ file }) => file), 'manifest.json'].map((file) =>
    readFileSync(join(folder, file)),
  );
  const bytes = Buffer.concat(all);
  for (const secret of [
    office.officeId,
    'marriage.booked',
    '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    'ffeeddccbbaa99887766554433221100',
  ]) {
    expect(bytes.includes(secret)).toBe(false);
  }
  const other = await runAsOperator('backup/verify-command.ts', [folder], { BACKUP_KEY: '0'.repeat(32) });
  expect([other.code, other.output]).toEqual([1, expect.stringContaining('BACKUP_KEY is not the one')]);
});

test('a restore goes beside and never over what is there', async () => {
  const again = await runAsOperator('backup/restore-command.ts', [folder, '--into', into]);
  expect([again.code, again.output]).toEqual([1, expect.stringMatching(/is not empty|holds tables already/)]);
});

test('a changed byte, a lost file and a missing key version are named', async () => {
  const path = join(folder, 'tables', 'accounts.sealed');
  const bytes = readFileSync(path);
  bytes[40] = (bytes[40] as number) ^ 1;
  writeFileSync(path, bytes);
  const changed = await runAsOperator('backup/verify-command.ts', [folder]);
  expect([changed.code, changed.output]).toEqual([
    1,
    expect.stringContaining('tables/accounts.sealed: the checksum differs'),
  ]);
  rmSync(path);
  const lost = await runAsOperator('backup/restore-command.ts', [folder]);
  expect([lost.code, lost.output]).toEqual([1, expect.stringContaining('tables/accounts.sealed: is missing')]);
  const keyless = await runAsOperator('backup/verify-command.ts', [folder], {
    FIELD_KEYS: '1:00112233445566778899aabbccddeeff',
  });
  expect([keyless.code, keyless.output]).toEqual([1, expect.stringContaining('FIELD_KEYS lacks version 2')]);
});

test('a folder without a manifest is no backup', async () => {
  const none = await runAsOperator('backup/verify-command.ts', [join(folder, 'tables')]);
  expect([none.code, none.output]).toEqual([1, expect.stringContaining('holds no backup')]);
});
