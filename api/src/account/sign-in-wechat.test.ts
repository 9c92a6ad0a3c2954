import { randomBytes } from 'node:crypto';
import {
  getMe,
  loginWithSms,
  loginWithWechat,
  sendSmsCode,
  updatePreferences,
} from '@jianghan/shared/account/contract';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { makePerson } from '../testing/people';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
const sandbox = useSandbox();

const newOpenid = () => `o${randomBytes(13).toString('hex')}`;

function enter(openid: string, phone?: string, countryCode?: string) {
  const code = sandbox.wechat.issueLoginCode(openid);
  const phoneCode = phone === undefined ? {} : { phoneCode: sandbox.wechat.issuePhoneCode(phone, countryCode) };
  return api.anyone.send(loginWithWechat, { body: { code, ...phoneCode } });
}

async function loginBySms(phone: string, visitor: Client = api.anyone) {
  await api.anyone.call(sendSmsCode, { body: { phone } });
  const code = sandbox.sms.newestCodeFor(phone) as string;
  return visitor.call(loginWithSms, { body: { phone, code, client: 'weapp' } });
}

const as = (token: string | null) => new Client(api.baseUrl, { Authorization: `Bearer ${token}` });

test('a silent login gives an account at level L0, the same one every time', async () => {
  const openid = newOpenid();
  const first = await enter(openid);
  const second = await enter(openid);
  expect(first.status).toBe(201);
  expect(first.body.me).toMatchObject({ level: 'L0', phone: null });
  expect(second.body.me.accountId).toBe(first.body.me.accountId);
  expect(second.body.token).not.toBe(first.body.token);
});

test('of a hundred requests with one login code, one gets a session and WeChat is asked once', async () => {
  const asked = sandbox.timesAsked('jscode2session');
  const code = sandbox.wechat.issueLoginCode(newOpenid());
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => api.anyone.send(loginWithWechat, { body: { code } })),
  );
  const entered = answers.filter(({ status }) => status === 201);
  expect(entered).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code);
  expect(refused.every((code) => code === 'wechat_code_used' || code === 'busy')).toBe(true);
  expect(sandbox.timesAsked('jscode2session')).toBe(asked + 1);
  const { accountId } = entered[0]?.body.me ?? {};
  const sql = 'SELECT id FROM sessions WHERE account_id = :accountId';
  expect(await select(null, sql, { accountId: accountId as string })).toHaveLength(1);
});

test('the phone button raises the account to L1, and the phone is kept from then on', async () => {
  const [openid, { phone }] = [newOpenid(), makePerson()];
  const { accountId } = (await enter(openid)).body.me;
  const raised = await enter(openid, phone);
  expect(raised.body.me).toMatchObject({ accountId, level: 'L1' });
  expect((await enter(openid)).body.me).toMatchObject({ accountId, level: 'L1' });
});

test('another phone does not replace the proved one', async () => {
  const [openid, first, other] = [newOpenid(), makePerson(), makePerson()];
  const { me } = (await enter(openid, first.phone)).body;
  expect((await enter(openid, other.phone)).body.me).toMatchObject({ accountId: me.accountId, phone: me.phone });
});

test('who signed up by SMS comes back to the same account from WeChat, and the empty one goes', async () => {
  const [openid, { phone }] = [newOpenid(), makePerson()];
  const bySms = await loginBySms(phone);
  const silent = (await enter(openid)).body;
  const joined = await enter(openid, phone);
  expect(joined.body.me.accountId).toBe(bySms.me.accountId);
  expect((await as(silent.token).send(getMe, {})).status).toBe(401);
  expect((await enter(openid)).body.me.accountId).toBe(bySms.me.accountId);
});

test('an SMS code inside WeChat joins phone and openid as the phone button does', async () => {
  const [openid, { phone }] = [newOpenid(), makePerson()];
  const silent = (await enter(openid)).body;
  const bySms = await loginBySms(phone, as(silent.token));
  expect(bySms.me).toMatchObject({ accountId: silent.me.accountId, level: 'L1' });
  expect((await enter(openid)).body.me).toMatchObject({ accountId: silent.me.accountId, level: 'L1' });
});

test('an SMS code opens the account of its phone also from the phone of another WeChat user', async () => {
  const { phone } = makePerson();
  const owner = (await enter(newOpenid(), phone)).body.me;
  const otherOpenid = newOpenid();
  const silent = (await enter(otherOpenid)).body;
  const bySms = await loginBySms(phone, as(silent.token));
  expect(bySms.me.accountId).toBe(owner.accountId);
  expect((await enter(otherOpenid)).body.me.accountId).toBe(silent.me.accountId);
});

test('a phone whose account belongs to another WeChat user is taken', async () => {
  const { phone } = makePerson();
  const owner = await enter(newOpenid(), phone);
  const intruder = newOpenid();
  expect((await enter(intruder, phone)).problem.code).toBe('phone_taken');
  expect((await enter(intruder)).body.me.accountId).not.toBe(owner.body.me.accountId);
});

test('a WeChat user with a phone does not take over the account of a second phone', async () => {
  const [openid, mine, second] = [newOpenid(), makePerson(), makePerson()];
  await enter(openid, mine.phone);
  await loginBySms(second.phone);
  expect((await enter(openid, second.phone)).problem.code).toBe('phone_taken');
});

test('many logins at once for one new openid and phone end in one account', async () => {
  const [openid, { phone }] = [newOpenid(), makePerson()];
  const answers = await Promise.all(Array.from({ length: 10 }, () => enter(openid, phone)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
  expect(new Set(answers.map(({ body }) => body.me.accountId)).size).toBe(1);
});

test('a new phone that comes by SMS and by WeChat at once ends in one account', async () => {
  const { phone } = makePerson();
  const [bySms, byWechat] = await Promise.all([loginBySms(phone), enter(newOpenid(), phone)]);
  expect(byWechat.status).toBe(201);
  expect(byWechat.body.me.accountId).toBe(bySms.me.accountId);
});

test('a phone of another country is not kept: the resident may confirm a mainland one by SMS', async () => {
  const answer = await enter(newOpenid(), '13800138000', '852');
  expect(answer.body.me).toMatchObject({ level: 'L0', phone: null });
});

test('neither openid nor session_key leaves or is stored in clear', async () => {
  const openid = newOpenid();
  const { body } = await enter(openid, makePerson().phone);
  await as(body.token).call(updatePreferences, { body: { elder: true, contrast: false } });
  const tables = ['accounts', 'sessions', 'wechat_tokens', 'wechat_codes', 'idempotency_keys', 'audit_entries'];
  const rows = await Promise.all(tables.map((table) => select(null, `SELECT * FROM ${table}`)));
  expect(JSON.stringify([body, rows])).not.toContain(openid);
  expect(JSON.stringify([body, rows])).not.toContain('session_key');
});
