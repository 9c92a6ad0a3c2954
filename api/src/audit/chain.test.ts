import { dialect, sequelize } from '../db/database';
import { newId } from '../db/new-id';
import { execute, insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { useDatabase } from '../testing/database';
import { Sealer } from './sealer';
import { verifyChain } from './verify';

useDatabase();

const COLUMNS = ['id', 'at', 'actor_kind', 'action', 'object_kind', 'object_id', 'trace_id'];

function rowsOf(count: number, at = new Date()) {
  return Array.from({ length: count }, () => [newId(), at, 'system', 'test.done', 'test', newId(), 'trace']);
}

async function write(count: number, at?: Date): Promise<string[]> {
  const rows = rowsOf(count, at);
  await transact((tx) => insertRows(tx, { table: 'audit_entries', columns: COLUMNS }, rows));
  return rows.map(([id]) => id as string);
}

/** What only root can do: the triggers go, one statement runs, the triggers are as they were. */
async function asRoot(sql: string, values: Record<string, string | number> = {}): Promise<void> {
  const triggers = await triggersNow();
  for (const { name } of triggers) await sequelize.query(`DROP TRIGGER ${name}`);
  await transact((tx) => execute(tx, sql, values));
  for (const { sql: again } of triggers) await sequelize.query(again);
}

async function triggersNow(): Promise<{ name: string; sql: string }[]> {
  if (dialect === 'sqlite') return select(null, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  const names = await select<{ name: string }>(
    null,
    'SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()',
  );
  return Promise.all(
    names.map(async ({ name }) => {
      const [row] = await select<Record<string, string>>(null, `SHOW CREATE TRIGGER ${name}`);
      return { name, sql: `${row?.['SQL Original Statement']}` };
    }),
  );
}

test('lines are chained in blocks, by whoever has the turn, and the chain is whole', async () => {
  await write(30);
  expect(await new Sealer().seal()).toBe(30);
  await write(5);
  const { unsealed, first } = await verifyChain(null);
  expect([first, unsealed.count]).toEqual([undefined, 5]);
  expect(unsealed.oldestAt).toBeInstanceOf(Date);
  expect(await new Sealer().seal()).toBe(5);
  expect(await new Sealer().seal()).toBe(0);
  expect(await verifyChain(null)).toMatchObject({ seals: 2, entries: 35, broken: 0, unsealed: { count: 0 } });
});

test('of sealers that come at once each line is sealed by one alone', async () => {
  await write(200);
  const sealers = Array.from({ length: 4 }, () => new Sealer());
  await Promise.all(sealers.map((sealer) => sealer.seal()));
  for (const sealer of sealers) await sealer.seal();
  const verdict = await verifyChain(null);
  expect(verdict).toMatchObject({ entries: 235, broken: 0, unsealed: { count: 0 } });
});

test('a line that commits after a later one is sealed all the same', async () => {
  const sealer = new Sealer();
  await write(3);
  await sealer.seal();
  const [moved] = await write(1);
  const [{ last } = { last: 0 }] = await select<{ last: number }>(
    null,
    'SELECT MAX(position) AS last FROM audit_entries',
  );
  await asRoot('UPDATE audit_entries SET position = :later WHERE id = :moved', {
    later: last + 10,
    moved: moved ?? '',
  });
  await sealer.seal();
  const late = rowsOf(1)[0] ?? [];
  await transact((tx) =>
    insertRows(tx, { table: 'audit_entries', columns: ['position', ...COLUMNS] }, [[last + 5, ...late]]),
  );
  expect(await sealer.seal()).toBe(1);
  expect((await verifyChain(null)).broken).toBe(0);
});

test('one changed character names the line, whatever the column', async () => {
  const ids = await write(40);
  await new Sealer().seal();
  const changed = ids[17] ?? '';
  for (const column of ['action', 'object_id', 'trace_id', 'actor_kind']) {
    const [before] = await select<Record<string, string>>(
      null,
      `SELECT ${column} FROM audit_entries WHERE id = :changed`,
      { changed },
    );
    const was = before?.[column] ?? '';
    const set = `UPDATE audit_entries SET ${column} = :value WHERE id = :changed`;
    await asRoot(set, { value: `${was.slice(0, -1)}#`, changed });
    expect((await verifyChain(null)).first).toMatchObject({ what: 'entry_changed', entryId: changed });
    await asRoot(set, { value: was, changed });
  }
  expect((await verifyChain(null)).first).toBeUndefined();
});

test('a removed line, a removed seal and a changed seal are found', async () => {
  const ids = await write(4);
  await new Sealer().seal();
  const { head } = await verifyChain(null);
  const [row = {}] = await select<Record<string, string>>(null, 'SELECT * FROM audit_entries WHERE id = :id', {
    id: ids[1] ?? '',
  });
  await asRoot('DELETE FROM audit_entries WHERE id = :id', { id: ids[1] ?? '' });
  expect((await verifyChain(null)).first).toMatchObject({ what: 'entry_missing', entryId: ids[1] });
  const columns = Object.keys(row);
  await transact((tx) =>
    insertRows(tx, { table: 'audit_entries', columns }, [columns.map((name) => row[name] ?? null)]),
  );
  expect((await verifyChain(null)).first).toBeUndefined();

  await asRoot('UPDATE audit_seals SET entry_count = entry_count + 1 WHERE sequence = 2');
  expect((await verifyChain(null)).first).toMatchObject({ what: 'seal_changed', sequence: 2 });
  await asRoot('UPDATE audit_seals SET entry_count = entry_count - 1 WHERE sequence = 2');

  await asRoot('DELETE FROM audit_seals WHERE sequence = :last', { last: head.sequence });
  await asRoot('DELETE FROM audit_entries WHERE id IN (:a, :b)', { a: ids[0] ?? '', b: ids[2] ?? '' });
  expect((await verifyChain(null, head)).first).toMatchObject({ what: 'seal_missing', sequence: head.sequence });
});

test('a line put in among sealed ones is found, once no transaction can have brought it late', async () => {
  await new Sealer().seal();
  const [{ first } = { first: 0 }] = await select<{ first: number }>(
    null,
    'SELECT MIN(position) AS first FROM audit_entries',
  );
  const old = rowsOf(1, new Date(Date.now() - 600_000))[0] ?? [];
  await transact((tx) =>
    insertRows(tx, { table: 'audit_entries', columns: ['position', ...COLUMNS] }, [[first - 2, ...old]]),
  );
  const verdict = await verifyChain(null);
  expect(verdict.first).toEqual({ what: 'entry_inserted', sequence: null, entryId: old[0] });
});

test('seals are append-only, and lines younger than three years stay', async () => {
  await expect(transact((tx) => execute(tx, 'DELETE FROM audit_seals'))).rejects.toThrow(/append-only/);
  await expect(transact((tx) => execute(tx, "UPDATE audit_seals SET hash = 'x'"))).rejects.toThrow(/append-only/);
  const day = 86_400_000;
  const [young = '', old = ''] = [
    (await write(1, new Date(Date.now() - 1000 * day)))[0],
    (await write(1, new Date(Date.now() - 1100 * day)))[0],
  ];
  const remove = (id: string) => transact((tx) => execute(tx, 'DELETE FROM audit_entries WHERE id = :id', { id }));
  await expect(remove(young)).rejects.toThrow(/append-only/);
  await remove(old);
});
