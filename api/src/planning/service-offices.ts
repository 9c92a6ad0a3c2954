import { addDays, instantOf, monthEnd } from '@jianghan/shared/calendar/dates';
import { holidaysWith } from '@jianghan/shared/calendar/holidays';
import type { PlanEffect } from '@jianghan/shared/marriage/plan-change';
import { slotsOf } from '@jianghan/shared/marriage/slot-calendar';
import { type PlanningFacts, planOf, withChange, withOffice } from '@jianghan/shared/planning/facts';
import { assertChange } from '@jianghan/shared/planning/rules';
import type { ChangeOffice, Effect, ManagedOffice, OfficeDetails, PlanDay } from '@jianghan/shared/planning/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import type { Call } from '../http/call';
import { assertScope, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { applyMove, type PlanMove, planningFacts, previewMove, sumDates } from '../marriage/service-plan';
import * as office from '../office/service';
import { assertNoConflict, toEffect } from './effect';

/** Who may book here and how: the part of an office that the booking reads. */
const SERVICE = 'MARRY';

export async function listManagedOffices(call: Call): Promise<{ items: ManagedOffice[] }> {
  const own = officesOf(call);
  const items = await managed(null);
  return { items: items.filter(({ officeId }) => own === 'all' || own.includes(officeId)) };
}

/** A new office has a name and a place; it has no slots before its hours and seats are set. */
export function openOffice(call: Call, details: OfficeDetails): Promise<ManagedOffice> {
  return once(call, async (tx) => {
    const id = newId();
    const { location, ...said } = details;
    const { longitude, latitude } = location ?? { longitude: null, latitude: null };
    await office.openOffice(tx, { id, ...said, longitude, latitude, hours: [] }, [
      { officeId: id, service: SERVICE, capacity: 0, onlineCapacity: 0 },
    ]);
    await audit.record(tx, { call, action: 'office.opened', object: { kind: 'office', id } });
    return getManaged(tx, id);
  });
}

/** Every day of a month as it stands: what is decided, and how many slots and couples there are. */
export async function listPlanDays(call: Call, officeId: string, month: string): Promise<{ items: PlanDay[] }> {
  assertScope(call, officeId);
  const [from, to] = [`${month}-01`, monthEnd(`${month}-01`)];
  const facts = await planningFacts(null, instantOf(from, '00:00'));
  if (!facts.offices.some(({ id }) => id === officeId)) throw new Refusal('not_found');
  const sums = await sumDates(null, officeId, { from, to });
  const items: PlanDay[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    items.push({ ...dayOf(facts, { officeId, on }, call.now), ...(sums.get(on) ?? { slots: 0, seats: 0, taken: 0 }) });
  }
  return { items };
}

type Plan = Omit<PlanDay, 'slots' | 'seats' | 'taken'>;

function dayOf(facts: PlanningFacts, { officeId, on }: { officeId: string; on: string }, now: Date): Plan {
  const plan = planOf(facts, { officeId, service: SERVICE }, now);
  const special = plan?.specialDays.get(on);
  const holidays = holidaysWith(facts.holidays);
  return {
    on,
    special: special
      ? {
          isOpen: special.isOpen,
          hours: special.hours?.map(({ opens, closes }) => ({ opens, closes })) ?? null,
          onlineCapacity: special.onlineCapacity,
          note: special.note,
        }
      : null,
    isOpen: plan !== undefined && slotsOf(on, plan).length > 0,
    holiday: holidays.markOf(on),
    isProvisional: holidays.isProvisional(on),
  };
}

/** What a change would do; nothing is written but the answer under its key. */
export function previewOfficeChange(call: Call, officeId: string, input: ChangeOffice): Promise<Effect> {
  assertScope(call, officeId);
  assertChange(input.change, call.now);
  return once(call, async (tx) => {
    const facts = await planningFacts(tx, call.now);
    const version = (await managed(tx)).find((one) => one.officeId === officeId)?.version;
    assertVersion(version, input.version);
    return toEffect(await previewMove(tx, moveOf(facts, officeId, { input, now: call.now })));
  });
}

/** Changes an office and, in the same transaction, the slots that follow from it. Refused where a couple would lose their seat. */
export function changeOffice(
  call: Call,
  officeId: string,
  input: ChangeOffice,
): Promise<{ office: ManagedOffice; effect: Effect }> {
  assertScope(call, officeId);
  assertChange(input.change, call.now);
  return once(call, async (tx) => {
    assertVersion((await office.lockOffices(tx, officeId)).get(officeId), input.version);
    const facts = await planningFacts(tx, call.now);
    const effect: PlanEffect = await applyMove(tx, moveOf(facts, officeId, { input, now: call.now }));
    assertNoConflict(effect);
    await office.writeChange(tx, officeId, input.change);
    await office.raiseVersion(tx, officeId);
    const action = `office.${input.change.kind}_changed`;
    await audit.record(tx, { call, action, object: { kind: 'office', id: officeId } });
    return { office: await getManaged(tx, officeId), effect: toEffect(effect) };
  });
}

function moveOf(before: PlanningFacts, officeId: string, { input, now }: { input: ChangeOffice; now: Date }): PlanMove {
  const was = before.offices.find(({ id }) => id === officeId);
  if (was === undefined) throw new Refusal('not_found');
  const after = withOffice(before, withChange(was, input.change));
  return { before, after, officeIds: [officeId], now };
}

export function assertVersion(actual: number | undefined, expected: number): void {
  if (actual === undefined) throw new Refusal('not_found');
  if (actual !== expected) throw new Refusal('state_changed');
}

async function getManaged(tx: Transaction, officeId: string): Promise<ManagedOffice> {
  const found = (await managed(tx)).find((one) => one.officeId === officeId);
  if (found === undefined) throw new Refusal('not_found');
  return found;
}

async function managed(tx: Transaction | null): Promise<ManagedOffice[]> {
  const services = await office.listServices(tx);
  return (await office.listOffices(tx)).map((one) => ({
    ...office.toPublic(one),
    version: one.version,
    services: services
      .filter(({ officeId }) => officeId === one.id)
      .map(({ service, capacity, onlineCapacity }) => ({
        service: service as ManagedOffice['services'][number]['service'],
        capacity,
        onlineCapacity,
      })),
  }));
}
