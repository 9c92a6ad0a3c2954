import type { Topic } from '@jianghan/shared/inbox/texts';
import type { Transaction } from 'sequelize';
import type { Call } from '../http/call';
import * as outbox from '../outbox/outbox';
import type { CareCase } from './row';

/** What the family is told at once, by the action; every other step stands in the timeline. */
const TOPICS: Record<string, Topic> = {
  call_off: 'care.called_off',
  assess: 'care.moved',
  queue: 'care.moved',
  offer: 'care.offer',
  lapse: 'care.moved',
  decline: 'care.ended',
  accept: 'care.accepted',
  stop: 'care.ended',
  answer: 'care.answered',
};

type Told = Pick<CareCase, 'id' | 'version' | 'accountId'>;

/** One neutral message to whoever asked; what they did themselves needs none. */
export async function tellOfMove(
  tx: Transaction,
  { care, action, call }: { care: Told; action: string; call: Call },
): Promise<void> {
  const topic = TOPICS[action];
  if (topic !== undefined && call.actor === null) await tell(tx, { care, topic, now: call.now });
}

/** One neutral message; `about` sets apart what is told of the single visits of an order. */
export function tell(
  tx: Transaction,
  { care, topic, now, about = '' }: { care: Told; topic: Topic; now: Date; about?: string },
): Promise<void> {
  const { id, version, accountId } = care;
  return outbox.addAll(tx, [{ topic, dedupKey: `${topic} ${id} ${version}${about}`, accountId, caseId: id }], now);
}
