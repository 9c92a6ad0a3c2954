import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { toCsv } from '@jianghan/shared/figures/csv';
import { countDay } from '@jianghan/shared/figures/day';
import { type Counted, figuresBy, figuresOf, originCounter } from '@jianghan/shared/figures/figures';
import { CEREMONY_GOAL, type FiguresQuery, type OfficeFigures } from '@jianghan/shared/figures/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { transact } from '../db/transact';
import { listTicketsOf } from '../hall/service-counting';
import type { Call } from '../http/call';
import { assertScope } from '../http/scope';
import { countBookings } from '../marriage/service-closing';
import { sumDates } from '../marriage/service-plan';
import { listOffices } from '../office/service';
import * as store from './store';

/** Corrections of the last days still reach the figures; what is older has been counted for good. */
const DAYS_RECOUNTED = 7;
const MOST_DAYS = 800;

/** The figures of an office; today's are counted as they are asked for. */
export async function getFigures(call: Call, officeId: string, query: FiguresQuery): Promise<OfficeFigures> {
  assertScope(call, officeId);
  assertSpan(query);
  const office = (await listOffices(null)).find(({ id }) => id === officeId);
  if (office === undefined) throw new Refusal('not_found');
  const counted = await countedIn(officeId, query, dateOf(call.now));
  return {
    officeId,
    officeName: office.name,
    by: query.by,
    items: figuresBy(counted, query.by),
    total: figuresOf(query.from, counted),
    ceremonyGoal: CEREMONY_GOAL,
    asOf: call.now.toISOString(),
  };
}

export async function getFiguresFile(call: Call, officeId: string, query: FiguresQuery): Promise<string> {
  const { officeName, items } = await getFigures(call, officeId, query);
  return toCsv(`${officeName} ${query.from} 至 ${query.to}`, items);
}

function assertSpan({ from, to }: FiguresQuery): void {
  if (from <= to && to <= addDays(from, MOST_DAYS)) return;
  throw new Refusal('malformed', undefined, [{ field: 'to', message: '结束日期要在开始日期之后，最多两年' }]);
}

async function countedIn(officeId: string, { from, to }: FiguresQuery, today: string): Promise<Counted[]> {
  const stored = await store.listCounted(officeId, { from, to: to < today ? to : today });
  if (today < from || today > to) return stored;
  const live = [...(await countNow(null, { officeId, on: today }))].map(([counter, amount]) => ({
    on: today,
    counter,
    amount,
  }));
  const names = new Set(live.map(({ counter }) => counter));
  const isReplaced = ({ on, counter }: Counted) => on === today && (names.has(counter) || counter.startsWith('wait:'));
  return [...stored.filter((one) => !isReplaced(one)), ...live];
}

async function countNow(tx: Transaction | null, day: store.DayOf): Promise<Map<string, number>> {
  const sums = (await sumDates(tx, day.officeId, { from: day.on, to: day.on })).get(day.on);
  return countDay({
    tickets: await listTicketsOf(tx, day),
    states: await countBookings(tx, day),
    seats: sums?.seats ?? 0,
    taken: sums?.taken ?? 0,
  });
}

/** Counts the last days of every office, before the rows they come from go. Run by a leased job; counting again changes nothing. */
export async function countDays(now: Date): Promise<number> {
  const today = dateOf(now);
  const offices = await listOffices(null);
  const days = Array.from({ length: DAYS_RECOUNTED }, (_, back) => addDays(today, -back));
  const all = offices.flatMap(({ id }) => days.map((on) => ({ officeId: id, on })));
  for (const day of all) await transact(async (tx) => store.replaceDay(tx, day, await countNow(tx, day)));
  return all.length;
}

/** Notes from where the people came who are served at this moment; of their numbers two digits are counted, none is kept. */
export async function countOrigins(tx: Transaction, day: store.DayOf, idNumbers: readonly string[]): Promise<void> {
  for (const counter of idNumbers.map(originCounter).sort()) await store.countOne(tx, day, counter);
}
