import type { ActionWords, StateWords } from '../flow/flow';
import { BOOKING_FLOW } from '../marriage/flow';
import { RELIEF_FLOW } from '../relief/flow';
import type { CaseKind, CaseSummary } from './contract';

/** The public words of a case: what it is, how it stands, what comes next. */
export interface CaseWords {
  title: string;
  state: string;
  group: CaseSummary['group'];
  next: string;
}

interface Matter {
  title: string;
  flow: { states: Record<string, StateWords>; actions: Record<string, ActionWords> };
}

const MATTERS: Record<CaseKind, Matter> = {
  marriage_booking: { title: '结婚登记预约', flow: BOOKING_FLOW },
  relief: { title: '临时救助', flow: RELIEF_FLOW },
};

export function describeCase(kind: CaseKind, state: string): CaseWords {
  const matter = MATTERS[kind];
  const words = matter.flow.states[state];
  if (words === undefined) throw new Error(`${kind} has no state ${state}`);
  return {
    title: matter.title,
    state: words.text,
    group: words.group,
    next: words.next,
  };
}

/** What an action says in a resident's timeline; `who` did it, as this resident calls them. */
export function describeEvent(kind: CaseKind, action: string, who: string): string {
  const text = MATTERS[kind].flow.actions[action]?.says;
  if (text === undefined) throw new Error(`${kind} has no action ${action}`);
  return text.replace('{谁}', who);
}
