import { randomBytes } from 'node:crypto';
import { recordSubscriptions } from '@jianghan/shared/delivery/contract';
import type { Topic } from '@jianghan/shared/inbox/texts';
import type { ParameterName } from '@jianghan/shared/parameters/registry';
import { makeReference } from '@jianghan/shared/reference';
import { type CaseFile, openCases } from '../casefile/service';
import { config } from '../config';
import { newId } from '../db/new-id';
import { execute, insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { deliverMessages } from '../delivery/service';
import { addAll } from '../outbox/outbox';
import { getParameter } from '../parameters/service';
import { sandbox } from '../sandbox/sandbox';
import type { Resident } from './residents';
import { until } from './until';

type Template = keyof typeof config.wechat.templates;
const LONG_AGO = '2000-01-01';
const DAY_MS = 86_400_000;

/** Sets a parameter for good, and waits until this process reads it. */
export async function setParameter(name: ParameterName, value: string | number): Promise<void> {
  await transact(async (tx) => {
    await execute(tx, 'DELETE FROM parameters WHERE name = :name', { name });
    await insertRows(tx, { table: 'parameters', columns: ['name', 'valid_from', 'value_json', 'source'] }, [
      [name, LONG_AGO, JSON.stringify(value), 'test'],
    ]);
  });
  await until(`${name} is ${value}`, async () => (await getParameter(name, '2026-01-01')) === value);
}

/** Tests run at any hour. */
export async function letPhonesRing(): Promise<void> {
  await setParameter('message.quiet_from', '08:00');
  await setParameter('message.quiet_until', '08:00');
}

export const openidOf = ({ person }: Resident) => `openid-${person.token}`;

/** The resident taps 允许, and the mini-program says so: to WeChat by itself, to us by its call. */
export async function agree(resident: Resident, template: Template, times = 1): Promise<void> {
  const templateId = config.wechat.templates[template]?.id ?? '';
  sandbox.subscriptions.accept(openidOf(resident), templateId, times);
  for (let at = 0; at < times; at += 1) {
    await resident.call(recordSubscriptions, { body: { results: [{ templateId, outcome: 'accept' }] } });
  }
}

/** A booking's case that stands, at a time; what its messages speak of. */
export async function makeCase(accountId: string, startsAt = new Date(Date.now() + DAY_MS)): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const file: CaseFile = {
    id,
    reference: makeReference('MR', randomBytes(5)),
    kind: 'marriage_booking',
    accountId,
    officeId: null,
    state: 'awaiting_partner',
    version: 1,
    happensAt: startsAt,
    dueAt: null,
    openedAt: now,
    updatedAt: now,
  };
  await transact((tx) => openCases(tx, [file], 'book'));
  return id;
}

/** A message of a topic for somebody, brought into the inbox; what goes on to the phone waits. Answers with its case. */
export async function write(accountId: string, topic: Topic, startsAt?: Date): Promise<string> {
  const caseId = await makeCase(accountId, startsAt);
  const line = { topic, dedupKey: newId(), accountId, caseId };
  await transact((tx) => addAll(tx, [line], new Date(Date.now() - 1000)));
  await deliverMessages();
  return caseId;
}

/** One delivery as it is stored. */
export interface StoredDelivery {
  id: string;
  channel: string;
  state: string;
  attempts: number;
  reason: string | null;
  available_at: Date | string;
}

export function deliveriesOf(accountId: string): Promise<StoredDelivery[]> {
  const sql = `SELECT id, channel, state, attempts, reason, available_at FROM message_deliveries
    WHERE account_id = :accountId ORDER BY created_at, id`;
  return select<StoredDelivery>(null, sql, { accountId });
}

/** The time has come for whatever waits. */
export async function letTimePass(): Promise<void> {
  await transact((tx) =>
    execute(tx, "UPDATE message_deliveries SET available_at = created_at WHERE state = 'waiting'"),
  );
}
