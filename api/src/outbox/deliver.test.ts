import { getMe } from '@jianghan/shared/account/contract';
import { listMessages, readMessages } from '@jianghan/shared/inbox/contract';
import { JOBS } from '../app';
import { newId } from '../db/new-id';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { receiver } from '../delivery/service-receive';
import { startJobs } from '../jobs/jobs';
import { useApi } from '../testing/api';
import { until } from '../testing/until';
import { deliverWaiting, type Receive } from './deliver';
import { addAll } from './outbox';
import { onWaiting } from './waiting';

const api = useApi();
let receive: Receive;

beforeAll(async () => {
  receive = await receiver();
});

function add(accountId: string, dedupKey: string = newId()): Promise<void> {
  const line = { topic: 'marriage.booked', dedupKey, accountId, caseId: null } as const;
  return transact((tx) => addAll(tx, [line], new Date(Date.now() - 1000)));
}

const inboxOf = (accountId: string) =>
  select(null, 'SELECT id FROM inbox_messages WHERE account_id = :accountId', { accountId });

test('a committed message reaches the inbox once, however often the worker runs', async () => {
  const resident = await api.signInAs('L1');
  await add(resident.person.accountId);
  await Promise.all([deliverWaiting(receive), deliverWaiting(receive), deliverWaiting(receive)]);
  expect(await deliverWaiting(receive)).toBe(0);
  const { items } = await resident.call(listMessages, {});
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ title: '预约已提交', readAt: null });
});

test('what is rolled back is never sent, and one event is one message', async () => {
  const { accountId } = (await api.signInAs('L1')).person;
  const line = { topic: 'marriage.booked', dedupKey: `once-${accountId}`, accountId, caseId: null } as const;
  const failing = transact(async (tx) => {
    await addAll(tx, [line], new Date());
    throw new Error('after all not');
  });
  await expect(failing).rejects.toThrow('after all not');
  await add(accountId, line.dedupKey);
  await expect(add(accountId, line.dedupKey)).rejects.toThrow();
  await deliverWaiting(receive);
  expect(await inboxOf(accountId)).toHaveLength(1);
});

test('a worker that dies between writing and marking leaves nothing half done', async () => {
  const { accountId } = (await api.signInAs('L1')).person;
  await add(accountId);
  const dying: Receive = async (tx, messages, at) => {
    await receive(tx, messages, at);
    throw new Error('killed');
  };
  await deliverWaiting(dying);
  expect(await inboxOf(accountId)).toHaveLength(0);
  await transact((tx) => execute(tx, 'UPDATE outbox SET available_at = created_at'));
  await deliverWaiting(receive);
  expect(await inboxOf(accountId)).toHaveLength(1);
});

test('a message that cannot be received holds up no other, and comes again later and later', async () => {
  const { accountId } = (await api.signInAs('L1')).person;
  const nobody = newId();
  await add(nobody);
  await add(accountId);
  await deliverWaiting(receive);
  expect(await inboxOf(accountId)).toHaveLength(1);
  const [stuck] = await select<{ attempts: number; delivered_at: string | null }>(
    null,
    'SELECT attempts, delivered_at FROM outbox WHERE account_id = :nobody',
    { nobody },
  );
  expect(stuck).toMatchObject({ attempts: 1, delivered_at: null });
  expect(await deliverWaiting(receive)).toBe(0);
});

test('a turn delivers a bounded number and asks for the next at once; none is lost', async () => {
  const { accountId } = (await api.signInAs('L1')).person;
  const lines = Array.from({ length: 450 }, (_, at) => ({
    topic: 'marriage.booked' as const,
    dedupKey: `many-${at}`,
    accountId,
    caseId: null,
  }));
  await transact((tx) => addAll(tx, lines, new Date(Date.now() - 1000)));
  const asked = jest.fn();
  const end = onWaiting(asked);
  expect(await deliverWaiting(receive)).toBe(100);
  expect(asked).toHaveBeenCalledTimes(1);
  for (let delivered = 100; delivered > 0; ) delivered = await deliverWaiting(receive);
  end();
  expect(asked).toHaveBeenCalledTimes(4);
  expect(await inboxOf(accountId)).toHaveLength(450);
});

test('the worker hears of a commit in its process and does not wait for its turn', async () => {
  const jobs = startJobs(JOBS.filter(({ name }) => name === 'outbox').map((job) => ({ ...job, everyMs: 3_600_000 })));
  const { accountId } = (await api.signInAs('L1')).person;
  await add(accountId);
  await until('the message arrived', async () => (await inboxOf(accountId)).length === 1);
  await jobs.stop();
});

test('messages come newest first, page by page, and reading them empties the count', async () => {
  const resident = await api.signInAs('L1');
  for (let at = 0; at < 5; at += 1) await add(resident.person.accountId);
  await deliverWaiting(receive);
  expect((await resident.call(getMe, {})).unreadMessages).toBe(5);
  const first = await resident.call(listMessages, { query: { limit: 3 } });
  const second = await resident.call(listMessages, { query: { limit: 3, cursor: first.nextCursor ?? '' } });
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null]);
  const ids = [...first.items, ...second.items].map(({ messageId }) => messageId);
  expect(ids).toEqual([...ids].sort().reverse());
  expect(await resident.call(readMessages, { body: {} })).toEqual({ unread: 0 });
  const { items } = await resident.call(listMessages, {});
  expect(items.every(({ readAt }) => readAt !== null)).toBe(true);
});

test('nobody sees the messages of another', async () => {
  const [owner, stranger] = await Promise.all([api.signInAs('L2'), api.signInAs('L2')]);
  await add(owner.person.accountId);
  await deliverWaiting(receive);
  expect((await stranger.call(listMessages, {})).items).toEqual([]);
  await stranger.call(readMessages, { body: {} });
  expect((await owner.call(getMe, {})).unreadMessages).toBe(1);
});
