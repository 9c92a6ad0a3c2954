import { getMe, loginWithSms, loginWithWechat, sendSmsCode, visit } from '@jianghan/shared/account/contract';
import { listMyCases } from '@jianghan/shared/casefile/contract';
import { listMessages } from '@jianghan/shared/inbox/contract';
import { getOwnAccount, setOwnAccount } from '@jianghan/shared/payment/contract';
import * as contract from '@jianghan/shared/relief/contract-apply';
import { change, select } from '../db/sql';
import { transact } from '../db/transact';
import { deliverMessages } from '../delivery/service';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { makePerson } from '../testing/people';
import { OWN, officerTakes } from '../testing/relief-steps';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
const sandbox = useSandbox();

const bearer = (token: string | null) => new Client(api.baseUrl, { Authorization: `Bearer ${token}` });

async function signsIn(who: Client, phone: string): Promise<Client> {
  await api.anyone.call(sendSmsCode, { body: { phone } });
  const code = sandbox.sms.newestCodeFor(phone) as string;
  return bearer((await who.call(loginWithSms, { body: { phone, code, client: 'weapp' } })).token);
}

async function visitorWithCase(said: Partial<typeof OWN> = {}): Promise<{ who: Client; caseId: string }> {
  const who = bearer((await api.anyone.call(visit, { body: { client: 'weapp' } })).token);
  return { who, caseId: (await who.call(contract.submitRelief, { body: { ...OWN, ...said } })).caseId };
}

const seenBy = async (who: Client) => (await who.call(listMyCases, { query: {} })).items.map(({ caseId }) => caseId);

test('who asked for help first and signs in later finds the case, as their own', async () => {
  const { phone } = makePerson();
  const { who, caseId } = await visitorWithCase({ phone });
  const known = await signsIn(who, phone);
  expect(await seenBy(known)).toEqual([caseId]);
  const page = await known.call(contract.getOwnRelief, { params: { caseId } });
  expect(page.events).toMatchObject([{ text: '您提交了申请', by: '您' }]);
  const body = { version: page.version, reason: null };
  expect(await known.call(contract.withdrawRelief, { params: { caseId }, body })).toMatchObject({ state: 'withdrawn' });
});

test('it goes to the account that the phone had before, too; the visit itself is over', async () => {
  const owner = await api.signInAs('L1');
  const { who, caseId } = await visitorWithCase({ phone: owner.person.phone });
  await signsIn(who, owner.person.phone);
  expect(await seenBy(owner)).toEqual([caseId]);
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
  for (const one of [known, owner]) expect(await seenBy(one)).toEqual([caseId]);
});

test('whoever has proved a phone loses nothing to the next who signs in on this phone', async () => {
  const first = await api.signInAs('L1');
  const { caseId } = await first.call(contract.submitRelief, { body: OWN });
  const next = await signsIn(first, makePerson().phone);
  expect((await next.send(contract.getOwnRelief, { params: { caseId } })).problem.code).toBe('not_found');
});

test('who signs in next on the same device with another phone gets nothing of it: no case, no message, no account to fill in', async () => {
  const { who, caseId } = await visitorWithCase({ phone: makePerson().phone });
  await deliverMessages();
  const next = await signsIn(who, makePerson().phone);
  expect(await seenBy(next)).toEqual([]);
  expect((await next.call(listMessages, { query: {} })).items).toEqual([]);
  const params = { caseId };
  for (const endpoint of [contract.getOwnRelief, getOwnAccount])
    expect((await next.send(endpoint, { params })).problem.code).toBe('not_found');
  const body = { bank: '示例银行', holder: '周小宁', number: '6222021234567890123' };
  expect((await next.send(setOwnAccount, { params, body })).problem.code).toBe('not_found');
  await officerTakes(caseId, 'accept', { lane: 'EMERGENCY', promised: null });
  await deliverMessages();
  expect((await next.call(listMessages, { query: {} })).items).toEqual([]);
});

test('of two cases asked for in one browser each goes to whose phone it has', async () => {
  const [mine, theirs] = [makePerson().phone, makePerson().phone];
  const { who, caseId } = await visitorWithCase({ phone: mine });
  const other = await who.call(contract.submitRelief, { body: { ...OWN, phone: theirs, cause: 'traffic' } });
  expect(await seenBy(await signsIn(who, mine))).toEqual([caseId]);
  expect(await seenBy(await signsIn(api.anyone, theirs))).toEqual([]);
  expect(other.caseId).not.toBe(caseId);
});

test('who applied for somebody else keeps the case by their own phone, and is named in it by their account (R-03)', async () => {
  const { phone, name } = makePerson();
  const proxy = { name, phone, relation: 'family', basis: 'consent' } as const;
  const { who, caseId } = await visitorWithCase({ phone: makePerson().phone, proxy });
  const known = await signsIn(who, phone);
  expect(await seenBy(known)).toEqual([caseId]);
  const { accountId } = await known.call(getMe, {});
  const sql = 'SELECT account_id FROM relief_helpers WHERE case_id = :caseId';
  expect(await select(null, sql, { caseId })).toEqual([{ account_id: accountId }]);
});
