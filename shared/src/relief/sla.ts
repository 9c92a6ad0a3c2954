import { addDays, daysBetween } from '../calendar/dates';
import type { Holidays } from '../calendar/holidays';
import type { ParameterName } from '../parameters/registry';
import type { Lane } from './states';

/** A time limit that a step of the flow starts. */
export type ReliefLimit =
  | 'material'
  | 'answer'
  | 'forward'
  | 'acceptance'
  | 'prepaid'
  | 'check'
  | 'opinion'
  | 'meeting'
  | 'publicity'
  | 'objection'
  | 'confirm'
  | 'payment'
  | 'repayment'
  | 'closing';

/** Working days leave out weekends and holidays; days count all of them, and end on a working day (C-03). */
export type DayUnit = 'workdays' | 'days';

interface Row {
  /** The dated parameter that holds the number of days. */
  days: ParameterName;
  unit: DayUnit;
}

const workdays = (days: ParameterName): Row => ({ days, unit: 'workdays' });
const days = (name: ParameterName): Row => ({ days: name, unit: 'days' });

/** The same in every lane. */
const ALWAYS = {
  material: workdays('sla.review'),
  answer: workdays('sla.answer'),
  forward: workdays('sla.forward'),
  prepaid: workdays('sla.emergency_supplement'),
  meeting: workdays('sla.meeting'),
  publicity: days('sla.publicity'),
  objection: workdays('relief.objection_days'),
  repayment: workdays('sla.payment'),
  closing: days('sla.closing'),
} as const satisfies Partial<Record<ReliefLimit, Row>>;

/** Null: this limit does not interrupt the one that runs. FAST and EMERGENCY have one limit from acceptance to the help itself. */
const RUNS_ON = { check: null, opinion: null, confirm: null, payment: null } as const;

/** sla(lane, step, days, unit) of 2.3 and 2.4; how sure each number is stands with its parameter. */
export const SLA: Record<Lane, Record<ReliefLimit, Row | null>> = {
  FAST: { ...ALWAYS, ...RUNS_ON, acceptance: days('sla.fast') },
  EMERGENCY: { ...ALWAYS, ...RUNS_ON, acceptance: workdays('sla.emergency') },
  EXPENDITURE: {
    ...ALWAYS,
    acceptance: workdays('sla.check'),
    check: workdays('sla.check'),
    opinion: workdays('sla.street_opinion'),
    confirm: workdays('sla.confirm'),
    payment: workdays('sla.payment'),
  },
};

/** What is left of a limit that stands still. */
export interface LeftOver {
  days: number;
  unit: DayUnit;
}

/**
 * The last date of a limit. The day itself is not counted. A limit in days that ends on a rest day ends on the next
 * working day; after hours counts as the next working day, which is for the caller to say by `from`.
 */
export function lastDate(from: string, { days: count, unit }: LeftOver, holidays: Holidays): string {
  if (unit === 'workdays') return holidays.addWorkdays(from, count);
  let on = addDays(from, count);
  while (!holidays.isWorkday(on)) on = addDays(on, 1);
  return on;
}

/** Days from `on` to `due`, as a limit counts them: 还剩 n 个工作日; negative when overdue. */
export function daysLeft({ on, due }: { on: string; due: string }, unit: DayUnit, holidays: Holidays): number {
  const sign = on <= due ? 1 : -1;
  const [from, to] = sign === 1 ? [on, due] : [due, on];
  const count = unit === 'days' ? daysBetween(from, to) : holidays.workdaysBetween(from, to);
  return sign * count;
}

/** Yellow from one working day before, red when it is over (5.1). */
export function urgency(left: number): 'calm' | 'near' | 'overdue' {
  if (left < 0) return 'overdue';
  return left <= 1 ? 'near' : 'calm';
}
