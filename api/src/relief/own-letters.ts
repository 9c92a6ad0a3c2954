import { dateOf } from '@jianghan/shared/calendar/dates';
import type { CaseDetail } from '@jianghan/shared/casefile/contract';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { valuesIn } from '@jianghan/shared/planning/facts';
import { FORWARD_TARGETS, RELIEF_INPUTS, TERMINATION_CAUSES } from '@jianghan/shared/relief/inputs';
import { remedyText } from '@jianghan/shared/relief/remedy';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import type { ReliefState } from '@jianghan/shared/relief/states';
import type { ReliefRules } from './rules';
import type { StepInput } from './store-steps';

/** What the person is told is read off the steps of their case; each event has the place of its version. */
export interface Told {
  steps: readonly StepInput[];
  events: CaseDetail['events'];
  state: ReliefState;
  contact: { url: string | null; hotline: string };
  rules: ReliefRules;
}

type Notice = ReliefOwn['notices'][number];

/** Decisions against the person, by the title of their paper. */
const WRITTEN = {
  not_accept: '不予受理通知书',
  refuse: '不予救助决定书',
  stop_payment: '停发通知书',
} as const;

function lastOf({ steps }: Told, action: string): StepInput | undefined {
  return steps.filter((step) => step.action === action).pop();
}

function timeOf({ events }: Told, { version }: StepInput): string {
  return events[version - 1]?.at ?? '';
}

/** Everything that was decided against the person, with facts, basis, reasons and remedies. */
export function noticesOf(told: Told): Notice[] {
  const remedy = remedyText(told.contact);
  return told.steps.flatMap((step): Notice[] => {
    const at = timeOf(told, step);
    if (step.action in WRITTEN) {
      const { facts, basis, reasons } = RELIEF_INPUTS.refuse.parse(pick(step.input));
      return [{ at, title: WRITTEN[step.action as keyof typeof WRITTEN], facts, basis, reasons, remedy }];
    }
    if (step.action !== 'terminate') return [];
    const { cause, reason } = RELIEF_INPUTS.terminate.parse(step.input);
    return [{ at, title: '终止办理通知书', facts: TERMINATION_CAUSES[cause], basis: null, reasons: reason, remedy }];
  });
}

/** What every written decision has, whatever stands beside it. */
function pick(input: unknown) {
  const { facts, basis, reasons } = input as Record<string, unknown>;
  return { facts, basis, reasons };
}

/** What is missing, told once (C-01), while it is. */
export function missingOf(told: Told): string[] {
  const asked = told.state === 'supplement' ? lastOf(told, 'ask_supplement') : undefined;
  return asked === undefined ? [] : RELIEF_INPUTS.ask_supplement.parse(asked.input).items;
}

/** Who has it now, since when, and by when they answer (R-05… ). */
export function forwardedOf(told: Told): ReliefOwn['forwarded'] {
  const sent = told.state === 'forwarded' ? lastOf(told, 'forward') : undefined;
  if (sent === undefined) return null;
  const { target, name, reason } = RELIEF_INPUTS.forward.parse(sent.input);
  const on = dateOf(timeOf(told, sent));
  const days = valueIn(valuesIn(told.rules.values, on), 'sla.forward');
  return { to: FORWARD_TARGETS[target], name, reason, on, answerBy: told.rules.holidays.addWorkdays(on, days) };
}

const UNDECIDED: readonly ReliefState[] = ['review', 'meeting', 'publicity', 'deciding', 'second_approval'];

/** What is not shown, and why: nobody should wonder what is kept from them. */
export function hiddenOf(told: Told): ReliefOwn['hidden'] {
  const hidden = [{ what: '完整的姓名和电话', why: '这台手机别人也可能看到，所以遮住一部分' }];
  if (UNDECIDED.includes(told.state)) hidden.push({ what: '打算帮多少', why: '还没有决定，决定以前不算数' });
  if (lastOf(told, 'finish_check') !== undefined)
    hidden.push({ what: '核对调查的记录', why: '里面有别人的信息；想看可以到街道窗口申请' });
  if (told.events.some(({ text }) => text.includes('异议')))
    hidden.push({ what: '谁提出了异议', why: '法律要求替提出的人保密' });
  return hidden;
}
