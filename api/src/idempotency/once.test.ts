import { randomUUID } from 'node:crypto';
import { Refusal } from '@jianghan/shared/refusal';
import { insertRows, select } from '../db/sql';
import type { transact } from '../db/transact';
import type { Call } from '../http/call';
import { useDatabase } from '../testing/database';
import { once } from './once';

useDatabase();

const office = { table: 'offices', columns: ['id', 'name', 'address', 'phone'] };

function callOf(attempt: Partial<NonNullable<Call['attempt']>> = {}): Call {
  const accountId = attempt.accountId ?? 'somebody';
  const actor = { accountId, sessionId: randomUUID(), level: 'L2' } as const;
  const whole = { accountId, key: 'one-key-of-many-01', endpoint: 'openOffice', bodyHash: 'a', ...attempt };
  return { actor, staff: null, attempt: whole, now: new Date(), traceId: randomUUID() };
}

/** The effect that must happen once, and a reply that no second run could give again. */
function openOffice(name: string, after: () => void = () => undefined) {
  return async (tx: Parameters<Parameters<typeof transact>[0]>[0]) => {
    const id = randomUUID();
    await insertRows(tx, office, [[id, name, 'somewhere', '000']]);
    after();
    return { id, secret: '周小宁' };
  };
}

async function countOf(name: string): Promise<number> {
  return (await select(null, 'SELECT id FROM offices WHERE name = :name', { name })).length;
}

test('a repeat is answered with the first reply and runs nothing', async () => {
  const call = callOf({ key: 'repeated-key-0001' });
  const first = await once(call, openOffice('repeat'));
  expect(await once(callOf({ key: 'repeated-key-0001' }), openOffice('repeat'))).toEqual(first);
  expect(await countOf('repeat')).toBe(1);
});

test('twins that come at the same moment have one effect and one answer', async () => {
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => once(callOf({ key: 'twin-key-00000001' }), openOffice('twins'))),
  );
  expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
  expect(await countOf('twins')).toBe(1);
});

test('the same key with another body is refused', async () => {
  await once(callOf({ key: 'changed-key-00001' }), openOffice('changed'));
  const other = once(callOf({ key: 'changed-key-00001', bodyHash: 'b' }), openOffice('changed'));
  await expect(other).rejects.toMatchObject({ code: 'key_reused' });
  expect(await countOf('changed')).toBe(1);
});

test('a refusal is not kept and leaves nothing behind, so that a retry may succeed', async () => {
  const refuse = openOffice('refused', () => {
    throw new Refusal('slot_full');
  });
  const call = () => callOf({ key: 'refused-key-00001' });
  await expect(once(call(), refuse)).rejects.toMatchObject({ code: 'slot_full' });
  expect(await countOf('refused')).toBe(0);
  await once(call(), openOffice('refused'));
  expect(await countOf('refused')).toBe(1);
});

test('two people may happen on the same key', async () => {
  const people = ['first-person', 'second-person'];
  const replies = await Promise.all(
    people.map((accountId) => once(callOf({ accountId, key: 'common-key-000001' }), openOffice('common'))),
  );
  expect(replies[0]?.id).not.toBe(replies[1]?.id);
});

test('what is kept of a reply cannot be read in the database', async () => {
  await once(callOf({ key: 'sealed-key-000001' }), openOffice('sealed'));
  const rows = await select<{ reply_enc: string }>(null, 'SELECT reply_enc FROM idempotency_keys');
  expect(rows.length).toBeGreaterThan(0);
  for (const { reply_enc } of rows) expect(reply_enc).not.toMatch(/secret|周小宁/);
});

test('a command without a key is refused', async () => {
  await expect(once({ ...callOf(), attempt: null }, openOffice('keyless'))).rejects.toMatchObject({
    code: 'key_missing',
  });
});
