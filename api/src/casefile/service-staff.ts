import { describeCase, describeEvent, isOfTwo, moverText } from '@jianghan/shared/casefile/describe';
import type { Transaction } from 'sequelize';
import * as store from './store';

/** A case as staff read it: the same words, with everybody called by their part in it. */
export interface CaseForStaff {
  title: string;
  stateText: string;
  events: { at: string; text: string }[];
}

export async function describeForStaff(tx: Transaction, file: store.CaseFile): Promise<CaseForStaff> {
  const { title, state } = describeCase(file.kind, file.state);
  const events = await store.listEvents(tx, file.id);
  return {
    title,
    stateText: state,
    events: events.map((event) => ({
      at: event.at.toISOString(),
      text: describeEvent(file.kind, event.action, whoMoved(event, file)),
    })),
  };
}

function whoMoved({ actorKind, actorId }: store.CaseEventFacts, file: store.CaseFile): string {
  if (!isOfTwo(file.kind)) return moverText(file.kind, actorKind, '申请人');
  return moverText(file.kind, actorKind, actorId === file.accountId ? '预约人' : '对方');
}
