import { getMe, loginWithSms, sendSmsCode, sendStepUpCode, stepUp } from '@jianghan/shared/account/contract';
import { exportMyData } from '@jianghan/shared/trust/own-data';
import { execute } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import type { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
const sandbox = useSandbox();

function newestCode({ person }: Resident): string {
  const sent = sandbox.sms.messages.find(({ phone }) => phone.endsWith(person.phone));
  return sent?.text.match(/\d{6}/)?.[0] ?? '';
}

test('a sensitive act waits for a code to the own phone, which opens it for five minutes', async () => {
  const resident = await api.signInAs('L2');
  expect((await resident.send(exportMyData, { body: {} })).problem.code).toBe('step_up_required');
  await resident.call(sendStepUpCode, { body: {} });
  const code = newestCode(resident);
  const wrong = code === '000000' ? '000001' : '000000';
  expect((await resident.send(stepUp, { body: { code: wrong } })).problem.code).toBe('code_wrong');
  await resident.call(stepUp, { body: { code } });
  expect((await resident.send(exportMyData, { body: {} })).status).toBe(200);
  expect((await resident.send(stepUp, { body: { code } })).problem.code).toBe('code_expired');
  const sql = 'UPDATE sessions SET stepped_up_at = :at WHERE account_id = :id';
  const at = new Date(Date.now() - 5 * 60_000 - 1000);
  await transact((tx) => execute(tx, sql, { at, id: resident.person.accountId }));
  expect((await resident.send(exportMyData, { body: {} })).problem.code).toBe('step_up_required');
});

test('a code that signs in does not step up, and the reverse', async () => {
  const resident = await api.signInAs('L1');
  const { phone } = resident.person;
  await api.anyone.call(sendSmsCode, { body: { phone } });
  expect((await resident.send(stepUp, { body: { code: newestCode(resident) } })).problem.code).toBe('code_expired');
  const other = await api.signInAs('L1');
  await other.call(sendStepUpCode, { body: {} });
  const body = { phone: other.person.phone, code: newestCode(other), client: 'weapp' as const };
  expect((await api.anyone.send(loginWithSms, { body })).problem.code).toBe('code_expired');
});

test('in a browser the session goes on under a new cookie, and the old one is worth nothing', async () => {
  const resident = await api.signInAs('L2', { client: 'h5' });
  await resident.call(sendStepUpCode, { body: {} });
  const answer = await resident.send(stepUp, { body: { code: newestCode(resident) } });
  expect(answer.status).toBe(200);
  expect((await resident.send(getMe, {})).status).toBe(401);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const renewed = new Client(api.baseUrl, { Origin: api.baseUrl, Cookie: cookie });
  expect((await renewed.send(exportMyData, { body: {} })).status).toBe(200);
});
