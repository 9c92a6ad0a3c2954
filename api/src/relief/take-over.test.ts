import { loginWithSms, loginWithWechat, sendSmsCode, visit } from '@jianghan/shared/account/contract';
import { listMyCases } from '@jianghan/shared/casefile/contract';
import * as contract from '@jianghan/shared/relief/contract-apply';
import { change } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { makePerson } from '../testing/people';
import { OWN } from '../testing/relief-steps';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
const sandbox = useSandbox();

const bearer = (token: string | null) => new Client(api.baseUrl, { Authorization: `Bearer ${token}` });

async function signsIn(who: Client, phone: string): Promise<Client> {
  await api.anyone.call(sendSmsCode, { body: { phone } });
  const code = sandbox.sms.newestCodeFor(phone) as string;
  return bearer((await who.call(loginWithSms, { body: { phone, code, client: 'weapp' } })).token);
}

async function visitorWithCase(): Promise<{ who: Client; caseId: string }> {
  const who = bearer((await api.anyone.call(visit, { body: { client: 'weapp' } })).token);
  return { who, caseId: (await who.call(contract.submitRelief, { body: OWN })).caseId };
}

test('who asked for help first and signs in later finds the case, as their own', async () => {
  const { who, caseId } = await visitorWithCase();
  const known = await signsIn(who, makePerson().phone);
  expect((await known.call(listMyCases, { query: {} })).items).toMatchObject([{ caseId }]);
  const page = await known.call(contract.getOwnRelief, { params: { caseId } });
  expect(page.events).toMatchObject([{ text: '您提交了申请', by: '您' }]);
  const body = { version: page.version, reason: null };
  expect(await known.call(contract.withdrawRelief, { params: { caseId }, body })).toMatchObject({ state: 'withdrawn' });
});

test('it goes to the account that the phone had before, too; the visit itself is over', async () => {
  const owner = await api.signInAs('L1');
  const { who, caseId } = await visitorWithCase();
  await signsIn(who, owner.person.phone);
  expect((await owner.call(listMyCases, { query: {} })).items).toMatchObject([{ caseId }]);
  expect((await who.send(listMyCases, { query: {} })).problem.code).toBe('sign_in_required');
});

test('a WeChat user without a phone keeps the case when the phone turns out to have an account', async () => {
  const { phone } = makePerson();
  const owner = await signsIn(api.anyone, phone);
  await transact((tx) => change(tx, 'DELETE FROM rate_limits'));
  const { token } = await api.anyone.call(loginWithWechat, { body: { code: 'a'.repeat(32) } });
  const who = bearer(token);
  const { caseId } = await who.call(contract.submitRelief, { body: OWN });
  const known = await signsIn(who, phone);
  for (const one of [known, owner])
    expect((await one.call(listMyCases, { query: {} })).items).toMatchObject([{ caseId }]);
});

test('whoever has proved a phone loses nothing to the next who signs in on this phone', async () => {
  const first = await api.signInAs('L1');
  const { caseId } = await first.call(contract.submitRelief, { body: OWN });
  const next = await signsIn(first, makePerson().phone);
  expect((await next.send(contract.getOwnRelief, { params: { caseId } })).problem.code).toBe('not_found');
});
