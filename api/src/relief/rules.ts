import { type Holidays, type HolidayYear, holidaysWith } from '@jianghan/shared/calendar/holidays';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { type DatedValue, valuesIn } from '@jianghan/shared/planning/facts';
import type { Standards } from '@jianghan/shared/relief/amounts';
import { keptFresh } from '../db/fresh';
import { knownYears } from '../holidays/service';
import { allValues } from '../parameters/service';
import { type Emergency, listEmergencies } from './store-emergencies';

const FRESH_MS = 1000;
const FEN = 100;
const emergencies = keptFresh(FRESH_MS, () => listEmergencies(null));

/** Everything a case is decided by that is no part of the case. Read before the transaction: a request holds one connection. */
export interface ReliefRules {
  holidays: Holidays;
  values: readonly DatedValue[];
  emergencies: readonly Emergency[];
}

export async function reliefRules(): Promise<ReliefRules> {
  return {
    holidays: await presentHolidays(),
    values: await allValues(),
    emergencies: await emergencies(''),
  };
}

let latest: { years: readonly HolidayYear[]; holidays: Holidays } | undefined;

/** Made anew only when the years are read anew: lists of cases count their days over and over. */
async function presentHolidays(): Promise<Holidays> {
  const years = await knownYears();
  if (latest?.years !== years) latest = { years, holidays: holidaysWith(years) };
  return latest.holidays;
}

/** The figures of a date, which is the day of acceptance; a public emergency the case came under has its own limits. */
export function standardsOn(
  { values, emergencies: all }: ReliefRules,
  on: string,
  emergencyId: string | null,
): Standards {
  const of = valuesIn(values, on);
  const emergency = all.find(({ id }) => id === emergencyId);
  const dibao = valueIn(of, 'relief.dibao');
  return {
    dibaoFen: dibao === null ? null : Math.round(dibao * FEN),
    streetLimit: emergency?.streetLimit ?? valueIn(of, 'relief.street_limit'),
    ceiling: valueIn(of, 'relief.ceiling'),
    fastCeiling: emergency?.fastCeiling ?? valueIn(of, 'relief.fast_ceiling'),
    prepaidCeiling: valueIn(of, 'relief.prepaid_ceiling'),
    secondApprover: Math.max(valueIn(of, 'relief.second_approver'), emergency?.streetLimit ?? 0),
  };
}

/** The public emergency in force on a date, whose limits a case of that day gets. */
export function emergencyOn({ emergencies: all }: ReliefRules, on: string): Emergency | undefined {
  return all.find(({ from, until, endedAt }) => endedAt === null && from <= on && on <= until);
}
