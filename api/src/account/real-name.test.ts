import {
  CONSENT_VERSIONS,
  getMe,
  giveConsent,
  verifyRealName,
  withdrawConsent,
} from '@jianghan/shared/account/contract';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import type { Mood } from '../sandbox/mood';
import { useApi } from '../testing/api';
import { makePerson } from '../testing/people';
import type { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';
import { getVerifiedPeople } from './service';

const api = useApi();
const sandbox = useSandbox();

const KEY = 'real-name-attempt-0001';

function agree(resident: Resident) {
  return resident.call(giveConsent, { body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } });
}

function verify(resident: Resident, who: { name: string; idNumber: string } = resident.person, key?: string) {
  const { name, idNumber } = who;
  return resident.send(verifyRealName, { body: { name, idNumber } }, key === undefined ? {} : { key });
}

/** A resident who has agreed, and whose three elements are registered with the authority. */
async function ready(): Promise<Resident> {
  const resident = await api.signInAs('L1');
  sandbox.people.add(resident.person);
  await agree(resident);
  return resident;
}

async function auditOf(accountId: string): Promise<string[]> {
  const sql = 'SELECT action FROM audit_entries WHERE object_id = :accountId ORDER BY id';
  return (await select<{ action: string }>(null, sql, { accountId })).map(({ action }) => action);
}

test('name, ID number and phone that belong together raise the account to L2, shown masked', async () => {
  const resident = await ready();
  const { status, body } = await verify(resident);
  expect(status).toBe(200);
  const { idNumber } = resident.person;
  expect(body).toMatchObject({ level: 'L2', idNumber: `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}` });
  expect(JSON.stringify(body)).not.toContain(resident.person.name);
  expect(await auditOf(resident.person.accountId)).toContain('account.real_name_verified');
});

test('without consent the number is refused and never leaves the house', async () => {
  const resident = await api.signInAs('L1');
  const asked = sandbox.timesAsked('PhoneVerification');
  expect((await verify(resident)).problem.code).toBe('consent_required');
  await agree(resident);
  await resident.call(withdrawConsent, { body: { purpose: 'identity' } });
  expect((await verify(resident)).problem.code).toBe('consent_required');
  expect(sandbox.timesAsked('PhoneVerification')).toBe(asked);
});

test('three elements that do not belong together are refused and nothing is stored', async () => {
  const resident = await ready();
  const answer = await verify(resident, { ...resident.person, name: '王小明' });
  expect([answer.status, answer.problem.code]).toEqual([422, 'real_name_mismatch']);
  expect(await resident.call(getMe, {})).toMatchObject({ level: 'L1', name: null, idNumber: null });
});

test.each<[string, Mood]>([
  ['dead', { kind: 'dead' }],
  ['slow', { kind: 'slow', ms: 8000 }],
  ['a web page', { kind: 'wrong' }],
  ['busy (-11)', { kind: 'answers', json: { Response: { Result: '-11', Description: '', RequestId: 'r' } } }],
  ['over the day (-12)', { kind: 'answers', json: { Response: { Result: '-12', Description: '', RequestId: 'r' } } }],
  ['without a result', { kind: 'answers', json: { Response: { RequestId: 'r' } } }],
  [
    'declining',
    { kind: 'answers', json: { Response: { Error: { Code: 'AuthFailure', Message: '' }, RequestId: 'r' } } },
  ],
])(
  'when the authority is %s, the check is unavailable, nothing is stored, and a retry with the key succeeds',
  async (_, mood) => {
    const resident = await ready();
    sandbox.behave('PhoneVerification', mood);
    const answer = await verify(resident, resident.person, KEY);
    sandbox.behave('PhoneVerification', { kind: 'well' });
    expect([answer.status, answer.problem.code]).toEqual([503, 'real_name_unavailable']);
    expect(await resident.call(getMe, {})).toMatchObject({ level: 'L1', idNumber: null });
    expect((await verify(resident, resident.person, KEY)).body.level).toBe('L2');
  },
);

test.each(['-4', '-6', '-7', '-8', '-9'])('result %s of the authority is a mismatch', async (Result) => {
  const resident = await ready();
  sandbox.behave('PhoneVerification', {
    kind: 'answers',
    json: { Response: { Result, Description: '', RequestId: 'r' } },
  });
  const answer = await verify(resident);
  sandbox.behave('PhoneVerification', { kind: 'well' });
  expect(answer.problem.code).toBe('real_name_mismatch');
});

test('one identity belongs to one account: of two who claim it at once, one wins', async () => {
  const { name, idNumber } = makePerson();
  const claimants = await Promise.all([api.signInAs('L1'), api.signInAs('L1')]);
  for (const claimant of claimants) {
    sandbox.people.add({ name, idNumber, phone: claimant.person.phone });
    await agree(claimant);
  }
  const answers = await Promise.all(claimants.map((claimant) => verify(claimant, { name, idNumber })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('identity_taken');
});

test('a proved identity stays: another one is refused, the same one is answered again', async () => {
  const resident = await ready();
  await verify(resident);
  const asked = sandbox.timesAsked('PhoneVerification');
  const other = { ...makePerson(), phone: resident.person.phone };
  sandbox.people.add(other);
  expect((await verify(resident, other)).problem.code).toBe('real_name_done');
  expect((await verify(resident)).body.level).toBe('L2');
  expect(sandbox.timesAsked('PhoneVerification')).toBe(asked);
});

test('a replay is answered as before, twins make one change, another body under the key is refused', async () => {
  const resident = await ready();
  const twins = await Promise.all([1, 2, 3].map(() => verify(resident, resident.person, KEY)));
  expect(twins.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(twins.map(({ body }) => body.realNameAt)).size).toBe(1);
  const actions = await auditOf(resident.person.accountId);
  expect(actions.filter((action) => action === 'account.real_name_verified')).toHaveLength(1);
  expect((await verify(resident, makePerson(), KEY)).problem.code).toBe('key_reused');
});

test('name and number do not stand in the database in clear', async () => {
  const resident = await ready();
  await verify(resident);
  const tables = ['accounts', 'idempotency_keys', 'audit_entries', 'rate_limits', 'consents'];
  const dump = JSON.stringify(await Promise.all(tables.map((table) => select(null, `SELECT * FROM ${table}`))));
  for (const value of [resident.person.idNumber, resident.person.name, resident.person.phone]) {
    expect(dump).not.toContain(value);
  }
});

test('other features get the verified people, in clear, with their consent', async () => {
  const [agreed, silent, unverified] = await Promise.all([
    api.signInAs('L2'),
    api.signInAs('L2', { consents: false }),
    api.signInAs('L1'),
  ]);
  const ids = [agreed, silent, unverified].map(({ person }) => person.accountId);
  const people = await transact((tx) => getVerifiedPeople(tx, ids));
  expect([...people.keys()].sort()).toEqual(ids.slice(0, 2).sort());
  const { name, idNumber, phone, accountId } = agreed.person;
  expect(people.get(accountId)).toMatchObject({ name, idNumber, phone, hasIdentityConsent: true });
  expect(people.get(silent.person.accountId)?.hasIdentityConsent).toBe(false);
  expect(await transact((tx) => getVerifiedPeople(tx, []))).toEqual(new Map());
});
