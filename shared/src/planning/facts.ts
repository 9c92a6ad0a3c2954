import { addDays, dateOf } from '../calendar/dates';
import { type HolidayYear, holidaysWith } from '../calendar/holidays';
import { windowOf } from '../marriage/rules';
import type { OfficePlan, OpenHours, SpecialDay } from '../marriage/slot-calendar';
import { bookingParametersIn } from '../parameters/registry';
import type { OfficeChange } from './schemas';

/** A value of a parameter with the date from which it holds (`YYYY-MM-DD`). */
export interface DatedValue {
  name: string;
  validFrom: string;
  value: unknown;
}

/** What an office has decided about its days. */
export interface OfficeFacts {
  id: string;
  hours: readonly (OpenHours & { weekday: number })[];
  services: readonly { service: string; capacity: number; onlineCapacity: number }[];
  days: readonly (SpecialDay & { onDate: string })[];
}

/** Everything from which the slots of all offices follow. */
export interface PlanningFacts {
  offices: readonly OfficeFacts[];
  parameters: readonly DatedValue[];
  holidays: readonly HolidayYear[];
}

/** Slots exist this long before they can be booked, so that an office sees what is coming. */
const DAYS_BEYOND_HORIZON = 45;

/** The values in force on a date, by name. */
export function valuesIn(parameters: readonly DatedValue[], on: string): Map<string, unknown> {
  const begun = parameters.filter(({ validFrom }) => validFrom <= on);
  const inOrder = [...begun].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return new Map(inOrder.map(({ name, value }) => [name, value]));
}

/** The plan of one service of an office, or undefined when it has none. */
export function planOf(
  facts: PlanningFacts,
  of: { officeId: string; service: string },
  now: Date,
): OfficePlan | undefined {
  const office = facts.offices.find(({ id }) => id === of.officeId);
  const offered = office?.services.find(({ service }) => service === of.service);
  if (office === undefined || offered === undefined) return undefined;
  return {
    hours: office.hours,
    specialDays: new Map(office.days.map((day) => [day.onDate, day])),
    serviceCapacity: offered,
    parameters: bookingParametersIn(valuesIn(facts.parameters, dateOf(now))),
    shapeOn: shapesOf(facts.parameters),
    isWorkday: holidaysWith(facts.holidays).isWorkday,
  };
}

/** Parsed once for each stretch of dates between two changes of a parameter. */
function shapesOf(parameters: readonly DatedValue[]): NonNullable<OfficePlan['shapeOn']> {
  const begins = [...new Set(parameters.map(({ validFrom }) => validFrom))].sort();
  const shapes = ['', ...begins].map((on) => ({ on, shape: bookingParametersIn(valuesIn(parameters, on)) }));
  return (date) => {
    let found = shapes[0] as (typeof shapes)[number];
    for (const each of shapes) if (each.on <= date) found = each;
    return found.shape;
  };
}

/** The dates for which slots are kept, from `from` on. */
export function plannedDates({ parameters }: OfficePlan, from: string): string[] {
  return Array.from({ length: parameters.horizonDays + DAYS_BEYOND_HORIZON }, (_, ahead) => addDays(from, ahead));
}

/** An office after a change; what does not concern its days leaves it as it is. */
export function withChange(office: OfficeFacts, change: OfficeChange): OfficeFacts {
  switch (change.kind) {
    case 'details':
      return office;
    case 'hours':
      return { ...office, hours: change.hours };
    case 'service': {
      const { service, capacity, onlineCapacity } = change;
      const others = office.services.filter((one) => one.service !== service);
      return { ...office, services: [...others, { service, capacity, onlineCapacity }] };
    }
    case 'day': {
      const { on, isOpen, hours, onlineCapacity, note } = change;
      return { ...office, days: [...without(office, on), { onDate: on, isOpen, hours, onlineCapacity, note }] };
    }
    case 'ordinary':
      return { ...office, days: without(office, change.on) };
  }
}

function without({ days }: OfficeFacts, on: string): OfficeFacts['days'] {
  return days.filter(({ onDate }) => onDate !== on);
}

export function withOffice(facts: PlanningFacts, office: OfficeFacts): PlanningFacts {
  return { ...facts, offices: facts.offices.map((one) => (one.id === office.id ? office : one)) };
}

export function withParameter(facts: PlanningFacts, set: DatedValue): PlanningFacts {
  const others = facts.parameters.filter(({ name, validFrom }) => name !== set.name || validFrom !== set.validFrom);
  return { ...facts, parameters: [...others, set] };
}

export function withHolidays(facts: PlanningFacts, loaded: HolidayYear): PlanningFacts {
  return { ...facts, holidays: [...facts.holidays.filter(({ year }) => year !== loaded.year), loaded] };
}

/** How many dates may be booked at an instant: what a change of horizon, release time or cut-off opens or shuts. */
export function openDaysAt(parameters: readonly DatedValue[], at: Date): number {
  const today = dateOf(at);
  const rules = bookingParametersIn(valuesIn(parameters, today));
  const dates = Array.from({ length: rules.horizonDays + 1 }, (_, ahead) => addDays(today, ahead));
  return dates.filter((on) => windowOf(on, at, rules) === 'open').length;
}
