import { addDays, dateOf, daysBetween, instantOf, weekdayOf } from '@jianghan/shared/calendar/dates';
import type { listVisitSlots as ListVisitSlots } from '@jianghan/shared/care/contract';
import type * as contract from '@jianghan/shared/care/contract-desk';
import type { BodyOf, ReplyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import * as audit from '../audit/audit';
import { findActingPlace } from '../eldercare/service';
import type { Call } from '../http/call';
import { assertScope } from '../http/scope';
import { once } from '../idempotency/once';
import { careRules } from './rules';
import { closeSlot, listSlots, putSlots } from './store-visits';

const DAY_MS = 86_400_000;
/** So far ahead a place may plan. */
const MOST_DAYS = 92;

/** When a place can be looked at, within the days of the parameter; a closed or past time is not among them. */
export async function listVisitSlots(call: Call, placeId: string): Promise<ReplyOf<typeof ListVisitSlots>> {
  const { valueAt } = await careRules();
  const place = await findActingPlace(null, placeId);
  if (place === undefined || !place.takes.includes('visit')) throw new Refusal('not_found');
  const until = new Date(call.now.getTime() + valueAt('care.visit_days', call.now) * DAY_MS);
  const slots = await listSlots(null, { officeId: placeId, from: call.now, until });
  return {
    items: slots
      .filter(({ isOpen }) => isOpen)
      .map(({ id, startsAt, endsAt, capacity, taken }) => ({
        slotId: id,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        left: capacity - taken,
      })),
  };
}

export async function listOwnVisitSlots(
  call: Call,
  placeId: string,
): Promise<ReplyOf<typeof contract.listOwnVisitSlots>> {
  assertScope(call, placeId);
  const until = new Date(call.now.getTime() + MOST_DAYS * DAY_MS);
  const slots = await listSlots(null, { officeId: placeId, from: call.now, until });
  return {
    items: slots.map(({ id, startsAt, endsAt, capacity, taken, isOpen }) => ({
      slotId: id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      capacity,
      taken,
      isOpen,
    })),
  };
}

/** Opens the same time on many days at once. */
export function planVisits(
  call: Call,
  placeId: string,
  { from, until, weekdays, startsAt, endsAt, capacity }: BodyOf<typeof contract.planVisits>,
): Promise<{ slots: number }> {
  assertScope(call, placeId);
  if (daysBetween(from, until) > MOST_DAYS) {
    throw new Refusal('malformed', undefined, [{ field: 'until', message: `一次最多安排 ${MOST_DAYS} 天` }]);
  }
  const slots: Parameters<typeof putSlots>[2][number][] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) {
    if (!weekdays.includes(weekdayOf(date)) || date < dateOf(call.now)) continue;
    slots.push({ startsAt: instantOf(date, startsAt), endsAt: instantOf(date, endsAt), capacity });
  }
  return once(call, async (tx) => {
    if ((await findActingPlace(tx, placeId)) === undefined) throw new Refusal('not_found');
    await putSlots(tx, placeId, slots);
    await audit.record(tx, { call, action: 'care.slots_planned', object: { kind: 'office', id: placeId } });
    return { slots: slots.length };
  });
}

export function closeVisitSlot(
  call: Call,
  { placeId, slotId }: { placeId: string; slotId: string },
): Promise<{ slotId: string }> {
  assertScope(call, placeId);
  return once(call, async (tx) => {
    if (!(await closeSlot(tx, { id: slotId, officeId: placeId }))) throw new Refusal('state_changed');
    await audit.record(tx, { call, action: 'care.slot_closed', object: { kind: 'visit_slot', id: slotId } });
    return { slotId };
  });
}
