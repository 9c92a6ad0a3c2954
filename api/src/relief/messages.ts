import type { Topic } from '@jianghan/shared/inbox/texts';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
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

/** One neutral message to whoever holds the case; of a case nobody has claimed it waits in the inbox of its own account. */
export async function tellApplicant(
  tx: Transaction,
  { relief, action, now }: { relief: Told; action: ReliefAction; now: Date },
): Promise<void> {
  const topic = TOPICS[action];
  if (topic !== undefined) await tell(tx, { relief, topic, now });
}

export function tell(
  tx: Transaction,
  { relief, topic, now }: { relief: Told; topic: Topic; now: Date },
): Promise<void> {
  const { id, version, accountId } = relief;
  return outbox.addAll(tx, [{ topic, dedupKey: `${topic} ${id} ${version}`, accountId, caseId: id }], now);
}
