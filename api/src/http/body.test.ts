import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Problem } from '@jianghan/shared/refusal';
import { writeNote } from '../testing/notes';
import { usePlatform } from '../testing/platform';
import { sendRaw } from '../testing/raw';
import { MOST_BODY_BYTES } from './body';
import { route } from './route';

const platform = usePlatform([route(writeNote, async ({ body }) => ({ length: body.word.length }))], {
  patience: { requestTimeout: 300, headersTimeout: 300, connectionsCheckingInterval: 50 },
});

const JSON_TYPE = { 'Content-Type': 'application/json' };

async function post(body: string | Buffer, headers: Record<string, string> = JSON_TYPE): Promise<[number, string?]> {
  const bytes = typeof body === 'string' ? body : new Uint8Array(body);
  const response = await platform.anyone.fetch('/api/v1/notes', { method: 'POST', body: bytes, headers });
  return [response.status, ((await response.json()) as Problem).code];
}

test('JSON in UTF-8 is taken, whatever the letter case of its type', async () => {
  expect(await post('{"word":"喜"}', { 'Content-Type': 'Application/JSON; charset=UTF-8' })).toEqual([200, undefined]);
});

test('other types, other character sets and compressed bodies are refused', async () => {
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=gbk',
    'application/jsonp',
  ];
  for (const type of types)
    expect([type, ...(await post('{"word":"a"}', { 'Content-Type': type }))]).toEqual([type, 415, 'wrong_type']);
  const squeezed = gzipSync(JSON.stringify({ word: 'a'.repeat(8_000_000) }));
  expect(await post(squeezed, { ...JSON_TYPE, 'Content-Encoding': 'gzip' })).toEqual([415, 'wrong_type']);
});

test('a body of more than 1 MB is refused, announced or not', async () => {
  const big = JSON.stringify({ word: 'a'.repeat(MOST_BODY_BYTES) });
  expect(await post(big)).toEqual([413, 'too_large']);
  const chunk = `${(8000).toString(16)}\r\n${'a'.repeat(8000)}\r\n`;
  const head =
    'POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
  expect(await sendRaw(platform.baseUrl, `${head}${chunk.repeat(200)}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
});

test('text that is no JSON, no UTF-8, or no object is refused', async () => {
  expect(await post('{"word":')).toEqual([400, 'unreadable']);
  expect(await post('')).toEqual([400, 'unreadable']);
  expect(await post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toEqual([400, 'unreadable']);
  for (const body of ['[]', 'null', '"a"', '7'])
    expect([body, ...(await post(body))]).toEqual([body, 400, 'malformed']);
});

test('depth, crowds of keys, doubled keys and keys of prototypes are refused', async () => {
  expect(await post(`${'[{"a":'.repeat(500)}1${'}]'.repeat(500)}`)).toEqual([400, 'malformed']);
  expect(await post(`{"word":${'['.repeat(1000)}${']'.repeat(1000)}}`)).toEqual([400, 'unreadable']);
  const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at]));
  expect(await post(JSON.stringify(keys))).toEqual([400, 'unreadable']);
  expect(await post('{"word":"a","w\\u006frd":"b"}')).toEqual([400, 'malformed']);
  for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']) {
    expect([key, ...(await post(`{"word":"a","${key}":{"polluted":true}}`))]).toEqual([key, 400, 'malformed']);
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('the same key may stand in different objects', async () => {
  expect(await post('{"word":"a","x":[{"k":1},{"k":2}],"y":{"x":"\\\\\\""}}')).toEqual([400, 'malformed']);
  expect(await post('{"word":"{\\"word\\":[:,"}')).toEqual([200, undefined]);
});

test('a body that comes byte by byte is cut off in time, while others are served', async () => {
  const { hostname, port } = new URL(platform.baseUrl);
  const socket = connect(Number(port), hostname);
  const cut = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  socket.write(
    'POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
  );
  const drip = setInterval(() => socket.write('a'), 20);
  expect(await post('{"word":"a"}')).toEqual([200, undefined]);
  await cut;
  clearInterval(drip);
});

test.each([
  ['two lengths', 'POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
  [
    'length and chunks',
    'POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['no HTTP', 'hello\r\n\r\n'],
  ['an unknown method', 'BREW /api/v1/notes HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`],
  ['a host with a user', 'GET /healthz HTTP/1.1\r\nHost: a@evil\r\nConnection: close\r\n\r\n'],
  ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
])('%s is answered 4xx and closed', async (_what, bytes) => {
  const answer = await sendRaw(platform.baseUrl, bytes);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect((await post('{"word":"a"}'))[0]).toBe(200);
});
