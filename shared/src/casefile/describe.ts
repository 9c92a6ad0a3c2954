import { BOOKING_SAYS, BOOKING_STATES } from '../marriage/flow';
import type { BookingState } from '../marriage/schemas';
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
  states: Record<string, { text: string; group: CaseSummary['group']; next: string }>;
  actions: Record<string, string>;
}

const MATTERS: Record<CaseKind, Matter> = {
  marriage_booking: {
    title: '结婚登记预约',
    states: BOOKING_STATES satisfies Record<BookingState, unknown>,
    actions: BOOKING_SAYS,
  },
};

export function describeCase(kind: CaseKind, state: string): CaseWords {
  const matter = MATTERS[kind];
  const words = matter.states[state];
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
  const text = MATTERS[kind].actions[action];
  if (text === undefined) throw new Error(`${kind} has no action ${action}`);
  return text.replace('{谁}', who);
}
