import { type Holidays, holidaysWith, PRINTED_HOLIDAYS } from '@jianghan/shared/calendar/holidays';
import { listHolidays } from '@jianghan/shared/holidays/contract';
import { useMemo } from 'react';
import { useRemote } from './use-remote';

/** The same days off as at the desk: those in print, and what the office has loaded since. */
export function useHolidays(): Holidays {
  const { data } = useRemote(listHolidays, {});
  return useMemo(() => (data ? holidaysWith(data.years) : PRINTED_HOLIDAYS), [data]);
}
