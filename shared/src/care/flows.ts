import { type Flow, stepOf } from '../flow/flow';
import type { ParameterName } from '../parameters/registry';
import { ADVICE_FLOW } from './advice-flow';
import { INTENTION_FLOW } from './intention-flow';
import type { CareLimit, CareMover } from './movers';
import { ORDER_FLOW } from './order-flow';
import type { CareKind } from './schemas';
import { VISIT_FLOW } from './visit-flow';

type CareFlow = Flow<string, string, CareMover, CareLimit, string>;

/** The way of each kind; nothing else moves a case of eldercare. */
export const CARE_FLOWS = {
  visit: VISIT_FLOW,
  intention: INTENTION_FLOW,
  home_service: ORDER_FLOW,
  advice: ADVICE_FLOW,
} as const satisfies Record<CareKind, CareFlow>;

const flowOf = (kind: CareKind): CareFlow => CARE_FLOWS[kind];

/** Which limit begins with a case, if any. */
export const FIRST_LIMIT: Record<CareKind, CareLimit | null> = {
  visit: null,
  intention: 'contact',
  home_service: 'acceptance',
  advice: 'answer',
};

/** How long each limit is: a dated parameter, in working days or in days. */
export const CARE_LIMITS: Record<CareLimit, { days: ParameterName; unit: 'workdays' | 'days' }> = {
  contact: { days: 'care.contact_days', unit: 'workdays' },
  assessment: { days: 'care.assessment_days', unit: 'workdays' },
  offer: { days: 'care.offer_days', unit: 'workdays' },
  admission: { days: 'care.admission_days', unit: 'workdays' },
  acceptance: { days: 'care.acceptance_days', unit: 'workdays' },
  answer: { days: 'care.answer_days', unit: 'workdays' },
  closing: { days: 'care.closing_days', unit: 'days' },
};

/** Where every case of a kind begins. */
export function careStart(kind: CareKind): string {
  return flowOf(kind).starts[0] as string;
}

export function careState(kind: CareKind, state: string) {
  const words = flowOf(kind).states[state];
  if (words === undefined) throw new Error(`${kind} has no state ${state}`);
  return words;
}

/** The step an action takes from a state, when one of these movers may take it. */
export function careStep(
  { kind, state }: { kind: CareKind; state: string },
  action: string,
  movers: readonly CareMover[],
) {
  const step = stepOf(flowOf(kind), state, action);
  return step?.by.some((mover) => movers.includes(mover)) ? step : undefined;
}

/** What these movers may do now, with the words of the button; an action without a button belongs to the family alone. */
export function careActions(
  { kind, state }: { kind: CareKind; state: string },
  movers: readonly CareMover[],
): { action: string; button: string }[] {
  const { steps, actions } = flowOf(kind);
  return Object.entries(steps[state] ?? {}).flatMap(([action, step]) =>
    step?.by.some((mover) => movers.includes(mover)) ? [{ action, button: actions[action]?.button ?? '' }] : [],
  );
}
