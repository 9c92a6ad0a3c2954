import { dateOf } from '@jianghan/shared/calendar/dates';
import { PRINTED_HOLIDAYS } from '@jianghan/shared/calendar/holidays';
import { readHolidays } from '@jianghan/shared/holidays/list';
import type { ReadNotice } from '@jianghan/shared/holidays/notice';
import { printedYear } from '@jianghan/shared/holidays/printed';
import { type PlanningFacts, withHolidays } from '@jianghan/shared/planning/facts';
import type { Effect, HolidayYearView, LoadHolidays } from '@jianghan/shared/planning/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { type LoadedYear, listYears, putYear } from '../holidays/service';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import { applyMove, type PlanMove, planningFacts, previewMove } from '../marriage/service-plan';
import { lockOffices } from '../office/service';
import { assertNoConflict, toEffect } from './effect';

/** This year and the two after: what is loaded, what is printed, what is still 暂定. */
export async function listHolidayYears(call: Call): Promise<{ items: HolidayYearView[] }> {
  const loaded = await listYears(null);
  const first = Number(dateOf(call.now).slice(0, 4));
  const years = new Set([first, first + 1, first + 2, ...loaded.map(({ year }) => year)]);
  return { items: [...years].sort().map((year) => viewOf(year, loaded)) };
}

export interface HolidayPreview {
  year: number;
  days: HolidayYearView['days'];
  problems: string[];
  effect: Effect | null;
}

/** Reads a notice and tells what is wrong with it and what it would do; nothing is written but the answer under its key. */
export function previewHolidays(call: Call, input: LoadHolidays): Promise<HolidayPreview> {
  const read = readHolidays(input.text);
  return once(call, async (tx) => {
    const { year, problems } = read;
    const days = [...read.days];
    if (problems.length > 0) return { year, days, problems, effect: null };
    const move = moveOf(await planningFacts(tx, call.now), read, call.now);
    return { year, days, problems, effect: toEffect(await previewMove(tx, move)) };
  });
}

/** Loads a year whose notice fits together; every page and every deadline reads it from then on (5.4). */
export function loadHolidays(call: Call, input: LoadHolidays): Promise<{ year: HolidayYearView; effect: Effect }> {
  const read = readHolidays(input.text);
  if (read.problems.length > 0) {
    throw new Refusal(
      'malformed',
      undefined,
      read.problems.map((message) => ({ field: 'text', message })),
    );
  }
  return once(call, async (tx) => {
    await lockOffices(tx);
    const effect = await applyMove(tx, moveOf(await planningFacts(tx, call.now), read, call.now));
    assertNoConflict(effect);
    const version = await nextVersion(tx, read.year, input.version);
    const loaded: LoadedYear = { ...read, version, source: input.source, loadedAt: call.now };
    if (!(await putYear(tx, { ...loaded, days: read.days }))) throw new Refusal('state_changed');
    await audit.record(tx, { call, action: 'holidays.loaded', object: { kind: 'holidays', id: String(read.year) } });
    return { year: viewOf(read.year, await listYears(tx)), effect: toEffect(effect) };
  });
}

async function nextVersion(tx: Transaction, year: number, expected: number): Promise<number> {
  const known = (await listYears(tx)).find((one) => one.year === year)?.version ?? 0;
  if (known !== expected) throw new Refusal('state_changed');
  return known + 1;
}

function moveOf(before: PlanningFacts, { year, days }: ReadNotice, now: Date): PlanMove {
  const officeIds = before.offices.map(({ id }) => id);
  return { before, after: withHolidays(before, { year, days }), officeIds, now };
}

function viewOf(year: number, loaded: readonly LoadedYear[]): HolidayYearView {
  const own = loaded.find((one) => one.year === year);
  if (own !== undefined) {
    const { version, source, loadedAt } = own;
    return { year, state: 'loaded', version, source, loadedAt: loadedAt.toISOString(), days: [...own.days] };
  }
  const state = PRINTED_HOLIDAYS.isProvisional(`${year}-01-01`) ? 'provisional' : 'printed';
  return { year, state, version: 0, source: null, loadedAt: null, days: printedYear(year) };
}
