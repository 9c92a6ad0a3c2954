import type { IncomingMessage } from 'node:http';
import { sendSmsCode, visit } from '@jianghan/shared/account/contract';
import type { Refusal } from '@jianghan/shared/refusal';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { useDatabase } from '../testing/database';
import { Limiter } from './limiter';
import { DatabaseLimiter } from './store';

useDatabase();

const allowances = { perAccount: 20, perNetwork: 0 };

async function outcomeOf(asked: Promise<void>): Promise<'taken' | Refusal> {
  return asked.then(
    () => 'taken' as const,
    (refusal: Refusal) => refusal,
  );
}

test('two processes share one allowance, and a third started later finds it used up', async () => {
  const limit = { prefix: 'shared', points: 20, seconds: 600 };
  const [one, other] = [new DatabaseLimiter(limit), new DatabaseLimiter(limit)];
  const asked = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? one : other).consume('somebody'));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  await expect(new DatabaseLimiter(limit).consume('somebody')).rejects.toHaveProperty('remainingPoints', 0);
});

test('an account over its limit is told to come back in a second', async () => {
  const limiter = new Limiter({ perAccount: 1, perNetwork: 0 });
  const outcomes = await Promise.all(Array.from({ length: 9 }, () => outcomeOf(limiter.assertAccount('account-a'))));
  expect(outcomes.at(-1)).toMatchObject({ code: 'too_many', data: { retryAfterSeconds: 1 } });
});

test('who asks once in a second costs the database nothing; the second request counts the first', async () => {
  const limiter = new Limiter({ perAccount: 20, perNetwork: 0 });
  const countsOf = () => select<{ points: number }>(null, "SELECT points FROM rate_limits WHERE name LIKE 'account:%'");
  const before = (await countsOf()).length;
  await limiter.assertAccount('account-once');
  expect(await countsOf()).toHaveLength(before);
  const more = await Promise.all(Array.from({ length: 39 }, () => outcomeOf(limiter.assertAccount('account-once'))));
  const taken = 1 + more.filter((outcome) => outcome === 'taken').length;
  // One more when the clock's second turns in between: the first request of each second is only noted.
  expect([20, 21]).toContain(taken);
});

test('one account at its limit does not hold up another', async () => {
  const limiter = new Limiter({ perAccount: 2, perNetwork: 0 });
  const asked = ['b', 'b', 'b', 'c', 'c'].map((account) => outcomeOf(limiter.assertAccount(`account-${account}`)));
  expect((await Promise.all(asked)).map((outcome) => outcome === 'taken')).toEqual([true, true, false, true, true]);
});

test('an allowance comes back when its time is over', async () => {
  const limiter = new Limiter({ perAccount: 2, perNetwork: 0 });
  await limiter.assertAccount('account-d');
  await limiter.assertAccount('account-d');
  await transact((tx) => execute(tx, 'UPDATE rate_limits SET expires_ms = 1'));
  expect(await outcomeOf(limiter.assertAccount('account-d'))).toBe('taken');
});

test('a phone may be sent one code a minute, by whichever process, and the table does not hold the phone', async () => {
  const send = (limiter: Limiter, phone: string) =>
    outcomeOf(limiter.assertEndpoint(sendSmsCode, { id: undefined }, { phone }));
  expect(await send(new Limiter(allowances), '13912345678')).toBe('taken');
  const again = await send(new Limiter(allowances), '13912345678');
  expect(again).toMatchObject({ code: 'too_many' });
  expect((again as Refusal).data?.['retryAfterSeconds']).toBeGreaterThan(50);
  expect(await send(new Limiter(allowances), '13912345679')).toBe('taken');
  const rows = await select<{ name: string }>(null, 'SELECT name FROM rate_limits');
  expect(rows.filter(({ name }) => name.includes('1391234'))).toEqual([]);
});

test('who is refused by the shorter limit does not use up the longer one', async () => {
  const limiter = new Limiter(allowances);
  for (let turn = 0; turn < 5; turn += 1)
    await outcomeOf(limiter.assertEndpoint(sendSmsCode, { id: undefined }, { phone: '13900000077' }));
  const rows = await select<{ points: number }>(
    null,
    "SELECT points FROM rate_limits WHERE name LIKE 'sendSmsCode-phone-86400:%' ORDER BY points",
  );
  expect(rows.map(({ points }) => Number(points))).toEqual([1, 1, 1]);
});

const from = (remoteAddress: string) => ({ socket: { remoteAddress }, headers: {} }) as IncomingMessage;

test('who is nobody yet is counted by where they ask from, over all processes, and the table does not hold the address', async () => {
  expect(visit.limits).toEqual([{ by: 'network', points: 600, seconds: 600 }]);
  const few = { ...visit, limits: [{ by: 'network', points: 3, seconds: 600 }] } as const;
  const asks = (limiter: Limiter, address: string) =>
    outcomeOf(limiter.assertEndpoint(few, { id: undefined, request: from(address) }, {}));
  const [one, other] = [1, 2].map(() => new Limiter({ perAccount: 20, perNetwork: 300 }));
  const answers = [];
  for (let turn = 0; turn < 4; turn += 1) answers.push(await asks((turn % 2 ? one : other) as Limiter, '203.0.113.7'));
  expect(answers.map((answer) => answer === 'taken')).toEqual([true, true, true, false]);
  expect(answers.at(-1)).toMatchObject({ code: 'too_many' });
  expect(await asks(one as Limiter, '203.0.113.8')).toBe('taken');
  const rows = await select<{ name: string }>(null, "SELECT name FROM rate_limits WHERE name LIKE 'visit-%'");
  expect([rows.length, rows.some(({ name }) => name.includes('203.0'))]).toEqual([2, false]);
  const loadTest = new Limiter({ perAccount: 20, perNetwork: 0 });
  expect(await asks(loadTest, '203.0.113.7')).toBe('taken');
});
