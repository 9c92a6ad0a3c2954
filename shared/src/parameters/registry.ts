import { z } from 'zod';
import type { DeliveryParameters } from '../delivery/rules';
import type { BookingParameters } from '../marriage/rules';
import { BENEFIT_SPECS } from './benefits';
import { BOOKING_FIELDS, BOOKING_SPECS } from './booking';
import { CARE_SPECS } from './care';
import { ELDERCARE_SPECS } from './eldercare';
import { ELDERCARE_PLAN_SPECS } from './eldercare-plan';
import { HALL_SPECS } from './hall';
import type { ParameterSpec } from './kinds';
import { MESSAGE_SPECS } from './messages';
import { RELIEF_SPECS } from './relief';
import { TRUST_SPECS } from './trust';

/** Every number and word that the bureau may change without a release. What is not here cannot be set. */
export const PARAMETERS = {
  ...BOOKING_SPECS,
  ...HALL_SPECS,
  ...MESSAGE_SPECS,
  ...RELIEF_SPECS,
  ...BENEFIT_SPECS,
  ...TRUST_SPECS,
  ...ELDERCARE_SPECS,
  ...ELDERCARE_PLAN_SPECS,
  ...CARE_SPECS,
} as const satisfies Record<string, ParameterSpec>;

export type ParameterName = keyof typeof PARAMETERS;
export type ValueOf<N extends ParameterName> = z.output<(typeof PARAMETERS)[N]['schema']> | DefaultOf<N>;
type DefaultOf<N extends ParameterName> = (typeof PARAMETERS)[N]['default'] extends null ? null : never;

export const ParameterName = z.enum(
  Object.keys(PARAMETERS) as [ParameterName, ...ParameterName[]],
  '没有这个参数，请从参数页选择',
);

export function specOf(name: ParameterName): ParameterSpec {
  return PARAMETERS[name];
}

/** What a set of values says about a parameter: the value set, or the default. */
export function valueIn<N extends ParameterName>(values: ReadonlyMap<string, unknown>, name: N): ValueOf<N> {
  const set = values.get(name);
  return (set === undefined ? PARAMETERS[name].default : PARAMETERS[name].schema.parse(set)) as ValueOf<N>;
}

/** The booking rules as a set of values has them (M-50…M-60, M-70, M-02a). */
export function bookingParametersIn(values: ReadonlyMap<string, unknown>): BookingParameters {
  const fields = Object.entries(BOOKING_FIELDS).map(([field, name]) => [field, valueIn(values, name)]);
  return Object.fromEntries(fields) as BookingParameters;
}

/** When phones are left alone and how many messages go by SMS, as a set of values has it. */
export function deliveryParametersIn(values: ReadonlyMap<string, unknown>): DeliveryParameters {
  return {
    quietFrom: valueIn(values, 'message.quiet_from'),
    quietUntil: valueIn(values, 'message.quiet_until'),
    smsPerDay: valueIn(values, 'message.sms_per_day'),
  };
}
