import { CARE_FLOWS } from '../care/flows';
import { CARE_KIND_TEXTS } from '../care/schemas';
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
  /** Whoever holds it, as the timeline calls them. */
  holder: string;
  /** Two people are in it, who read of each other. */
  isOfTwo?: true;
  flow: { states: Record<string, StateWords>; actions: Record<string, ActionWords> };
}

const MATTERS: Record<CaseKind, Matter> = {
  marriage_booking: { title: '结婚登记预约', holder: '登记处', isOfTwo: true, flow: BOOKING_FLOW },
  relief: { title: '临时救助', holder: '街道', flow: RELIEF_FLOW },
  visit: { title: CARE_KIND_TEXTS.visit, holder: '机构', flow: CARE_FLOWS.visit },
  intention: { title: CARE_KIND_TEXTS.intention, holder: '机构', flow: CARE_FLOWS.intention },
  home_service: { title: CARE_KIND_TEXTS.home_service, holder: '服务商', flow: CARE_FLOWS.home_service },
  advice: { title: CARE_KIND_TEXTS.advice, holder: '养老顾问', flow: CARE_FLOWS.advice },
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

/** Who took a step that the reader did not take, as this matter calls them: its holder, 系统, or the other of two. */
export function moverText(kind: CaseKind, actorKind: string, other: string): string {
  if (actorKind === 'system') return '系统';
  return actorKind === 'staff' ? MATTERS[kind].holder : other;
}

export function isOfTwo(kind: CaseKind): boolean {
  return MATTERS[kind].isOfTwo ?? false;
}
