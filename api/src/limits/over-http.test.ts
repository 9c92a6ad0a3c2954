import { randomUUID } from 'node:crypto';
import { readNote } from '../testing/notes';

// The configuration is read at import: one proxy of ours stands in front.
process.env.TRUSTED_PROXIES = '1';
const { usePlatform } = require('../testing/platform') as typeof import('../testing/platform');
const { useDatabase } = require('../testing/database') as typeof import('../testing/database');
const { route } = require('../http/route') as typeof import('../http/route');

useDatabase();
const platform = usePlatform([route(readNote, async () => ({ account: 'x' }))], {
  allowances: { perAccount: 5, perNetwork: 10 },
});

function resident() {
  return platform.as('weapp', { accountId: randomUUID(), sessionId: randomUUID(), level: 'L0' });
}

const from = (forwarded: string) => ({ headers: { 'X-Forwarded-For': forwarded } });

test('an account over its limit gets 429 with Retry-After, whatever it asks', async () => {
  const one = resident();
  const answers = await Promise.all(Array.from({ length: 8 }, () => one.send(readNote, {}, from('198.51.100.1'))));
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(5);
  expect(refused.length).toBeGreaterThan(0);
  for (const { problem, headers } of refused)
    expect([problem.code, headers.get('retry-after')]).toEqual(['too_many', '1']);
});

test('with one trusted proxy the address that it saw counts, not what the client wrote before it', async () => {
  const count = async (forwarded: (at: number) => string) => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, at) => resident().send(readNote, {}, from(forwarded(at)))),
    );
    return answers.filter(({ status }) => status === 429).length;
  };
  expect(await count((at) => `10.0.0.${at}, 203.0.113.9`)).toBeGreaterThan(0);
  expect(await count((at) => `203.0.113.9, 198.51.100.${100 + at}`)).toBe(0);
});
