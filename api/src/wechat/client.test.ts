import { randomUUID } from 'node:crypto';
import { loginWithWechat } from '@jianghan/shared/account/contract';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import type { Mood } from '../sandbox/mood';
import { useApi } from '../testing/api';
import { makePerson } from '../testing/people';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
const sandbox = useSandbox();

const newOpenid = () => `o${randomUUID()}`;

async function enter(withPhone = false) {
  const code = sandbox.wechat.issueLoginCode(newOpenid());
  const phoneCode = withPhone ? { phoneCode: sandbox.wechat.issuePhoneCode(makePerson().phone) } : {};
  return api.anyone.send(loginWithWechat, { body: { code, ...phoneCode } });
}

async function enterWhile(mood: Mood) {
  sandbox.behave('jscode2session', mood);
  const answer = await enter();
  sandbox.behave('jscode2session', { kind: 'well' });
  expect((await enter()).status).toBe(201);
  return answer;
}

test.each([
  [40029, 409, 'wechat_code_used'],
  [40163, 409, 'wechat_code_used'],
  [45011, 429, 'too_many'],
  [40226, 403, 'wechat_blocked'],
  [40013, 503, 'wechat_unavailable'],
  [41002, 503, 'wechat_unavailable'],
  [41004, 503, 'wechat_unavailable'],
  [41008, 503, 'wechat_unavailable'],
  [99999, 503, 'wechat_unavailable'],
])('errcode %i of jscode2session is answered with %i %s', async (errcode, status, code) => {
  const answer = await enterWhile({ kind: 'answers', json: { errcode, errmsg: 'from WeChat' } });
  expect([answer.status, answer.problem.code]).toEqual([status, code]);
  expect(JSON.stringify(answer.problem)).not.toContain('from WeChat');
});

test.each<[string, Mood]>([
  ['a web page', { kind: 'wrong' }],
  ['HTTP 500', { kind: 'broken' }],
  ['a cut connection', { kind: 'dead' }],
  ['an errcode beside an openid', { kind: 'answers', json: { errcode: 40226, openid: 'o1', session_key: 'k' } }],
  ['success without an openid', { kind: 'answers', json: { errcode: 0, session_key: 'k' } }],
  ['an empty openid', { kind: 'answers', json: { openid: '' } }],
  ['an errcode that is no number', { kind: 'answers', json: { errcode: '0', openid: 'o1' } }],
  ['a bare text', { kind: 'answers', json: 'ok' }],
  ['nothing', { kind: 'answers', json: null }],
])('%s is never taken for success', async (_, mood) => {
  const answer = await enterWhile(mood);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(['wechat_unavailable', 'wechat_blocked']).toContain(answer.problem.code);
});

test('while WeChat is busy it is asked again, with pauses', async () => {
  const asked = sandbox.timesAsked('jscode2session');
  sandbox.behave('jscode2session', { kind: 'answers', json: { errcode: -1, errmsg: 'system error' }, times: 2 });
  expect((await enter()).status).toBe(201);
  expect(sandbox.timesAsked('jscode2session')).toBe(asked + 3);
});

test('a WeChat that stays busy, or is slow, is given up after three seconds', async () => {
  for (const mood of [
    { kind: 'answers', json: { errcode: -1 } },
    { kind: 'slow', ms: 8000 },
  ] as const) {
    const startedAt = Date.now();
    const answer = await enterWhile(mood);
    expect(answer.problem.code).toBe('wechat_unavailable');
    expect(Date.now() - startedAt).toBeLessThan(4000);
  }
});

test('the access token is asked for once, used by all, and stored encrypted', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => enter(true)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
  expect(sandbox.timesAsked('stable_token')).toBe(1);
  const [row] = await select<{ token_enc: string }>(null, 'SELECT token_enc FROM wechat_tokens');
  expect(row?.token_enc).toMatch(/^\d+\.[A-Za-z0-9+/=]+$/);
});

test('a token in its last five minutes is renewed before it is used', async () => {
  const asked = sandbox.timesAsked('stable_token');
  const soon = new Date(Date.now() + 299_000);
  await transact((tx) => execute(tx, 'UPDATE wechat_tokens SET expires_at = :soon', { soon }));
  expect((await enter(true)).status).toBe(201);
  expect((await enter(true)).status).toBe(201);
  expect(sandbox.timesAsked('stable_token')).toBe(asked + 1);
});

test('a token that somebody else has spoilt is replaced once', async () => {
  const asked = sandbox.timesAsked('stable_token');
  sandbox.wechat.revokeTokens();
  expect((await enter(true)).body.me.level).toBe('L1');
  expect(sandbox.timesAsked('stable_token')).toBe(asked + 1);
});

test('a renewal that another process holds is waited for, and one that died is taken over', async () => {
  const until = new Date(Date.now() + 500);
  const spoil = 'UPDATE wechat_tokens SET expires_at = :past, renewing_until = :until';
  await transact((tx) => execute(tx, spoil, { past: new Date(0), until }));
  const startedAt = Date.now();
  expect((await enter(true)).status).toBe(201);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(400);
});

test.each([
  [40029, 'wechat_code_used'],
  [45011, 'too_many'],
  [40013, 'wechat_unavailable'],
  [-1, 'wechat_unavailable'],
])('errcode %i of getuserphonenumber opens no session: %s', async (errcode, code) => {
  const before = await select(null, 'SELECT id FROM sessions');
  sandbox.behave('getuserphonenumber', { kind: 'answers', json: { errcode, errmsg: '' } });
  const answer = await enter(true);
  sandbox.behave('getuserphonenumber', { kind: 'well' });
  expect(answer.problem.code).toBe(code);
  expect(await select(null, 'SELECT id FROM sessions')).toHaveLength(before.length);
});

test('a phone code works once', async () => {
  const phoneCode = sandbox.wechat.issuePhoneCode(makePerson().phone);
  const enterWith = () =>
    api.anyone.send(loginWithWechat, { body: { code: sandbox.wechat.issueLoginCode(newOpenid()), phoneCode } });
  expect((await enterWith()).status).toBe(201);
  expect((await enterWith()).problem.code).toBe('wechat_code_used');
});
