import { randomUUID } from 'node:crypto';
import { CONSENT_VERSIONS, giveConsent, updatePreferences } from '@jianghan/shared/account/contract';
import { ENDPOINTS } from '@jianghan/shared/endpoints';
import { useApi } from './testing/api';
import type { Resident } from './testing/residents';
import { useSandbox } from './testing/sandbox';
import { makeRoomyOffice, makeWorld, type Office, type Parts, requestFor } from './testing/world';

const api = useApi();
const sandbox = useSandbox();
let office: Office;

beforeAll(async () => {
  office = await makeRoomyOffice();
});

/** A session ends with the first sign-out, so its repeat has nobody to answer. */
const ONLY_ONCE = new Set(['logout']);

/** Somebody for whom the command succeeds. */
async function prepared(name: string): Promise<[Resident, Parts]> {
  if (name === 'verifyRealName') {
    const resident = await api.signInAs('L1');
    sandbox.people.add(resident.person);
    await resident.call(giveConsent, { body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } });
    return [resident, { body: { name: resident.person.name, idNumber: resident.person.idNumber } }];
  }
  const world = await makeWorld(api, { ...office, unbooked: name === 'bookMarriage' });
  return [world.couple.booker, requestFor(name, world)];
}

for (const endpoint of ENDPOINTS.filter(({ idempotent, name }) => idempotent && !ONLY_ONCE.has(name))) {
  test(`${endpoint.name}: twins and repeats of one key get one answer, another command under it is refused`, async () => {
    const [resident, request] = await prepared(endpoint.name);
    const key = `key-${randomUUID()}`;
    const twins = await Promise.all([1, 2, 3].map(() => resident.send(endpoint, request, { key })));
    const answers = [...twins, await resident.send(endpoint, request, { key })].map(({ status, body }) => ({
      status,
      body,
    }));
    expect(answers[0]?.status).toBe(endpoint.status);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const other = await resident.send(updatePreferences, { body: { elder: false, contrast: true } }, { key });
    expect([other.status, other.problem.code]).toEqual([422, 'key_reused']);
  });
}

test('every changing endpoint but sign-in demands a key', () => {
  for (const { name, method, idempotent, signIn } of ENDPOINTS) {
    expect([name, idempotent]).toEqual([name, method !== 'GET' && !signIn]);
  }
});
