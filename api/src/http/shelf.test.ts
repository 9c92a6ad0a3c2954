import { endpoint } from '@jianghan/shared/contract';
import { z } from 'zod';
import { usePlatform } from '../testing/platform';
import { sendRaw } from '../testing/raw';
import { until } from '../testing/until';
import { CachedReply } from './cached-reply';
import { route } from './route';

const listTimes = endpoint({
  name: 'listTimes',
  method: 'GET',
  path: '/times/:place',
  tag: 'test',
  summary: 'test',
  access: 'anonymous',
  params: z.strictObject({ place: z.string() }),
  reply: z.strictObject({ made: z.number() }),
  status: 200,
  refusals: [],
  idempotent: false,
});

let made = 0;
const platform = usePlatform(
  [
    route(listTimes, async () => {
      made += 1;
      return CachedReply.of({ made }, 1);
    }),
  ],
  { allowances: { perNetwork: 200 } },
);

async function ask(place: string, headers: Record<string, string> = {}): Promise<Response> {
  return platform.anyone.fetch(`/api/v1/times/${place}`, { headers });
}

test('many who look at the same moment are answered by few calls of the handler, and soon it is asked again', async () => {
  const before = made;
  await ask('a');
  const replies = await Promise.all(Array.from({ length: 20 }, () => ask('a')));
  expect(made - before).toBeLessThan(replies.length / 2);
  expect(replies[0]?.headers.get('x-request-id')).not.toBe(replies[1]?.headers.get('x-request-id'));
  expect(replies[0]?.headers.get('content-security-policy')).toContain("default-src 'self'");
  const latest = made;
  await until('the reply is made anew', async () => {
    await ask('a');
    return made > latest;
  });
});

test('another address is another reply', async () => {
  const [one, other] = [await (await ask('b')).json(), await (await ask('c')).json()];
  expect(one).not.toEqual(other);
});

test('who carries two sessions, or names an odd host, is refused even when the reply lies ready', async () => {
  await ask('d');
  expect((await ask('d', { Authorization: 'Bearer x', Cookie: 'jh_session=y' })).status).toBe(400);
  const odd = await sendRaw(
    platform.baseUrl,
    'GET /api/v1/times/d HTTP/1.1\r\nHost: a@evil\r\nConnection: close\r\n\r\n',
  );
  expect(odd).toMatch(/^HTTP\/1\.1 400 /);
});

test('the ceiling for one network holds for what lies ready too', async () => {
  const replies = await Promise.all(Array.from({ length: 400 }, () => ask('e')));
  expect(replies.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
});
