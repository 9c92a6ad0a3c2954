import { randomUUID } from 'node:crypto';
import { useDatabase } from '../testing/database';
import { keepNote, readNote, writeNote } from '../testing/notes';
import { usePlatform } from '../testing/platform';
import { signedIn } from './call';
import { route } from './route';
import { SESSION_COOKIE } from './session';

useDatabase();

const keys = new Set<string>();
const platform = usePlatform([
  route(writeNote, async ({ body }) => ({ length: body.word.length })),
  route(keepNote, async ({ body, call }) => {
    keys.add(`${call.attempt?.key} ${call.attempt?.bodyHash}`);
    return { length: body.word.length };
  }),
  route(readNote, async ({ call }) => ({ account: signedIn(call).accountId })),
]);

const resident = { accountId: randomUUID(), sessionId: randomUUID(), level: 'L2' } as const;
const note = { body: { word: '喜' } };

test('a bearer token is a session of a mini-program, a cookie one of a browser', async () => {
  for (const client of ['weapp', 'h5'] as const) {
    const { status, body } = await platform.as(client, resident).send(readNote, {});
    expect([client, status, body]).toEqual([client, 200, { account: resident.accountId }]);
  }
});

test('a token moved from a cookie to a header, or back, is worthless', async () => {
  const cookie = platform.as('h5', resident).session['Cookie'] ?? '';
  const bearer = platform.as('weapp', resident).session['Authorization'] ?? '';
  const moved: Record<string, string>[] = [
    { Authorization: `Bearer ${cookie.split('=')[1]}` },
    { Cookie: `${SESSION_COOKIE}=${bearer.slice(7)}` },
  ];
  for (const headers of moved) {
    const { status, problem } = await platform.anyone.send(readNote, {}, { headers });
    expect([status, problem.code]).toEqual([401, 'sign_in_required']);
  }
});

test('cookie and bearer together are refused, and so are two cookies of one name', async () => {
  const { Authorization = '' } = platform.as('weapp', resident).session;
  const { Cookie = '' } = platform.as('h5', resident).session;
  const doubled: Record<string, string>[] = [{ Authorization, Cookie }, { Cookie: `${Cookie}; ${Cookie}` }];
  for (const headers of doubled) {
    const { status, problem } = await platform.anyone.send(readNote, {}, { headers });
    expect([status, problem.code]).toEqual([400, 'two_sessions']);
  }
});

test('an unknown cookie counts as none and is left alone, for it may be about to be replaced', async () => {
  const stale = { headers: { Cookie: `${SESSION_COOKIE}=${'a'.repeat(43)}` } };
  const answer = await platform.anyone.send(readNote, {}, stale);
  expect([answer.status, answer.problem.code]).toEqual([401, 'sign_in_required']);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('nonsense in place of a token is an unknown token', async () => {
  for (const headers of [
    { Authorization: 'Basic YTpi' },
    { Authorization: 'Bearer' },
    { Authorization: "Bearer ' OR 1=1" },
  ]) {
    expect((await platform.anyone.send(readNote, {}, { headers })).status).toBe(401);
  }
});

test('what changes something with a cookie must come from our own pages', async () => {
  const browser = platform.as('h5', resident);
  expect((await browser.send(keepNote, note)).status).toBe(200);
  const { Cookie = '' } = browser.session;
  const own = new URL(platform.baseUrl);
  const foreign = ['https://evil.example', `http://${own.hostname}:1`, 'null', `${platform.baseUrl}.evil.example`, ''];
  const sent: Record<string, string>[] = [{ Cookie }, ...foreign.map((Origin) => ({ Cookie, Origin }))];
  for (const headers of sent) {
    const { status, problem } = await platform.anyone.send(keepNote, note, {
      headers: headers as Record<string, string>,
    });
    expect([headers, status, problem.code]).toEqual([headers, 403, 'foreign_origin']);
  }
});

test('a mini-program sends no Origin and needs none', async () => {
  expect((await platform.as('weapp', resident).send(keepNote, note)).status).toBe(200);
});

test('a foreign page is told nothing about sharing', async () => {
  const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
  for (const method of ['GET', 'OPTIONS', 'POST']) {
    const response = await platform.anyone.fetch('/api/v1/notes', { method, headers });
    const sharing = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
    expect([method, sharing]).toEqual([method, []]);
  }
});

test('a changing command needs a key of 16 to 64 letters, digits, _ or -', async () => {
  const weapp = platform.as('weapp', resident);
  for (const key of ['', 'short', 'a'.repeat(65), 'sixteen.letters!', '0123456789abcdef 0']) {
    const { status, problem } = await weapp.send(keepNote, note, { key });
    expect([key, status, problem.code, problem.errors[0]?.field]).toEqual([key, 400, 'key_missing', 'Idempotency-Key']);
  }
});

test('the same request has the same fingerprint whatever the order of its fields, another one has another', async () => {
  keys.clear();
  const weapp = platform.as('weapp', resident);
  await weapp.send(keepNote, note, { key: 'one-and-the-same-key' });
  await weapp.send(keepNote, note, { key: 'one-and-the-same-key' });
  expect(keys.size).toBe(1);
  await weapp.send(keepNote, { body: { word: '乐' } }, { key: 'one-and-the-same-key' });
  expect(keys.size).toBe(2);
});

test('who is not far enough is told the next step', async () => {
  const steps = [
    ['L0', 'phone_required'],
    ['L1', 'real_name_required'],
  ] as const;
  for (const [level, code] of steps) {
    const { status, problem } = await platform.as('weapp', { ...resident, level }).send(keepNote, note);
    expect([level, status, problem.code]).toEqual([level, 403, code]);
  }
});
