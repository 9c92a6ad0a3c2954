import { describeEvent } from '@jianghan/shared/casefile/describe';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { writtenOf } from '@jianghan/shared/relief/written';
import type { Transaction } from 'sequelize';
import { type CaseEventFacts, listEvents } from '../casefile/service';
import { namesOf } from './names';
import type { ReliefCase } from './store';
import { listSteps } from './store-steps';

/** The line from the first step to the last, with what was written at each. */
export async function eventsOf(tx: Transaction, { id }: ReliefCase): Promise<ReliefFile['events']> {
  const events = await listEvents(tx, id);
  const inputs = new Map((await listSteps(tx, id)).map((step) => [step.version, step.input]));
  const names = await namesOf(
    tx,
    events.map(({ actorKind, actorId }) => (actorKind === 'staff' ? actorId : null)),
  );
  return events.map((event) => ({
    version: event.version,
    at: event.at.toISOString(),
    action: event.action,
    text: describeEvent('relief', event.action, '申请人'),
    by: whoMoved(event, names),
    written: writtenOf(event.action, inputs.get(event.version)),
  }));
}

function whoMoved({ actorKind, actorId }: CaseEventFacts, names: ReadonlyMap<string, string>): string {
  if (actorKind === 'system') return '系统';
  return actorKind === 'staff' ? (names.get(actorId ?? '') ?? '工作人员') : '申请人';
}
