import { loginWithWechat } from '@jianghan/shared/account/contract';
import { dialect } from '../db/database';
import { execute, select, toDate } from '../db/sql';
import { transact } from '../db/transact';
import { addAll } from '../outbox/outbox';
import { frontOf } from '../testing/api';
import { useKillable } from '../testing/killable';
import { agree, deliveriesOf, letPhonesRing, makeCase, openidOf } from '../testing/messages';
import { makePerson } from '../testing/people';
import type { ApiProcess } from '../testing/process';
import type { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';
import { until } from '../testing/until';

const sandbox = useSandbox();
const { start } = useKillable(letPhonesRing);
const WITHIN_MS = 60_000;

async function subscribers(process: ApiProcess, count: number): Promise<Resident[]> {
  const front = frontOf(process.baseUrl);
  const people: Resident[] = [];
  for (let at = 0; at < count; at += 1) {
    const somebody = await front.signInAs('L2');
    await agree(somebody, 'booked');
    people.push(somebody);
  }
  return people;
}

async function writeAll(people: readonly Resident[]): Promise<void> {
  for (const { person } of people) {
    const caseId = await makeCase(person.accountId);
    const line = {
      topic: 'marriage.booked' as const,
      dedupKey: `killed ${caseId}`,
      accountId: person.accountId,
      caseId,
    };
    await transact((tx) => addAll(tx, [line], new Date()));
  }
}

const stateOf = async ({ person }: Resident) => (await deliveriesOf(person.accountId))[0]?.state;
const inboxOf = ({ person }: Resident) =>
  select(null, 'SELECT id FROM inbox_messages WHERE account_id = :accountId', { accountId: person.accountId });

test(
  'a dispatcher that is killed between sending and marking: at least once on the wire, once in the inbox',
  async () => {
    const first = await start();
    const people = await subscribers(first, 8);
    for (const somebody of people) sandbox.subscriptions.accept(openidOf(somebody), 'wxdemo-booked');
    // Slower than the first of them can be marked while the last is still asked for.
    sandbox.behave('subscribe_send', { kind: 'slow', ms: 4000 });
    await writeAll(people);
    await until('messages are on their way', () => sandbox.timesAsked('subscribe_send') >= people.length, 20_000);
    first.child.kill('SIGKILL');
    await first.exited;
    const onTheWire = () => people.map((somebody) => sandbox.subscriptions.countFor(openidOf(somebody)));
    await until('WeChat has shown what it was asked to', () => onTheWire().every((count) => count >= 1), 10_000);
    sandbox.behave('subscribe_send', { kind: 'well' });
    for (const somebody of people) {
      const [delivery] = await deliveriesOf(somebody.person.accountId);
      expect(delivery).toMatchObject({ state: 'waiting', attempts: 1 });
      expect(toDate(delivery?.available_at as string).getTime()).toBeGreaterThan(Date.now());
    }
    // The lease of the dead worker ends.
    await transact((tx) => execute(tx, 'UPDATE message_deliveries SET available_at = created_at'));
    await start();
    await until(
      'all are marked',
      async () => (await Promise.all(people.map(stateOf))).every((s) => s === 'sent'),
      30_000,
    );
    expect(onTheWire().every((count) => count >= 1)).toBe(true);
    expect((await Promise.all(people.map(inboxOf))).map((rows) => rows.length)).toEqual(people.map(() => 1));
  },
  2 * WITHIN_MS,
);

test(
  'of two processes one renews the token that was spoilt, and neither spoils the other’s',
  async () => {
    const processes = dialect === 'mysql' ? [await start(), await start()] : [await start()];
    const asked = sandbox.timesAsked('stable_token');
    sandbox.wechat.revokeTokens();
    const logins = processes.flatMap(({ baseUrl }) => Array.from({ length: 10 }, (_, at) => phoneLogin(baseUrl, at)));
    expect(new Set(await Promise.all(logins))).toEqual(new Set([201]));
    expect(sandbox.timesAsked('stable_token')).toBe(asked + 1);
  },
  WITHIN_MS,
);

/** Signs in with a phone number from WeChat, which needs the access token. */
async function phoneLogin(baseUrl: string, at: number): Promise<number> {
  const code = sandbox.wechat.issueLoginCode(`o-${baseUrl}-${at}`);
  const phoneCode = sandbox.wechat.issuePhoneCode(makePerson().phone);
  return (await frontOf(baseUrl).anyone.send(loginWithWechat, { body: { code, phoneCode } })).status;
}
