import { PERSONAL_COLUMNS, PLAIN_COLUMNS, STAFF_COLUMNS } from '@jianghan/shared/personal-data';
import { createDatabase, dropDatabase } from '../testing/database';
import { dialect, sequelize } from './database';
import { migrateDown, migrateUp } from './migrate';
import { MIGRATIONS } from './migrations/index';
import { execute, insertRows, select } from './sql';
import { transact } from './transact';

beforeAll(createDatabase);
afterAll(dropDatabase);

/** Everything the database knows of itself, as text: tables, columns, indexes, triggers. */
async function schema(): Promise<string[]> {
  if (dialect === 'sqlite') {
    const rows = await select<{ type: string; name: string; sql: string | null }>(
      null,
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
    );
    return rows.map(({ type, name, sql }) => `${type} ${name}: ${sql}`);
  }
  const texts = await Promise.all(
    (await tables()).map((table) => select<Record<string, string>>(null, `SHOW CREATE TABLE ${table}`)),
  );
  const triggers = await select<{ name: string }>(
    null,
    'SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() ORDER BY 1',
  );
  return [...texts.map(([row]) => row?.['Create Table'] ?? ''), ...triggers.map(({ name }) => `trigger ${name}`)];
}

async function tables(): Promise<string[]> {
  return (await sequelize.getQueryInterface().showAllTables()).map(String).sort();
}

test('migrations go up, all the way down, and up again to the same schema', async () => {
  expect(await migrateUp()).toEqual(MIGRATIONS.map(({ name }) => name));
  const first = await schema();
  expect(await migrateUp()).toEqual([]);
  expect(await migrateDown()).toHaveLength(MIGRATIONS.length);
  expect(await tables()).toEqual(['schema_migrations']);
  await migrateUp();
  expect(await schema()).toEqual(first);
});

test('every column is declared as personal, with purpose and retention, as one of staff, or as plain', async () => {
  const actual: string[] = [];
  for (const table of await tables()) {
    const columns = await sequelize.getQueryInterface().describeTable(table);
    actual.push(...Object.keys(columns).map((column) => `${table}.${column}`));
  }
  const plain = Object.entries({ ...PLAIN_COLUMNS, ...STAFF_COLUMNS }).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`),
  );
  const declared = [...PERSONAL_COLUMNS.map(({ table, column }) => `${table}.${column}`), ...plain];
  expect(declared.sort()).toEqual(actual.sort());
});

test('audit entries can be added and never changed or removed', async () => {
  const columns = ['id', 'at', 'actor_kind', 'action', 'object_kind', 'object_id', 'trace_id'];
  await transact((tx) =>
    insertRows(tx, { table: 'audit_entries', columns }, [['a', new Date(), 'system', 'x', 'x', 'x', 'x']]),
  );
  await expect(transact((tx) => execute(tx, "UPDATE audit_entries SET action = 'y'"))).rejects.toThrow(/append-only/);
  await expect(transact((tx) => execute(tx, 'DELETE FROM audit_entries'))).rejects.toThrow(/append-only/);
  expect(await select(null, 'SELECT action FROM audit_entries')).toEqual([{ action: 'x' }]);
});

test('foreign keys and checks hold', async () => {
  const office = { table: 'office_hours', columns: ['id', 'office_id', 'weekday', 'opens', 'closes'] };
  await expect(
    transact((tx) => insertRows(tx, office, [['h', 'no such office', 1, '09:00', '12:00']])),
  ).rejects.toThrow();
  const places = { table: 'offices', columns: ['id', 'name', 'address', 'phone'] };
  await transact((tx) => insertRows(tx, places, [['o', 'n', 'a', 'p']]));
  await expect(transact((tx) => insertRows(tx, office, [['h', 'o', 8, '09:00', '12:00']]))).rejects.toThrow();
  await expect(transact((tx) => insertRows(tx, office, [['h', 'o', 1, '12:00', '09:00']]))).rejects.toThrow();
  await transact((tx) => insertRows(tx, office, [['h', 'o', 1, '09:00', '12:00']]));
});
