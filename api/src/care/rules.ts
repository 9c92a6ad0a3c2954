import { dateOf, lastMomentOf } from '@jianghan/shared/calendar/dates';
import { type Holidays, holidaysWith } from '@jianghan/shared/calendar/holidays';
import { CARE_LIMITS } from '@jianghan/shared/care/flows';
import type { CareLimit } from '@jianghan/shared/care/movers';
import { type ParameterName, type ValueOf, valueIn } from '@jianghan/shared/parameters/registry';
import { valuesIn } from '@jianghan/shared/planning/facts';
import { lastDate } from '@jianghan/shared/relief/sla';
import { knownYears } from '../holidays/service';
import { allValues } from '../parameters/service';

/** What deadlines and repetitions are reckoned with. Read before the transaction: a request holds one connection. */
export interface CareRules {
  holidays: Holidays;
  /** The value in force at an instant. */
  valueAt: <N extends ParameterName>(name: N, at: Date) => ValueOf<N>;
}

export async function careRules(): Promise<CareRules> {
  const [years, values] = [await knownYears(), await allValues()];
  return {
    holidays: holidaysWith(years),
    valueAt: (name, at) => valueIn(valuesIn(values, dateOf(at)), name),
  };
}

/** The last moment of a limit that begins now. */
export function dueAtOf(limit: CareLimit, now: Date, { holidays, valueAt }: CareRules): Date {
  const { days, unit } = CARE_LIMITS[limit];
  return lastMomentOf(lastDate(dateOf(now), { days: valueAt(days, now) as number, unit }, holidays));
}
