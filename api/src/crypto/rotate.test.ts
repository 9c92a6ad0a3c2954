import { getMe, revealIdentity, updatePreferences } from '@jianghan/shared/account/contract';
import { saveDraft } from '@jianghan/shared/marriage/contract';
import { setRealName } from '../account/store';
import { sequelize } from '../db/database';
import { newId } from '../db/new-id';
import { insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { runAsOperator } from '../testing/command';
import { fillDraft } from '../testing/couples';
import { makePerson } from '../testing/people';
import { encryptField, keyVersionOf, NEWEST_KEY } from './fields';
import { placeIn, SEALED_TABLES } from './sealed-columns';

const api = useApi();
const ROWS = 10_000;
const OLD_KEY = 1;

/** Ten thousand accounts whose names and phones were sealed with the key before this one. */
async function makeOldAccounts(): Promise<void> {
  const columns = ['id', 'phone_enc', 'name_enc', 'created_at'];
  for (let made = 0; made < ROWS; made += 1000) {
    const rows = Array.from({ length: 1000 }, (_, at) => {
      const id = newId();
      const seal = (value: string, column: string) =>
        encryptField(value, { table: 'accounts', rowId: id, column }, OLD_KEY);
      return [id, seal(`139${made + at}`, 'phone_enc'), seal(`周${made + at}`, 'name_enc'), new Date()];
    });
    await transact((tx) => insertRows(tx, { table: 'accounts', columns }, rows));
  }
}

test('the row a value is sealed to is named by the primary key of its table', async () => {
  for (const { table, key } of SEALED_TABLES) {
    const described = await sequelize.getQueryInterface().describeTable(table);
    const primary = Object.keys(described).filter((column) => described[column]?.primaryKey);
    expect([table, [...key].sort()]).toEqual([table, primary.sort()]);
  }
});

test('ten thousand rows get the new key while requests run, none of which fails or loses what it wrote', async () => {
  await makeOldAccounts();
  const resident = await api.signInAs('L2');
  const rename = makePerson();
  await fillDraft(resident, makePerson({ sex: 'female' }));
  let isRunning = true;
  let asked = 0;
  let newest = '';
  const requests = async () => {
    for (; isRunning; asked += 1) {
      await resident.call(getMe, {});
      await resident.call(updatePreferences, { body: { elder: asked % 2 === 0, contrast: false } });
      if (asked < 5) await resident.call(saveDraft, { body: { guests: asked } });
      newest = `${rename.name}${'·'}${['王', '林', '周'][asked % 3]}`;
      const written = { name: newest, idNumber: resident.person.idNumber, at: new Date() };
      await transact((tx) => setRealName(tx, resident.person.accountId, written));
    }
  };
  const running = requests();
  const { code, output } = await runAsOperator('crypto/rotate-command.ts');
  isRunning = false;
  await running;
  expect([code, output]).toEqual([0, expect.stringContaining('no value needs an older key')]);
  expect(output).toContain(`accounts: ${ROWS} rows sealed anew, done`);
  expect(asked).toBeGreaterThan(5);
  expect((await resident.call(revealIdentity, { body: {} })).name).toBe(newest);

  const rows = await select<{ id: string; name_enc: string }>(null, 'SELECT id, name_enc FROM accounts');
  expect(rows.filter(({ name_enc }) => keyVersionOf(name_enc) !== NEWEST_KEY)).toEqual([]);
}, 180_000);

test('run again there is nothing to do', async () => {
  const { code, output } = await runAsOperator('crypto/rotate-command.ts');
  expect(code).toBe(0);
  expect(output).not.toContain('sealed anew,');
});

test('a place is the same whoever reads the row', () => {
  const [keys] = SEALED_TABLES.filter(({ table }) => table === 'idempotency_keys');
  if (keys === undefined) throw new Error('replies are not sealed');
  const place = placeIn(keys, { idempotency_key: 'key', account_id: 'account' }, 'reply_enc');
  expect(place.rowId).toBe('account key');
});
