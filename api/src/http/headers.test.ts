import type { Server } from 'node:http';
import { sendRaw } from '../testing/raw';

// The configuration is read at import, so the public address comes first.
process.env.PUBLIC_URL = 'https://mz.example.gov.cn';
const { useApi } = require('../testing/api') as typeof import('../testing/api');
const { SESSION_COOKIE } = require('./session') as typeof import('./session');
const { loginWithSms, logout, updatePreferences } =
  require('@jianghan/shared/account/contract') as typeof import('@jianghan/shared/account/contract');

const api = useApi();

const REQUIRED: Record<string, RegExp> = {
  'content-security-policy': /default-src 'self'; script-src 'self'; .*img-src 'self' data:; .*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /./,
  'strict-transport-security': /max-age=(3153[6-9]|3[2-9]\d{3}|[4-9]\d{4})\d{3}/,
  'cache-control': /./,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

const ASKED: readonly [string, string, number][] = [
  ['GET', '/api/v1/marriage/offices', 200],
  ['GET', '/api/v1/account/me', 401],
  ['GET', '/api/v1/gone', 404],
  ['DELETE', '/api/v1/account/me', 405],
  ['OPTIONS', '/api/v1/account/me', 204],
  ['POST', '/api/v1/account/sms-codes', 415],
  ['GET', '/api/v1/openapi.json', 200],
  ['GET', '/api/docs', 200],
  ['GET', '/healthz', 200],
  ['GET', '/gone', 404],
  ['POST', '/healthz', 405],
];

test.each(ASKED)('%s %s answers %i with every security header', async (method, path, status) => {
  const response = await api.anyone.fetch(path, { method });
  expect(response.status).toBe(status);
  for (const [name, wanted] of Object.entries(REQUIRED))
    expect([name, response.headers.get(name)]).toEqual([name, expect.stringMatching(wanted)]);
  expect(response.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(response.headers.get('server')).toBeNull();
});

test('what is no HTTP gets the headers too', async () => {
  const answer = await sendRaw(api.baseUrl, 'nonsense\r\n\r\n');
  for (const name of Object.keys(REQUIRED)) expect(answer.toLowerCase()).toContain(`\r\n${name}: `);
});

test('personal replies are never stored', async () => {
  const me = await api.signInAs('L2');
  const response = await me.fetch('/api/v1/account/me');
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
});

test('behind https the cookie is Secure and bound to its host', async () => {
  expect(SESSION_COOKIE).toBe('__Host-jh_session');
  const browser = await api.signInAs('L1', { client: 'h5' });
  const left = await browser.send(logout, { body: {} }, { headers: { Origin: 'https://mz.example.gov.cn' } });
  expect(left.headers.get('set-cookie')).toBe(`${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0`);
});

test('only the public address is our own origin, whatever host was asked', async () => {
  const browser = await api.signInAs('L1', { client: 'h5' });
  const body = { elder: true, contrast: false };
  expect((await browser.send(updatePreferences, { body })).problem.code).toBe('foreign_origin');
  const own = { headers: { Origin: 'https://mz.example.gov.cn' } };
  expect((await browser.send(updatePreferences, { body }, own)).status).toBe(200);
});

test('a browser may be signed in only from our own pages', async () => {
  const body = { phone: '13900000001', code: '123456', client: 'h5' } as const;
  for (const headers of [{}, { Origin: 'https://evil.example' }]) {
    const { status, problem } = await api.anyone.send(
      loginWithSms,
      { body },
      { headers: headers as Record<string, string> },
    );
    expect([status, problem.code]).toEqual([403, 'foreign_origin']);
  }
  const { problem } = await api.anyone.send(
    loginWithSms,
    { body },
    { headers: { Origin: 'https://mz.example.gov.cn' } },
  );
  expect(problem.code).not.toBe('foreign_origin');
});

test('the server waits for no client longer than half a minute', () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout } = api.server as Server;
  expect(Math.max(headersTimeout, requestTimeout, keepAliveTimeout)).toBeLessThanOrEqual(26_000);
});
