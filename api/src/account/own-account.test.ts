import {
  CONSENT_VERSIONS,
  getMe,
  giveConsent,
  revealIdentity,
  updatePreferences,
  withdrawConsent,
} from '@jianghan/shared/account/contract';
import { dialect } from '../db/database';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';

const api = useApi();

const KEY = 'own-account-attempt-01';
const IDENTITY = { purpose: 'identity', version: CONSENT_VERSIONS.identity } as const;

async function auditOf(accountId: string, action: string): Promise<number> {
  const sql = 'SELECT id FROM audit_entries WHERE object_id = :accountId AND action = :action';
  return (await select(null, sql, { accountId, action })).length;
}

test('elder mode and contrast are kept with the account', async () => {
  const resident = await api.signInAs('L0');
  const preferences = { elder: true, contrast: true };
  expect((await resident.call(updatePreferences, { body: preferences })).preferences).toEqual(preferences);
  expect((await resident.call(getMe, {})).preferences).toEqual(preferences);
});

test('a replayed change is answered as before and not done again; another body under its key is refused', async () => {
  const resident = await api.signInAs('L0');
  const on = { body: { elder: true, contrast: false } };
  const off = { body: { elder: false, contrast: false } };
  const first = await resident.send(updatePreferences, on, { key: KEY });
  await resident.call(updatePreferences, off);
  expect((await resident.send(updatePreferences, on, { key: KEY })).body).toEqual(first.body);
  expect((await resident.call(getMe, {})).preferences.elder).toBe(false);
  const reused = await resident.send(updatePreferences, off, { key: KEY });
  expect([reused.status, reused.problem.code]).toEqual([422, 'key_reused']);
});

test('twins under one key change once', async () => {
  const resident = await api.signInAs('L0');
  const body = { elder: true, contrast: false };
  const twins = await Promise.all([1, 2, 3, 4].map(() => resident.send(updatePreferences, { body }, { key: KEY })));
  expect(twins.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await auditOf(resident.person.accountId, 'account.preferences_changed')).toBe(1);
});

test('the keys of two residents have nothing to do with each other', async () => {
  const [one, other] = await Promise.all([api.signInAs('L0'), api.signInAs('L0')]);
  await one.send(updatePreferences, { body: { elder: true, contrast: false } }, { key: KEY });
  const answer = await other.send(updatePreferences, { body: { elder: false, contrast: true } }, { key: KEY });
  expect(answer.body.preferences).toEqual({ elder: false, contrast: true });
});

test('consent is to the text of today, and told with its version and time', async () => {
  const resident = await api.signInAs('L1');
  const old = await resident.send(giveConsent, { body: { ...IDENTITY, version: '2025-01-01' } });
  expect(old.problem.code).toBe('state_changed');
  const me = await resident.call(giveConsent, { body: IDENTITY });
  expect(me.consents).toEqual([{ ...IDENTITY, givenAt: expect.any(String) as string }]);
});

test('agreeing twice is agreeing once, also at the same moment', async () => {
  const resident = await api.signInAs('L1');
  await Promise.all([1, 2, 3].map(() => resident.call(giveConsent, { body: IDENTITY })));
  expect((await resident.call(getMe, {})).consents).toHaveLength(1);
  expect(await auditOf(resident.person.accountId, 'account.consent_given')).toBe(1);
});

test('a consent to an older text does not count, and the new one replaces it', async () => {
  const resident = await api.signInAs('L1');
  const { accountId } = resident.person;
  await resident.call(giveConsent, { body: IDENTITY });
  await transact((tx) =>
    execute(tx, "UPDATE consents SET version = '2020-01-01' WHERE account_id = :accountId", { accountId }),
  );
  const me = await resident.call(giveConsent, { body: IDENTITY });
  expect(me.consents.map(({ version }) => version)).toEqual([CONSENT_VERSIONS.identity]);
});

test('withdrawing is one step, leaves the evidence, and agreeing again works', async () => {
  const resident = await api.signInAs('L1');
  const { accountId } = resident.person;
  await resident.call(giveConsent, { body: IDENTITY });
  expect((await resident.call(withdrawConsent, { body: { purpose: 'identity' } })).consents).toEqual([]);
  await resident.call(withdrawConsent, { body: { purpose: 'identity' } });
  expect(await auditOf(accountId, 'account.consent_withdrawn')).toBe(1);
  expect((await resident.call(giveConsent, { body: IDENTITY })).consents).toHaveLength(1);
  const rows = await select(null, 'SELECT id FROM consents WHERE account_id = :accountId', { accountId });
  expect(rows).toHaveLength(2);
});

test('owners see their own name and numbers, and every look leaves a line', async () => {
  const resident = await api.signInAs('L2');
  const { name, idNumber, phone, accountId } = resident.person;
  for (let look = 1; look <= 3; look += 1) {
    expect(await resident.call(revealIdentity, { body: {} })).toEqual({ name, idNumber, phone });
    expect(await auditOf(accountId, 'account.identity_revealed')).toBe(look);
  }
});

test('when the look cannot be recorded, nothing is shown', async () => {
  const resident = await api.signInAs('L2');
  const fail =
    dialect === 'mysql'
      ? "FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no audit today'"
      : "BEGIN SELECT RAISE(ABORT, 'no audit today'); END";
  await transact((tx) => execute(tx, `CREATE TRIGGER no_audit BEFORE INSERT ON audit_entries ${fail}`));
  const answer = await resident.send(revealIdentity, { body: {} });
  await transact((tx) => execute(tx, 'DROP TRIGGER no_audit'));
  expect([answer.status, answer.problem.code]).toEqual([500, 'broken']);
  expect(JSON.stringify(answer.problem)).not.toContain(resident.person.idNumber);
});
