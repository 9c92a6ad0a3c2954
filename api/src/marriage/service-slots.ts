import { dateOf } from '@jianghan/shared/calendar/dates';
import { nearestFree } from '@jianghan/shared/marriage/nearest-free';

import type { DesignatedOffice, Office, Service, Slot, SlotCalendar } from '@jianghan/shared/marriage/schemas';
import { calendarView, type OfficePlan, slotsOf } from '@jianghan/shared/marriage/slot-calendar';
import { plannedDates, planOf } from '@jianghan/shared/planning/facts';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { keptFresh } from '../db/fresh';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import { CachedReply } from '../http/cached-reply';
import { getRegistries, listServices, lockOffices } from '../office/service';
import { bookingParameters, designatedOffice } from './parameters';
import { planningFacts } from './service-plan';
import * as store from './store-slots';

/** A calendar shown may be this old; the desk never asks it. */
const CALENDAR_FRESH_MS = 500;
const OFFICES_FRESH_MS = 1000;
const RETURN_BATCH = 200;

/** Offices change rarely; every process sees a change within a second. */
const offices = keptFresh(OFFICES_FRESH_MS, () => getRegistries(null));

export async function listPublicOffices(
  now: Date,
): Promise<{ items: Office[]; designated: DesignatedOffice | null; guestsMax: number }> {
  const [known, designated, { guestsMax }] = [
    await offices(''),
    await designatedOffice(now),
    await bookingParameters(now),
  ];
  return { items: [...known.values()], designated, guestsMax };
}

/** Offices by id as residents see them, from what is kept. Ask before a transaction: a request holds one connection. */
export function knownOffices(): Promise<Map<string, Office>> {
  return offices('');
}

/** Bytes of the calendar, made at most twice a second for all who ask; unchanged days keep their tag. */
const calendars = keptFresh(CALENDAR_FRESH_MS, async (key): Promise<CachedReply> => {
  const [officeId = '', service = ''] = key.split(' ');
  const now = new Date();
  const parameters = await bookingParameters(now);
  const plan = planOf(await planningFacts(null, now), { officeId, service }, now);
  if (plan === undefined) throw new Refusal('not_found');
  const slots = await store.listSlots({ officeId, service }, dateOf(now));
  const view: Omit<SlotCalendar, 'asOf'> = {
    officeId,
    service: service as Service,
    slotMinutes: parameters.slotMinutes,
    releaseTime: parameters.releaseTime,
    days: calendarView(slots, plan, now),
  };
  return sameOrNew(key, JSON.stringify(view), now);
});

const shown = new Map<string, { content: string; reply: CachedReply }>();

/** `asOf` tells since when the calendar has looked like this, so that an unchanged one is not sent again. */
function sameOrNew(key: string, content: string, now: Date): CachedReply {
  const before = shown.get(key);
  if (before?.content === content) return before.reply;
  const reply = CachedReply.of({ ...(JSON.parse(content) as object), asOf: now.toISOString() }, 1);
  shown.set(key, { content, reply });
  return reply;
}

export function getSlotCalendar(officeId: string, service: Service): Promise<CachedReply> {
  return calendars(`${officeId} ${service}`);
}

/** The nearest free times, for somebody whose slot has just gone; shown, not promised. */
export async function findNearest(slot: store.SlotFacts, now: Date): Promise<Slot[]> {
  const parameters = await bookingParameters(now);
  const slots = await openSlots(`${slot.officeId} ${slot.service}`);
  return nearestFree({ slots, now, parameters }, slot.slotId);
}

const openSlots = keptFresh(CALENDAR_FRESH_MS, (key) => {
  const [officeId = '', service = ''] = key.split(' ');
  return store.listSlots({ officeId, service }, dateOf(new Date()));
});

/** Makes the slots of the days ahead that have none yet (M-50…M-57). Run by a leased job; running it again adds nothing. */
export function generateSlots(now: Date): Promise<number> {
  return transact(async (tx) => {
    // Whoever changes a plan waits, and finds every slot; or has come first, and the slots follow the new plan.
    const offices = await lockOffices(tx);
    const facts = await planningFacts(tx, now);
    let made = 0;
    for (const { officeId, service } of await listServices(tx)) {
      const plan = offices.has(officeId) ? planOf(facts, { officeId, service }, now) : undefined;
      if (plan !== undefined) made += await fillDays(tx, { officeId, service, from: dateOf(now) }, plan);
    }
    return made;
  });
}

async function fillDays(
  tx: Transaction,
  { from, ...of }: { officeId: string; service: string; from: string },
  plan: OfficePlan,
): Promise<number> {
  const known = await store.listDates(tx, of, from);
  const slots = plannedDates(plan, from)
    .filter((onDate) => !known.has(onDate))
    .flatMap((onDate) => slotsOf(onDate, plan).map((slot) => ({ ...slot, onDate })));
  await store.insertSlots(tx, of, slots);
  return slots.length;
}

/** Gives back the seats whose time has come. Run by a leased job. */
export function returnSeats(): Promise<number> {
  return transact(async (tx) => {
    const now = await databaseNow(tx);
    const due = await store.listDueReturns(tx, now, RETURN_BATCH);
    for (const seat of due) await store.returnSeat(tx, seat, now);
    return due.length;
  });
}
