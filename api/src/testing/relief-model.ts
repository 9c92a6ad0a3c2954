import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { PRINTED_HOLIDAYS } from '@jianghan/shared/calendar/holidays';
import { specOf } from '@jianghan/shared/parameters/registry';
import { decidingAuthority, needsSecondApprover, type Standards } from '@jianghan/shared/relief/amounts';
import { RELIEF_FLOW, reliefStep } from '@jianghan/shared/relief/flow';
import { lastDate, type ReliefLimit, SLA } from '@jianghan/shared/relief/sla';
import type { Lane, ReliefAction, ReliefMover, ReliefState } from '@jianghan/shared/relief/states';
import { newId } from '../db/new-id';
import type { Call } from '../http/call';
import { callOfJob } from '../jobs/call';
import { callOfResident, callOfStaff, OTHER_STREET, STREET } from './relief';

/** 940 元 in 分. */
export const D = 94_000;
const standards: Standards = {
  dibaoFen: D,
  streetLimit: 4,
  ceiling: 12,
  fastCeiling: 1,
  prepaidCeiling: 1,
  secondApprover: 4,
};
/** Everybody there is: two of each role where four eyes are asked for, a stranger, another street, the clock. */
export const CAST = {
  applicant: { movers: ['applicant'], staffId: null },
  stranger: { movers: [], staffId: null },
  officer: { movers: ['street_officer'], staffId: newId() },
  clerk: { movers: ['street_officer', 'street_supervisor'], staffId: newId() },
  supervisor: { movers: ['street_supervisor'], staffId: newId() },
  district: { movers: ['district_officer'], staffId: newId() },
  second: { movers: ['district_officer'], staffId: newId() },
  elsewhere: { movers: [], staffId: newId() },
  clock: { movers: ['system'], staffId: null },
} as const satisfies Record<string, { movers: readonly ReliefMover[]; staffId: string | null }>;
export type Who = keyof typeof CAST;
export const WHO = Object.keys(CAST) as Who[];

export function callOf(who: Who, { account, now }: { account: string; now: Date }): Call {
  const { movers, staffId } = CAST[who];
  if (who === 'clock') return callOfJob(now);
  if (who === 'applicant') return callOfResident(account, now);
  if (who === 'stranger') return callOfResident(newId(), now);
  const officeId = who === 'elsewhere' ? OTHER_STREET : STREET;
  const roles = (who === 'elsewhere' ? (['street_officer'] as const) : movers) as readonly (
    | 'street_officer'
    | 'street_supervisor'
    | 'district_officer'
  )[];
  const call = callOfStaff('street_officer', { staffId: staffId ?? newId(), now });
  if (call.staff !== null) {
    call.staff.roles = roles.map((role) => ({ role, officeId: role === 'district_officer' ? null : officeId }));
  }
  return call;
}

const WRITTEN = { facts: '事实', basis: '依据', reasons: '理由' };
const money = (amountFen: number) => [{ kind: 'money', amountFen, stages: null }];

export function inputOf(action: ReliefAction, { lane, amountFen }: { lane: Lane; amountFen: number }): unknown {
  const proposal = {
    grants: money(amountFen),
    reason: '理由',
    minutes: { heldOn: '2026-11-24', participants: '三人', text: '同意' },
  };
  const inputs: Partial<Record<ReliefAction, unknown>> = {
    ask_supplement: { items: ['账户'] },
    answer: { text: '补了' },
    accept: { lane, promised: null },
    not_accept: WRITTEN,
    forward: { target: 'school', name: '某学校', reason: '理由' },
    prepay: { grants: money(Math.min(amountFen, D)), reason: '理由' },
    finish_check: { findings: '属实', visitedBy: '周某' },
    publish: proposal,
    propose: proposal,
    object: { text: '异议', objector: null },
    refuse: WRITTEN,
    approve: { reason: null },
    approve_first: { reason: null },
  };
  return inputs[action] ?? {};
}

/** What the test itself believes of a case; written down anew from the rules, not read from the program. */
export interface Model {
  state: ReliefState;
  version: number;
  lane: Lane | null;
  wasSupplemented: boolean;
  isPrepaid: boolean;
  amountFen: number;
  enteredBy: string | null;
  first: string | null;
  /** Money that was proposed and has not arrived. */
  isUnpaid: boolean;
  givenFen: number;
  due: { limit: ReliefLimit; from: string } | null;
  left: number | null;
  now: Date;
}

export interface Real {
  id: string;
}

/** Whether the rules of the law leave this step open, told another way than the guards tell it. */
export function isAllowed(model: Readonly<Model>, action: ReliefAction, who: Who): boolean {
  const { movers, staffId } = CAST[who];
  if (reliefStep(model.state, action, movers) === undefined) return false;
  const { lane, amountFen } = model;
  const isExpenditure = lane === null || lane === 'EXPENDITURE';
  const isTwo = needsSecondApprover(amountFen, standards);
  const isOwnEntry = staffId !== null && staffId === model.enteredBy;
  const mayDecide =
    !isOwnEntry &&
    (decidingAuthority(lane ?? 'EXPENDITURE', amountFen, standards) === 'street' ||
      movers.includes('district_officer' as never));
  const rule: Partial<Record<ReliefAction, boolean>> = {
    ask_supplement: !model.wasSupplemented,
    prepay: lane === 'EMERGENCY' && !isOwnEntry,
    start_check: lane !== 'FAST',
    recheck: lane !== 'FAST',
    call_meeting: lane !== 'FAST',
    open_review: !isExpenditure,
    publish: isExpenditure,
    propose: !isExpenditure,
    approve_first: isTwo && mayDecide,
    approve: model.state === 'deciding' ? !isTwo && mayDecide : model.first !== staffId && mayDecide,
    refuse: mayDecide && (model.state === 'deciding' || model.first !== staffId),
    withdraw: !model.isPrepaid,
    start_payment: model.isUnpaid,
    pay_again: model.isUnpaid,
    pay_next: model.isUnpaid,
    confirm_paid: !model.isUnpaid,
    complete: !model.isUnpaid,
  };
  return rule[action] ?? true;
}

const DAYS = (name: string) => specOf(name as never).default as number;

/** The date and hour a deadline must have, from the table of 2.3 and 2.4. */
export function dueOf({ due, lane, left }: Pick<Model, 'due' | 'lane' | 'left'>): string | null {
  if (due === null) return null;
  const row = SLA[lane ?? 'EXPENDITURE'][due.limit] ?? SLA.EXPENDITURE[due.limit];
  if (row === null) throw new Error('a limit that runs has a row');
  const days = left ?? DAYS(row.days);
  const date = lastDate(due.from, { days, unit: row.unit }, PRINTED_HOLIDAYS);
  return `${date} ${['answer', 'publicity', 'closing'].includes(due.limit) ? '23:59' : '16:59'}`;
}

export function applyTo(
  model: Model,
  action: ReliefAction,
  { who, lane, amountFen }: { who: Who; lane: Lane; amountFen: number },
): void {
  const step = RELIEF_FLOW.steps[model.state][action];
  if (step === undefined) throw new Error('only steps of the table are applied');
  const { clock } = step;
  if (action === 'accept') model.lane = lane;
  if (action === 'ask_supplement') model.wasSupplemented = true;
  if (action === 'prepay') {
    const givenFen = Math.min(amountFen, D);
    Object.assign(model, { isPrepaid: true, isUnpaid: true, givenFen, amountFen: givenFen });
  }
  if (action === 'publish' || action === 'propose')
    Object.assign(model, { amountFen: model.givenFen + amountFen, isUnpaid: true });
  if (action === 'approve_first') model.first = CAST[who].staffId;
  if (action === 'send_back') model.first = null;
  if (clock === 'clear') Object.assign(model, { due: null, left: null });
  else if (clock === 'resume') model.due = { limit: 'material', from: officeDay(model.now) };
  else if (clock !== undefined && clock !== 'stop') {
    const limit = 'starts' in clock ? clock.starts : clock.stopsFor;
    const isSkipped = SLA[model.lane ?? 'EXPENDITURE'][limit] === null && model.due !== null;
    if ('stopsFor' in clock) model.left = leftOf(model);
    else if (!isSkipped) model.left = null;
    if (!isSkipped) model.due = { limit, from: dateOf(model.now) };
  }
  model.state = step.next;
  model.version += 1;
}

function officeDay(now: Date): string {
  let on = dateOf(now);
  const next = (date: string) => dateOf(new Date(new Date(`${date}T12:00:00+08:00`).getTime() + 86_400_000));
  if (timeOf(now) >= '17:00') on = next(on);
  while (!PRINTED_HOLIDAYS.isWorkday(on)) on = next(on);
  return on;
}

/** Working days of the first limit that are left on a day, by counting them off. */
function leftOf(model: Readonly<Model>): number {
  const due = dueOf({ ...model, left: model.left })?.slice(0, 10) ?? '';
  const today = dateOf(model.now);
  for (let days = 0; days < 400; days += 1) if (PRINTED_HOLIDAYS.addWorkdays(today, days) >= due) return days;
  throw new Error('no limit is that long');
}
