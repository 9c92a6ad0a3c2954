import type { HolidayYear } from '@jianghan/shared/calendar/holidays';
import { keptFresh } from '../db/fresh';
import { CachedReply } from '../http/cached-reply';
import * as store from './store';

export type { LoadedYear } from './store';
export const listYears = store.listYears;
export const putYear = store.putYear;

/** A loaded year reaches every process within this time. */
const FRESH_MS = 1000;
const MAX_AGE_S = 60;

const kept = keptFresh(FRESH_MS, () => store.listYears(null));

/** The arrangements that are loaded; read before the transaction of whoever counts days. */
export function knownYears(): Promise<HolidayYear[]> {
  return kept('');
}

/** What pages add to the years that they know from print. */
export async function listHolidays(): Promise<CachedReply> {
  const years: HolidayYear[] = (await kept('')).map(({ year, days }) => ({ year, days }));
  return CachedReply.of({ years }, MAX_AGE_S);
}
