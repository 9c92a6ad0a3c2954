import { dateOf } from '@jianghan/shared/calendar/dates';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { valuesIn } from '@jianghan/shared/planning/facts';
import type { Counting } from '@jianghan/shared/relief/clock';
import type { ReliefRules } from './rules';

/** What limits are counted with at this moment: the days in force today. */
export function countingAt(now: Date, { holidays, values }: ReliefRules): Counting {
  const of = valuesIn(values, dateOf(now));
  return {
    now,
    holidays,
    daysOf: ({ days }) => valueIn(of, days) as number,
    dayEnds: valueIn(of, 'relief.day_ends'),
  };
}
