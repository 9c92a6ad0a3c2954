import {
  CONSENT_VERSIONS,
  getMe,
  giveConsent,
  loginWithSms,
  logout,
  sendSmsCode,
  verifyRealName,
} from '@jianghan/shared/account/contract';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { SESSION_COOKIE } from '../http/session';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { makePerson } from '../testing/people';
import { useSandbox } from '../testing/sandbox';
import { findSession } from './service';

const api = useApi();
const sandbox = useSandbox();

const cookieOf = (headers: Headers) => /jh_session=([\w-]*)/.exec(headers.get('set-cookie') ?? '')?.[1];

async function loginInBrowser(cookie?: string) {
  const person = makePerson();
  await api.anyone.call(sendSmsCode, { body: { phone: person.phone } });
  const code = sandbox.sms.newestCodeFor(person.phone) as string;
  const headers: Record<string, string> = { Origin: api.baseUrl };
  if (cookie !== undefined) headers['Cookie'] = `${SESSION_COOKIE}=${cookie}`;
  const answer = await api.anyone.send(
    loginWithSms,
    { body: { phone: person.phone, code, client: 'h5' } },
    { headers },
  );
  return { person, ...answer };
}

function browser(token: string): Client {
  return new Client(api.baseUrl, { Cookie: `${SESSION_COOKIE}=${token}`, Origin: api.baseUrl });
}

test('a browser gets its session in an HttpOnly SameSite cookie and nowhere else', async () => {
  const { status, headers, body } = await loginInBrowser();
  expect(status).toBe(201);
  expect(body.token).toBeNull();
  expect(headers.get('set-cookie')).toMatch(/^jh_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
});

test('an id that somebody planted before the sign-in is never kept', async () => {
  const planted = 'x'.repeat(43);
  const { headers } = await loginInBrowser(planted);
  expect(cookieOf(headers)).not.toBe(planted);
  expect((await browser(planted).send(getMe, {})).status).toBe(401);
});

test('a new sign-in ends the session that the browser came with', async () => {
  const first = cookieOf((await loginInBrowser()).headers) as string;
  const second = cookieOf((await loginInBrowser(first)).headers) as string;
  expect(second).not.toBe(first);
  expect((await browser(first).send(getMe, {})).status).toBe(401);
  expect((await browser(second).send(getMe, {})).status).toBe(200);
});

test('the cookie changes when the real name is proved, and the old one ends at once', async () => {
  const { person, headers } = await loginInBrowser();
  const before = cookieOf(headers) as string;
  sandbox.people.add(person);
  await browser(before).call(giveConsent, { body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } });
  const { name, idNumber } = person;
  const raised = await browser(before).send(verifyRealName, { body: { name, idNumber } });
  expect(raised.body.level).toBe('L2');
  const after = cookieOf(raised.headers) as string;
  expect((await browser(before).send(getMe, {})).status).toBe(401);
  expect((await browser(after).call(getMe, {})).level).toBe('L2');
});

test('a token is 256 random bits, and the database holds only its hash', async () => {
  const resident = await api.signInAs('L1');
  expect(Buffer.from(resident.person.token, 'base64url')).toHaveLength(32);
  expect(JSON.stringify(await select(null, 'SELECT * FROM sessions'))).not.toContain(resident.person.token);
});

test('guessed, cut, lengthened and altered tokens open nothing', async () => {
  const { token } = (await api.signInAs('L1')).person;
  const altered = (token[0] === 'A' ? 'B' : 'A') + token.slice(1);
  for (const guess of ['', 'x', token.slice(0, -1), `${token}A`, altered, token.toLowerCase(), 'A'.repeat(43)]) {
    const answer = await new Client(api.baseUrl, { Authorization: `Bearer ${guess}` }).send(getMe, {});
    expect([guess, answer.status]).toEqual([guess, 401]);
  }
});

test('a cookie is no bearer token, a bearer token no cookie, and both at once are refused', async () => {
  const { token } = (await api.signInAs('L1', { client: 'weapp' })).person;
  const cookie = (await api.signInAs('L1', { client: 'h5' })).person.token;
  expect((await browser(token).send(getMe, {})).status).toBe(401);
  expect((await new Client(api.baseUrl, { Authorization: `Bearer ${cookie}` }).send(getMe, {})).status).toBe(401);
  const both = new Client(api.baseUrl, { Authorization: `Bearer ${token}`, Cookie: `${SESSION_COOKIE}=${cookie}` });
  expect((await both.send(getMe, {})).problem.code).toBe('two_sessions');
});

test('a session that ended a second ago is over', async () => {
  const { token, accountId } = (await api.signInAs('L1')).person;
  const now = new Date();
  const end = (ms: number) =>
    transact((tx) =>
      execute(tx, 'UPDATE sessions SET expires_at = :at WHERE account_id = :accountId', {
        at: new Date(now.getTime() + ms),
        accountId,
      }),
    );
  await end(1000);
  expect((await findSession(token, now))?.actor.accountId).toBe(accountId);
  await end(-1000);
  expect(await findSession(token, now)).toBeUndefined();
  await end(0);
  expect(await findSession(token, now)).toBeUndefined();
});

test('who signs in stays signed in for thirty days', async () => {
  const { headers } = await loginInBrowser();
  const expires = new Date(/Expires=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '');
  const days = (expires.getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThanOrEqual(30);
});

test('after signing out the token is worthless on every connection, the sessions of other devices go on', async () => {
  const resident = await api.signInAs('L1', { client: 'h5' });
  const phone = await api.signInAs('L1');
  const out = await resident.send(logout, { body: {} });
  expect(out.status).toBe(200);
  expect(out.headers.get('set-cookie')).toMatch(/jh_session=; .*Max-Age=0/);
  const later = await Promise.all(Array.from({ length: 10 }, () => browser(resident.person.token).send(getMe, {})));
  expect(new Set(later.map(({ status }) => status))).toEqual(new Set([401]));
  expect((await phone.send(getMe, {})).status).toBe(200);
});
