import { dateOf } from '@jianghan/shared/calendar/dates';
import { Refusal } from '@jianghan/shared/refusal';
import type { Emergency } from '@jianghan/shared/relief/schemas';
import type { DeclareEmergency } from '@jianghan/shared/relief/schemas-staff';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import { type Call, staffOf } from '../http/call';
import { assertSteppedUp, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { present } from './emergency-view';
import * as store from './store-emergencies';

export async function listEmergencies(call: Call): Promise<{ items: Emergency[]; maySet: boolean }> {
  const all = await store.listEmergencies(null);
  return { items: all.map((one) => present(one, dateOf(call.now))), maySet: maySet(call) };
}

/** It holds in every street and stands on the home page: whoever is bound to one office has no say in it. */
function maySet(call: Call): boolean {
  return officesOf(call) === 'all';
}

function assertMaySet(call: Call): void {
  if (!maySet(call)) throw new Refusal('not_permitted');
  assertSteppedUp(call);
}

/** For its days other limits hold and the home page says so; a case keeps those of the day it came in. No two on one day. */
export async function declareEmergency(call: Call, asked: DeclareEmergency): Promise<Emergency> {
  assertMaySet(call);
  if (asked.until < asked.from)
    throw new Refusal('malformed', undefined, [{ field: 'until', message: '结束要在开始之后' }]);
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    await store.lockEmergencies(tx);
    const others = await store.listEmergencies(tx);
    const clash = others.find(
      ({ endedAt, from, until }) => endedAt === null && from <= asked.until && asked.from <= until,
    );
    if (clash !== undefined) throw new Refusal('emergency_in_force', { title: clash.title, until: clash.until });
    const one = { id: newId(), ...asked, declaredAt: call.now, endedAt: null, version: 1 };
    await store.insertEmergency(tx, one, staffId);
    await audit.record(tx, { call, action: 'relief.emergency_declared', object: { kind: 'emergency', id: one.id } });
    return present(one, dateOf(call.now));
  });
}

export async function endEmergency(call: Call, emergencyId: string, version: number): Promise<Emergency> {
  assertMaySet(call);
  return once(call, async (tx) => {
    const known = (await store.listEmergencies(tx)).find(({ id }) => id === emergencyId);
    if (known === undefined) throw new Refusal('not_found');
    if (!(await store.endEmergency(tx, { id: emergencyId, version, at: call.now })))
      throw new Refusal('state_changed', { version: known.version });
    await audit.record(tx, { call, action: 'relief.emergency_ended', object: { kind: 'emergency', id: emergencyId } });
    return present({ ...known, endedAt: call.now, version: version + 1 }, dateOf(call.now));
  });
}
