import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import {
  byDate,
  changeOf,
  type DayEffect,
  effectOf,
  effectOn,
  type PlanChange,
  type PlanEffect,
  type SlotConflict,
  touchedBy,
} from '@jianghan/shared/marriage/plan-change';
import { type OfficePlan, type PlannedSlot, slotsOf } from '@jianghan/shared/marriage/slot-calendar';
import { type PlanningFacts, plannedDates, planOf } from '@jianghan/shared/planning/facts';
import type { Transaction } from 'sequelize';
import { listYears } from '../holidays/service';
import { listAllDays, listOffices, listServices } from '../office/service';
import { listValues } from '../parameters/service';
import * as store from './store-plan';
import { insertSlots } from './store-slots';

/** Numbers of slots, seats and couples of an office by date. */
export const sumDates = store.sumDates;

/** What the office, the bureau and the State Council have decided, from today on, as the database has it now. */
export async function planningFacts(tx: Transaction | null, now: Date): Promise<PlanningFacts> {
  const services = await listServices(tx);
  const days = await listAllDays(tx, dateOf(now));
  const offices = (await listOffices(tx)).map(({ id, hours }) => ({
    id,
    hours,
    services: services.filter(({ officeId }) => officeId === id),
    days: days.filter(({ officeId }) => officeId === id),
  }));
  return { offices, parameters: await listValues(tx), holidays: await listYears(tx) };
}

export interface PlanMove {
  before: PlanningFacts;
  after: PlanningFacts;
  /** Only the offices that change; all of them where a rule changes for everybody. */
  officeIds: readonly string[];
  now: Date;
}

/** What a move from one plan to another does to the slots that exist; nothing is written. */
export function previewMove(tx: Transaction, move: PlanMove): Promise<PlanEffect> {
  return settle(tx, move, false);
}

/**
 * Brings the slots in line with the new plan, in the transaction that changes it; the offices are locked. Where couples
 * would lose their seat it writes nothing there and names them: the caller refuses.
 */
export function applyMove(tx: Transaction, move: PlanMove): Promise<PlanEffect> {
  return settle(tx, move, true);
}

async function settle(tx: Transaction, move: PlanMove, isWritten: boolean): Promise<PlanEffect> {
  const days: DayEffect[] = [];
  const conflicts: SlotConflict[] = [];
  for (const of of placesOf(move)) {
    const changes = await changesOf(tx, { ...of, isWritten }, move);
    for (const { on, stored, change } of changes) {
      const effect = effectOn(on, stored, change);
      if (effect) days.push(effect);
      conflicts.push(...change.conflicts);
    }
    if (isWritten && conflicts.length === 0)
      for (const { on, change } of changes) await write(tx, { ...of, on }, change);
  }
  return effectOf(merged(days), conflicts);
}

interface Place {
  officeId: string;
  service: string;
}

/** Every service of the offices before and after, each once, always in the same order. */
function placesOf({ before, after, officeIds }: PlanMove): Place[] {
  const names = [...before.offices, ...after.offices]
    .filter(({ id }) => officeIds.includes(id))
    .flatMap(({ id, services }) => services.map(({ service }) => `${id} ${service}`));
  return [...new Set(names)].sort().map((name) => {
    const [officeId = '', service = ''] = name.split(' ');
    return { officeId, service };
  });
}

interface DateChange {
  on: string;
  stored: Awaited<ReturnType<typeof store.listGenerated>>;
  change: PlanChange;
}

/** Only dates on which the two plans differ are read, and locked when they are to be changed. Today stays as it is. */
async function changesOf(
  tx: Transaction,
  of: Place & { isWritten: boolean },
  { before, after, now }: PlanMove,
): Promise<DateChange[]> {
  const [from, to] = [planOf(before, of, now), planOf(after, of, now)];
  const differing = datesOf(from, to, now).flatMap((on) => {
    const [was, will] = [slotsOn(on, from), slotsOn(on, to)];
    return JSON.stringify(was) === JSON.stringify(will) ? [] : [{ on, was, will }];
  });
  const dates = differing.map(({ on }) => on);
  const generated = byDate(await store.listGenerated(tx, of, { dates, locked: of.isWritten }));
  return differing.map(({ on, was, will }) => {
    const stored = touchedBy(generated.get(on) ?? [], was, will);
    return { on, stored, change: changeOf(stored, will) };
  });
}

function datesOf(before: OfficePlan | undefined, after: OfficePlan | undefined, now: Date): string[] {
  const tomorrow = addDays(dateOf(now), 1);
  const dates = [before, after].flatMap((plan) => (plan === undefined ? [] : plannedDates(plan, tomorrow)));
  return [...new Set(dates)].sort();
}

function slotsOn(on: string, plan: OfficePlan | undefined): PlannedSlot[] {
  return plan === undefined ? [] : slotsOf(on, plan);
}

async function write(tx: Transaction, of: Place & { on: string }, change: PlanChange): Promise<void> {
  const { on, ...place } = of;
  await insertSlots(
    tx,
    place,
    change.appear.map((slot) => ({ ...slot, onDate: on })),
  );
  await store.withdrawSlots(tx, change.withdraw);
  for (const { slot, to } of change.change) await store.adjustSlot(tx, slot.slotId, to);
}

/** One line for each date, over all services. */
function merged(days: readonly DayEffect[]): DayEffect[] {
  const byDay = new Map<string, DayEffect>();
  for (const day of days) {
    const known = byDay.get(day.on);
    byDay.set(day.on, known === undefined ? day : added(known, day));
  }
  return [...byDay.values()];
}

function added(one: DayEffect, other: DayEffect): DayEffect {
  return {
    on: one.on,
    appear: one.appear + other.appear,
    vanish: one.vanish + other.vanish,
    change: one.change + other.change,
    seatsBefore: one.seatsBefore + other.seatsBefore,
    seatsAfter: one.seatsAfter + other.seatsAfter,
    taken: one.taken + other.taken,
  };
}
