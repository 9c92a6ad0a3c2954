import { endpoint } from '@jianghan/shared/contract';
import { type Problem, REFUSALS } from '@jianghan/shared/refusal';
import { z } from 'zod';
import { usePlatform } from '../testing/platform';
import { CachedReply } from './cached-reply';
import { route } from './route';

const declared = { tag: 'test', summary: 'test', refusals: [], idempotent: false, status: 200 } as const;

const echo = endpoint({
  ...declared,
  name: 'echo',
  method: 'POST',
  path: '/echo/:id',
  access: 'anonymous',
  params: z.strictObject({ id: z.uuid('编号有误') }),
  query: z.strictObject({ times: z.coerce.number().int().default(1) }),
  body: z.strictObject({ word: z.string('请填词语').max(10, '太长') }),
  reply: z.strictObject({ word: z.string(), times: z.number() }),
});
const breaks = endpoint({
  ...declared,
  name: 'breaks',
  method: 'GET',
  path: '/breaks',
  access: 'anonymous',
  reply: z.string(),
});
const lies = endpoint({
  ...declared,
  name: 'lies',
  method: 'GET',
  path: '/lies',
  access: 'anonymous',
  reply: z.number(),
});
const cached = endpoint({
  ...declared,
  name: 'cached',
  method: 'GET',
  path: '/cached',
  access: 'anonymous',
  reply: z.strictObject({ days: z.array(z.number()) }),
});

const reply = CachedReply.of({ days: Array.from({ length: 500 }, (_, day) => day) }, 5);

const platform = usePlatform([
  route(echo, async ({ body, query }) => ({ word: body.word, times: query.times })),
  route(breaks, async () => {
    throw new Error('SELECT secret FROM accounts at /srv/app.ts for 13900000001');
  }),
  route(lies, async () => 'not a number' as unknown as number),
  route(cached, async () => reply),
]);

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

test('a request that fits the contract is answered with the declared status', async () => {
  const answer = await platform.anyone.send(echo, { params: { id: ID }, query: { times: 2 }, body: { word: '喜' } });
  expect([answer.status, answer.body]).toEqual([200, { word: '喜', times: 2 }]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a badly formed request is refused field by field in Chinese', async () => {
  const body = { word: 12, size: 1 } as unknown as { word: string };
  const { status, problem, headers } = await platform.anyone.send(echo, { params: { id: ID }, body });
  expect(status).toBe(400);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem).toMatchObject({ code: 'malformed', status: 400, title: REFUSALS.malformed.title });
  expect(problem.errors).toEqual([
    { field: 'word', message: '请填词语' },
    { field: 'size', message: '没有这一项' },
  ]);
});

test('a wrong path parameter and an unknown or repeated query parameter are named', async () => {
  const wrongId = await platform.anyone.send(echo, { params: { id: '1' }, body: { word: 'a' } });
  expect(wrongId.problem.errors).toEqual([{ field: 'id', message: '编号有误' }]);
  const send = (query: string) =>
    platform.anyone.fetch(`/api/v1/echo/${ID}?${query}`, {
      method: 'POST',
      body: '{"word":"a"}',
      headers: { 'Content-Type': 'application/json' },
    });
  const asObject = (await (await send('times[$ne]=1')).json()) as Problem;
  expect(asObject.errors).toEqual([{ field: 'times[$ne]', message: '没有这一项' }]);
  const twice = (await (await send('times=1&times=2')).json()) as Problem;
  expect(twice.errors).toEqual([{ field: 'times', message: '只能给一次' }]);
});

test('a fault of ours shows nothing of itself', async () => {
  for (const endpoint of [breaks, lies]) {
    const { status, problem } = await platform.anyone.send(endpoint, {});
    expect(status).toBe(500);
    expect(problem).toMatchObject({ code: 'broken', detail: REFUSALS.broken.detail, errors: [] });
    expect(JSON.stringify(problem)).not.toMatch(/SELECT|srv|139|number/);
  }
});

test('an unknown path is 404, a wrong method 405 with Allow, OPTIONS says what there is', async () => {
  expect((await platform.anyone.fetch('/api/v1/nothing')).status).toBe(404);
  const wrong = await platform.anyone.fetch('/api/v1/cached', { method: 'DELETE' });
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'HEAD, GET, OPTIONS']);
  expect(await wrong.json()).toHaveProperty('code', 'method_not_allowed');
  const options = await platform.anyone.fetch('/api/v1/cached', { method: 'OPTIONS' });
  expect([options.status, options.headers.get('access-control-allow-origin')]).toEqual([204, null]);
});

test('a cached public reply is compressed, tagged, and not sent again to who has it', async () => {
  const first = await platform.anyone.fetch('/api/v1/cached', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect(first.headers.get('cache-control')).toBe('public, max-age=5');
  expect(first.headers.get('vary')).toBe('Accept-Encoding');
  expect(((await first.json()) as { days: number[] }).days).toHaveLength(500);
  const etag = first.headers.get('etag') ?? '';
  const plain = await platform.anyone.fetch('/api/v1/cached', { headers: { 'Accept-Encoding': 'identity' } });
  expect([plain.headers.get('content-encoding'), plain.headers.get('etag')]).toEqual([null, etag]);
  const again = await platform.anyone.fetch('/api/v1/cached', { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('HEAD answers like GET without a body', async () => {
  const head = await platform.anyone.fetch('/api/v1/cached', {
    method: 'HEAD',
    headers: { 'Accept-Encoding': 'identity' },
  });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(Number(head.headers.get('content-length'))).toBe(reply.bytes.plain.body.length);
});

test('every request has a trace id of our making, whatever the client sends', async () => {
  const given = await platform.anyone.fetch('/api/v1/nothing', { headers: { 'X-Request-Id': 'mine\u00e9' } });
  const { traceId } = (await given.json()) as Problem;
  expect(given.headers.get('x-request-id')).toBe(traceId);
  expect(traceId).toMatch(/^[0-9a-f-]{36}$/);
});
