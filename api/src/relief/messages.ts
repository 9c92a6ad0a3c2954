import type { Topic } from '@jianghan/shared/inbox/texts';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { listMembers } from '../casefile/service';
import * as outbox from '../outbox/outbox';
import type { ReliefCase } from './store';

/** What the person is told at once; every other step stands in the timeline. */
const TOPICS: Partial<Record<ReliefAction, Topic>> = {
  ask_supplement: 'relief.supplement',
  accept: 'relief.accepted',
  forward: 'relief.forwarded',
  not_accept: 'relief.decided',
  prepay: 'relief.helped',
  approve: 'relief.decided',
  refuse: 'relief.decided',
  confirm_paid: 'relief.paid',
  confirm_part: 'relief.paid',
  fail_payment: 'relief.account',
  expire: 'relief.ended',
  terminate: 'relief.ended',
  stop_payment: 'relief.ended',
};

/** `version` tells two messages of one topic apart. */
type Told = Pick<ReliefCase, 'id' | 'accountId'> & { version: number | string };

interface Telling {
  relief: Told;
  topic: Topic;
  now: Date;
}

/**
 * One neutral message to whoever holds the case, and to who came to it by signing at the counter; of a case nobody has
 * claimed it waits in the inbox of its own account.
 */
export async function tellApplicant(
  tx: Transaction,
  { relief, action, now }: Omit<Telling, 'topic'> & { action: ReliefAction },
): Promise<void> {
  const topic = TOPICS[action];
  if (topic === undefined) return;
  const members = (await listMembers(tx, [relief.id])).get(relief.id) ?? [];
  await tell(tx, { relief, topic, now }, members);
}

/** Whoever holds each of these cases; nobody else has come to one that was opened just now. */
export async function tellAll(
  tx: Transaction,
  { reliefs, topic, now }: Omit<Telling, 'relief'> & { reliefs: readonly Told[] },
): Promise<void> {
  const lines = reliefs.map((relief) => lineFor(relief, topic));
  if (lines.length > 0) await outbox.addAll(tx, lines, now);
}

export function tell(tx: Transaction, { relief, topic, now }: Telling, members: readonly string[] = []): Promise<void> {
  const line = lineFor(relief, topic);
  const others = members.map((member) => ({ ...line, dedupKey: `${line.dedupKey} ${member}`, accountId: member }));
  return outbox.addAll(tx, [line, ...others], now);
}

function lineFor({ id: caseId, version, accountId }: Told, topic: Topic): outbox.OutboxLine {
  return { topic, dedupKey: `${topic} ${caseId} ${version}`, accountId, caseId };
}
