import { getMessageDesk, listDeliveries, resendDeliveries } from '@jianghan/shared/delivery/contract';
import { databaseNow, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { agree, deliveriesOf, letPhonesRing, letTimePass, openidOf, setParameter, write } from '../testing/messages';
import type { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';
import type { StaffMember } from '../testing/staff';
import { dispatchWaiting } from './service';
import { lease } from './store';

const sandbox = useSandbox();
const api = useApi();
let administrator: StaffMember;

beforeAll(async () => {
  await letPhonesRing();
  administrator = await api.staffOf('administrator');
});

/** A message that WeChat answers with this errcode. */
async function answered(errcode: number): Promise<Resident> {
  const somebody = await api.signInAs('L2');
  await agree(somebody, 'booked');
  await write(somebody.person.accountId, 'marriage.booked');
  sandbox.behave('subscribe_send', { kind: 'answers', json: { errcode }, times: 1 });
  await dispatchWaiting();
  return somebody;
}

test('the page tells what failed and why, of which case, and never whose it is', async () => {
  const somebody = await answered(47003);
  const { items } = await administrator.call(listDeliveries, { query: { state: 'failed' } });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    title: '预约已提交',
    channel: 'wechat',
    state: 'failed',
    nextAt: null,
    attempts: 1,
  });
  expect(items[0]?.reference).toMatch(/^MR-/);
  expect(items[0]?.reason).toContain('微信不收某一项内容');
  const said = JSON.stringify(items);
  for (const personal of [somebody.person.name, somebody.person.phone, openidOf(somebody)]) {
    expect(said).not.toContain(personal);
  }
  expect(await administrator.call(getMessageDesk, {})).toMatchObject({ failed: 1, waiting: 0, quietUntil: null });
});

test('what failed is sent again, once, under an audit line; the credit counts once', async () => {
  const somebody = await answered(40037);
  const [failed] = await deliveriesOf(somebody.person.accountId);
  const deliveryIds = [failed?.id ?? ''];
  const press = () => administrator.call(resendDeliveries, { body: { deliveryIds } });
  expect(await press()).toEqual({ resent: 1 });
  await press();
  await dispatchWaiting();
  expect(await press()).toEqual({ resent: 0 });
  await dispatchWaiting();
  expect((await deliveriesOf(somebody.person.accountId))[0]).toMatchObject({ state: 'sent', reason: null });
  expect(sandbox.subscriptions.countFor(openidOf(somebody))).toBe(1);
  const sql = 'SELECT credits FROM subscription_credits WHERE account_id = :accountId';
  expect(await select(null, sql, { accountId: somebody.person.accountId })).toEqual([{ credits: 0 }]);
  const lines = await select<{ actor_kind: string; actor_id: string }>(
    null,
    "SELECT actor_kind, actor_id FROM audit_entries WHERE action = 'message.resent' AND object_id = :id",
    { id: deliveryIds[0] as string },
  );
  expect(lines[0]).toEqual({ actor_kind: 'staff', actor_id: administrator.member.staffId });
});

test('what WeChat will never take is listed apart and cannot be sent again', async () => {
  const somebody = await answered(43101);
  const [refused] = await deliveriesOf(somebody.person.accountId);
  const { items } = await administrator.call(listDeliveries, { query: { state: 'refused' } });
  expect(items.map(({ deliveryId }) => deliveryId)).toEqual([refused?.id]);
  expect(await administrator.call(resendDeliveries, { body: { deliveryIds: [refused?.id ?? ''] } })).toEqual({
    resent: 0,
  });
});

test('what waits is tried at once when somebody says so, its attempts go on counting', async () => {
  const somebody = await answered(99999);
  const [waiting] = await deliveriesOf(somebody.person.accountId);
  expect(await dispatchWaiting()).toBe(0);
  await administrator.call(resendDeliveries, { body: { deliveryIds: [waiting?.id ?? ''] } });
  expect(await dispatchWaiting()).toBe(1);
  expect((await deliveriesOf(somebody.person.accountId))[0]).toMatchObject({ state: 'sent', attempts: 2 });
});

test('what a worker holds at this moment is not made available to a second one', async () => {
  const somebody = await answered(99999);
  const [{ id } = { id: '' }] = await deliveriesOf(somebody.person.accountId);
  await letTimePass();
  await transact(async (tx) => {
    const now = await databaseNow(tx);
    await lease(tx, { channel: 'wechat', most: 100 }, { now, leasedUntil: new Date(now.getTime() + 60_000) });
  });
  expect(await administrator.call(resendDeliveries, { body: { deliveryIds: [id] } })).toEqual({ resent: 0 });
  expect(await dispatchWaiting()).toBe(0);
  await letTimePass();
  expect(await dispatchWaiting()).toBe(1);
});

test('long lists come page by page; the desk tells of quiet hours and the budget', async () => {
  const people = [await answered(47003), await answered(47003), await answered(47003)];
  const first = await administrator.call(listDeliveries, { query: { state: 'failed', limit: 2 } });
  const next = { state: 'failed', limit: 50, cursor: first.nextCursor ?? '' } as const;
  const second = await administrator.call(listDeliveries, { query: next });
  const ids = [...first.items, ...second.items].map(({ deliveryId }) => deliveryId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { person } of people) expect(ids).toContain((await deliveriesOf(person.accountId))[0]?.id);
  await setParameter('message.sms_per_day', 7);
  await setParameter('message.quiet_from', '00:00');
  await setParameter('message.quiet_until', '23:59');
  const desk = await administrator.call(getMessageDesk, {});
  expect(desk).toMatchObject({ smsPerDay: 7, smsToday: 0 });
  expect(desk.quietUntil).toMatch(/T15:59:00/);
});
