import { loginWithWechat } from '@jianghan/shared/account/contract';
import { timeOf } from '@jianghan/shared/calendar/dates';
import { getCase } from '@jianghan/shared/casefile/contract';
import { MOST_ATTEMPTS } from '@jianghan/shared/delivery/rules';
import { listMessages } from '@jianghan/shared/inbox/contract';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { execute, select, toDate } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { bookableDay, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { agree, deliveriesOf, letPhonesRing, letTimePass, openidOf, setParameter, write } from '../testing/messages';
import type { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';
import { deliverMessages, dispatchWaiting } from './service';

const sandbox = useSandbox();
const api = useApi();

beforeAll(letPhonesRing);
afterEach(() => {
  sandbox.behave('subscribe_send', { kind: 'well' });
  sandbox.behave('SendSms', { kind: 'well' });
});

const resident = () => api.signInAs('L2');
const statesOf = async ({ person }: Resident) =>
  (await deliveriesOf(person.accountId)).map(({ channel, state, reason }) => [channel, state, reason]);
const noticesTo = (phone: string) => sandbox.sms.messages.filter((message) => message.phone === phone);

async function creditsOf({ person }: Resident): Promise<number> {
  const sql = 'SELECT SUM(credits) AS credits FROM subscription_credits WHERE account_id = :accountId';
  const [row] = await select<{ credits: number }>(null, sql, { accountId: person.accountId });
  return Number(row?.credits ?? 0);
}

/** A message that WeChat answers with this errcode, once. */
async function answered(errcode: number): Promise<Resident> {
  const somebody = await resident();
  await agree(somebody, 'booked');
  await write(somebody.person.accountId, 'marriage.booked');
  sandbox.behave('subscribe_send', { kind: 'answers', json: { errcode, errmsg: 'from WeChat' }, times: 1 });
  await dispatchWaiting();
  return somebody;
}

test('a booking reaches inbox and WeChat; the phone shows neutral, typed fields and the case behind them', async () => {
  const day = bookableDay();
  const slotId = await openSlot(await makeOffice(), { on: day, at: '09:30', capacity: 3 });
  const { booker, draftVersion } = await makeCouple(api);
  await agree(booker, 'booked');
  const booking = await booker.call(bookMarriage, {
    body: { slotId, draftVersion, declared: true, partnerAgreed: true },
  });
  await deliverMessages();
  await dispatchWaiting();
  expect(await statesOf(booker)).toEqual([['wechat', 'sent', null]]);
  const [shown] = sandbox.subscriptions.messages;
  const [year, month, date] = day.split('-').map(Number);
  expect(shown).toMatchObject({ openid: openidOf(booker), title: '预约成功' });
  expect(shown?.lines).toEqual([
    '事项：民政业务办理',
    `时间：${year}年${month}月${date}日 09:30`,
    '地点：路 1 号',
    `预约号：${booking.reference}`,
    '备注：号已留，等对方确认',
  ]);
  const [message] = (await booker.call(listMessages, {})).items;
  expect(message?.facts.map(({ label }) => label)).toEqual(['时间', '地点', '编号']);
  expect((await booker.call(getCase, { params: { caseId: message?.caseId ?? '' } })).reference).toBe(booking.reference);
});

test('one yes is one message: the second stays in the inbox alone', async () => {
  const somebody = await resident();
  await agree(somebody, 'booked');
  await write(somebody.person.accountId, 'marriage.booked');
  await write(somebody.person.accountId, 'marriage.booked');
  await dispatchWaiting();
  expect(await statesOf(somebody)).toEqual([['wechat', 'sent', null]]);
  expect(sandbox.subscriptions.countFor(openidOf(somebody))).toBe(1);
  expect(await creditsOf(somebody)).toBe(0);
  expect((await somebody.call(listMessages, {})).items).toHaveLength(2);
});

test('without a subscription a reminder goes by SMS in neutral words, and what may be missed goes nowhere', async () => {
  const somebody = await resident();
  await write(somebody.person.accountId, 'marriage.booked');
  expect(await statesOf(somebody)).toEqual([]);
  await write(somebody.person.accountId, 'marriage.reminder');
  await dispatchWaiting();
  expect(await statesOf(somebody)).toEqual([['sms', 'sent', null]]);
  const [notice] = noticesTo(somebody.person.phone);
  expect(notice?.text).toContain('您预约的事项即将开始');
  expect(notice?.text).not.toMatch(/结婚|登记|MR-/);
});

test('after a final no of WeChat the SMS takes over, once', async () => {
  const somebody = await resident();
  await agree(somebody, 'reminder');
  await write(somebody.person.accountId, 'marriage.reminder');
  sandbox.behave('subscribe_send', { kind: 'answers', json: { errcode: 43101 }, times: 1 });
  await dispatchWaiting();
  await dispatchWaiting();
  expect(await statesOf(somebody)).toEqual([
    ['wechat', 'refused', '43101'],
    ['sms', 'sent', null],
  ]);
  expect(noticesTo(somebody.person.phone)).toHaveLength(1);
});

test.each([
  ['FailedOperation.PhoneNumberInBlacklist', 'refused'],
  ['LimitExceeded.PhoneNumberDailyLimit', 'waiting'],
  ['FailedOperation.TemplateIncorrectOrUnapproved', 'failed'],
])('an SMS that is answered with %s is %s', async (code, state) => {
  const somebody = await resident();
  await write(somebody.person.accountId, 'marriage.reminder');
  const json = { Response: { RequestId: 'r', SendStatusSet: [{ Code: code }] } };
  sandbox.behave('SendSms', { kind: 'answers', json, times: 1 });
  await dispatchWaiting();
  expect(await statesOf(somebody)).toEqual([['sms', state, code]]);
});

test('a reminder of what is over, past or moved is not sent', async () => {
  const [cancelled, past, moved] = await Promise.all([resident(), resident(), resident()]);
  const cases = [
    await write(cancelled.person.accountId, 'marriage.reminder'),
    await write(past.person.accountId, 'marriage.reminder', new Date(Date.now() - 1000)),
    await write(moved.person.accountId, 'marriage.reminder'),
  ];
  await transact(async (tx) => {
    await execute(tx, "UPDATE case_files SET state = 'cancelled_by_user' WHERE id = :id", { id: cases[0] as string });
    const later = new Date(Date.now() + 10 * 86_400_000);
    await execute(tx, 'UPDATE case_files SET happens_at = :later WHERE id = :id', { id: cases[2] as string, later });
  });
  await dispatchWaiting();
  for (const somebody of [cancelled, past, moved]) {
    expect(await statesOf(somebody)).toEqual([['sms', 'dropped', 'outdated']]);
  }
});

test('43101 is final for this person and template: the credits are void, nothing is tried again', async () => {
  const somebody = await resident();
  await agree(somebody, 'booked', 3);
  await write(somebody.person.accountId, 'marriage.booked');
  sandbox.behave('subscribe_send', { kind: 'answers', json: { errcode: 43101 }, times: 1 });
  await dispatchWaiting();
  expect(await statesOf(somebody)).toEqual([['wechat', 'refused', '43101']]);
  expect(await creditsOf(somebody)).toBe(0);
  const asked = sandbox.timesAsked('subscribe_send');
  await write(somebody.person.accountId, 'marriage.booked');
  await letTimePass();
  await dispatchWaiting();
  expect(sandbox.timesAsked('subscribe_send')).toBe(asked);
});

test.each([47003, 40037, 41030])(
  '%i is our fault: failed at once, not tried again, the credit is kept',
  async (errcode) => {
    const somebody = await answered(errcode);
    expect(await statesOf(somebody)).toEqual([['wechat', 'failed', String(errcode)]]);
    expect(await creditsOf(somebody)).toBe(1);
  },
);

test('40003 ends WeChat for this message', async () => {
  expect(await statesOf(await answered(40003))).toEqual([['wechat', 'refused', '40003']]);
});

test.each([
  [45009, 3600],
  [99999, 60],
])('%i is tried again after %i seconds', async (errcode, seconds) => {
  const somebody = await answered(errcode);
  const [delivery] = await deliveriesOf(somebody.person.accountId);
  expect(delivery).toMatchObject({ state: 'waiting', attempts: 1, reason: String(errcode) });
  const waits = (toDate(delivery?.available_at as string).getTime() - Date.now()) / 1000;
  expect(waits).toBeGreaterThan(seconds - 10);
  expect(waits).toBeLessThanOrEqual(seconds);
  await letTimePass();
  await dispatchWaiting();
  expect(await statesOf(somebody)).toEqual([['wechat', 'sent', null]]);
});

test('what never succeeds is tried a bounded number of times, and has then failed', async () => {
  const somebody = await resident();
  await agree(somebody, 'booked');
  await write(somebody.person.accountId, 'marriage.booked');
  sandbox.behave('subscribe_send', { kind: 'answers', json: { errcode: 50002 } });
  for (let at = 0; at < MOST_ATTEMPTS + 3; at += 1) {
    await letTimePass();
    await dispatchWaiting();
  }
  const [delivery] = await deliveriesOf(somebody.person.accountId);
  expect(delivery).toMatchObject({ state: 'failed', attempts: MOST_ATTEMPTS, reason: '50002' });
});

test('a token that was spoilt is renewed once, however many messages are under way', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, resident));
  for (const somebody of people) {
    await agree(somebody, 'booked');
    await write(somebody.person.accountId, 'marriage.booked');
  }
  const asked = sandbox.timesAsked('stable_token');
  sandbox.wechat.revokeTokens();
  await dispatchWaiting();
  expect(sandbox.timesAsked('stable_token')).toBe(asked + 1);
  for (const somebody of people) expect(await statesOf(somebody)).toEqual([['wechat', 'sent', null]]);
});

test('in the quiet hours no phone rings, the inbox is immediate, and afterwards everything leaves', async () => {
  const somebody = await resident();
  await agree(somebody, 'booked');
  const anHour = 3_600_000;
  await setParameter('message.quiet_from', timeOf(new Date(Date.now() - anHour)));
  await setParameter('message.quiet_until', timeOf(new Date(Date.now() + anHour)));
  await write(somebody.person.accountId, 'marriage.booked');
  expect((await somebody.call(listMessages, {})).items).toHaveLength(1);
  expect(await dispatchWaiting()).toBe(0);
  expect(await statesOf(somebody)).toEqual([['wechat', 'waiting', null]]);
  await letPhonesRing();
  await dispatchWaiting();
  expect(await statesOf(somebody)).toEqual([['wechat', 'sent', null]]);
});

test('SMS stays within the budget of the day', async () => {
  const limit = 'message.sms_per_day';
  await setParameter(limit, 0);
  const somebody = await resident();
  await write(somebody.person.accountId, 'marriage.reminder');
  expect(await dispatchWaiting()).toBe(0);
  expect(await statesOf(somebody)).toEqual([['sms', 'waiting', null]]);
  await setParameter(limit, 1000);
  await dispatchWaiting();
  expect(await statesOf(somebody)).toEqual([['sms', 'sent', null]]);
});

test('when WeChat is dead, five failures close the door, the rest are not counted, and sign-in goes on', async () => {
  const people = await Promise.all(Array.from({ length: 30 }, resident));
  for (const somebody of people) {
    await agree(somebody, 'booked');
    await write(somebody.person.accountId, 'marriage.booked');
  }
  sandbox.behave('subscribe_send', { kind: 'dead' });
  await dispatchWaiting();
  const deliveries = (await Promise.all(people.map(({ person }) => deliveriesOf(person.accountId)))).flat();
  expect(deliveries.every(({ state }) => state === 'waiting')).toBe(true);
  expect(deliveries.filter(({ attempts }) => attempts === 0).length).toBeGreaterThan(0);
  const code = sandbox.wechat.issueLoginCode('o-still-welcome');
  expect((await api.anyone.send(loginWithWechat, { body: { code } })).status).toBe(201);
});
