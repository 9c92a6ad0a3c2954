import { dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import type { PlanEffect } from '@jianghan/shared/marriage/plan-change';
import { ParameterName } from '@jianghan/shared/parameters/registry';
import { openDaysAt, type PlanningFacts, withParameter } from '@jianghan/shared/planning/facts';
import { assertSetting } from '@jianghan/shared/planning/rules';
import type {
  ParameterEffect,
  ParameterSetting,
  ParameterState,
  SetParameter,
} from '@jianghan/shared/planning/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { isDuplicate } from '../db/transact';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import { applyMove, type PlanMove, planningFacts, previewMove } from '../marriage/service-plan';
import { lockOffices } from '../office/service';
import { insertSetting, listSettings, putValue, type Setting } from '../parameters/service';
import { assertNoConflict, toEffect } from './effect';

/** Every parameter of the registry with what holds today and what is to come. */
export async function listParameters(call: Call): Promise<{ items: ParameterState[] }> {
  const settings = await listSettings(null);
  return { items: ParameterName.options.map((name) => stateOf(name, settings, call.now)) };
}

export async function listParameterSettings(name: ParameterName): Promise<{ items: ParameterSetting[] }> {
  const settings = await listSettings(null);
  return { items: settings.filter((one) => one.name === name).map(toView) };
}

/** What a new value would do to the slots; nothing is written but the answer under its key. */
export function previewParameter(call: Call, name: ParameterName, input: SetParameter): Promise<ParameterEffect> {
  assertSetting(name, input, call.now);
  return once(call, async (tx) => {
    await nextVersion(tx, name, input);
    const move = moveOf(await planningFacts(tx, call.now), { name, input, now: call.now });
    return effectOf(await previewMove(tx, move), move, input);
  });
}

/** Sets a parameter from a date on; what was set before stays readable, and the slots of later dates follow. */
export function setParameter(
  call: Call,
  name: ParameterName,
  input: SetParameter,
): Promise<{ parameter: ParameterState; effect: ParameterEffect }> {
  assertSetting(name, input, call.now);
  return once(call, async (tx) => {
    await lockOffices(tx);
    const version = await nextVersion(tx, name, input);
    const move = moveOf(await planningFacts(tx, call.now), { name, input, now: call.now });
    const effect = await applyMove(tx, move);
    assertNoConflict(effect);
    const { value, source, validFrom } = input;
    await keep(tx, { name, version, value, source, validFrom, setAt: call.now });
    await audit.record(tx, { call, action: 'parameter.set', object: { kind: 'parameter', id: name } });
    return { parameter: stateOf(name, await listSettings(tx), call.now), effect: effectOf(effect, move, input) };
  });
}

function effectOf(effect: PlanEffect, { before, after }: PlanMove, { validFrom }: SetParameter): ParameterEffect {
  const noon = instantOf(validFrom, '12:00');
  const openDays = { before: openDaysAt(before.parameters, noon), after: openDaysAt(after.parameters, noon) };
  return { ...toEffect(effect), openDays };
}

async function keep(tx: Transaction, setting: Setting): Promise<void> {
  try {
    await insertSetting(tx, setting);
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('state_changed') : error;
  }
  await putValue(tx, setting);
}

async function nextVersion(tx: Transaction, name: string, input: SetParameter): Promise<number> {
  const known = (await listSettings(tx)).filter((one) => one.name === name).length;
  if (known !== input.version) throw new Refusal('state_changed');
  return known + 1;
}

interface Wanted {
  name: string;
  input: SetParameter;
  now: Date;
}

function moveOf(before: PlanningFacts, { name, input, now }: Wanted): PlanMove {
  const after = withParameter(before, { name, validFrom: input.validFrom, value: input.value });
  return { before, after, officeIds: before.offices.map(({ id }) => id), now };
}

/** Of two settings for one date the later holds. */
function stateOf(name: ParameterName, settings: readonly Setting[], now: Date): ParameterState {
  const own = settings.filter((one) => one.name === name);
  const standing = own.filter((one, at) => !own.slice(at + 1).some(({ validFrom }) => validFrom === one.validFrom));
  const inOrder = standing.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1)).map(toView);
  const today = dateOf(now);
  return {
    name,
    version: own.length,
    current: inOrder.filter(({ validFrom }) => validFrom <= today).at(-1) ?? null,
    coming: inOrder.filter(({ validFrom }) => validFrom > today),
  };
}

function toView({ version, value, source, validFrom, setAt }: Setting): ParameterSetting {
  return { version, value: value as ParameterSetting['value'], source, validFrom, setAt: setAt.toISOString() };
}
