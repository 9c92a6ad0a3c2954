import { addDays, dateOf } from '../calendar/dates';
import type { OpenHours } from '../marriage/slot-calendar';
import { type ParameterName, specOf } from '../parameters/registry';
import { type FieldError, Refusal } from '../refusal';
import type { OfficeChange, SetParameter } from './schemas';

/** A date further away than this is a slip of the pen. */
const FURTHEST_DAYS = 800;

/** Refuses hours that end before they begin or overlap, more seats online than there are, and dates that have begun. */
export function assertChange(change: OfficeChange, now: Date): void {
  const errors = errorsOf(change, dateOf(now));
  if (errors.length > 0) throw new Refusal('malformed', undefined, errors);
}

function errorsOf(change: OfficeChange, today: string): FieldError[] {
  switch (change.kind) {
    case 'details':
      return [];
    case 'hours':
      return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
        hoursErrors(change.hours.filter((hours) => hours.weekday === weekday)),
      );
    case 'service':
      return change.onlineCapacity > change.capacity
        ? [{ field: 'change.onlineCapacity', message: '网上放的号不能比总数多' }]
        : [];
    case 'day':
      return [...dateErrors(change.on, today), ...hoursErrors(change.hours ?? [])];
    case 'ordinary':
      return dateErrors(change.on, today);
  }
}

function dateErrors(on: string, today: string): FieldError[] {
  if (on <= today) return [{ field: 'change.on', message: '今天和以前的日子不能改；今天停办请用“关闭一天”' }];
  return on > addDays(today, FURTHEST_DAYS) ? [{ field: 'change.on', message: '日子太远，请核对年份' }] : [];
}

function hoursErrors(hours: readonly OpenHours[]): FieldError[] {
  const sorted = [...hours].sort((one, other) => (one.opens < other.opens ? -1 : 1));
  const isBackward = sorted.some(({ opens, closes }) => opens >= closes);
  if (isBackward) return [{ field: 'change.hours', message: '关门时间要晚于开门时间' }];
  const isOverlapping = sorted.some(({ opens }, at) => at > 0 && opens < (sorted[at - 1]?.closes ?? ''));
  return isOverlapping ? [{ field: 'change.hours', message: '同一天的办公时间不能重叠' }] : [];
}

/** A date that may be closed: today or later (M-68). */
export function assertClosable(on: string, now: Date): void {
  const today = dateOf(now);
  if (on >= today && on <= addDays(today, FURTHEST_DAYS)) return;
  throw new Refusal('malformed', undefined, [{ field: 'on', message: '只能关闭今天或以后的日子' }]);
}

/** Typed by the registry, with a date that has not passed: what has been in force is never rewritten. */
export function assertSetting(name: ParameterName, { value, validFrom }: SetParameter, now: Date): void {
  const errors: FieldError[] = [];
  const today = dateOf(now);
  const { schema, default: fallback } = specOf(name);
  const checked = schema.safeParse(value);
  const isUnset = value === null && fallback === null;
  if (!checked.success && !isUnset) {
    errors.push({ field: 'value', message: checked.error.issues[0]?.message ?? '请核对填的值' });
  }
  if (validFrom < today) errors.push({ field: 'validFrom', message: '不能从过去的日子开始，最早今天' });
  if (validFrom > addDays(today, FURTHEST_DAYS)) errors.push({ field: 'validFrom', message: '日子太远，请核对年份' });
  if (errors.length > 0) throw new Refusal('malformed', undefined, errors);
}
