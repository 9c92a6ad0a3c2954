import { Refusal } from '@jianghan/shared/refusal';
import { clockAfter } from '@jianghan/shared/relief/clock';
import { RELIEF_STATES, reliefStep } from '@jianghan/shared/relief/flow';
import { HINDRANCES, hindrance, type ReliefActor } from '@jianghan/shared/relief/guards';
import { RELIEF_MOVERS, type ReliefAction } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { listMembers, moveCase } from '../casefile/service';
import type { Call } from '../http/call';
import { countingAt } from './clock';
import { type Effect, effectOf, STOPS } from './effects';
import { tellApplicant } from './messages';
import { type ReliefRules, standardsOn } from './rules';
import { standingOf } from './standing';
import { lockRelief, type ReliefCase, writeMove } from './store';
import { holdPayments } from './store-money';
import { insertStep } from './store-steps';

/** A step that somebody wants a case to take. */
export interface ReliefMove {
  caseId: string;
  action: ReliefAction;
  /** What the mover has looked at; left out by jobs and by payments, which answer for the present state. */
  version?: number;
  /** As the schema of the step in RELIEF_INPUTS has checked it. */
  input?: unknown;
  rules: ReliefRules;
}

/**
 * The one way a case of relief moves: holds its row, asks the table, the guards and the amounts, writes the event, what
 * was given, the decision, the new deadline, the audit line and the message. Whoever comes second gets `state_changed`
 * with the state as it is now. Called inside the transaction of a command.
 */
export async function moveRelief(tx: Transaction, call: Call, move: ReliefMove): Promise<ReliefCase> {
  const relief = await lockRelief(tx, move.caseId);
  if (relief === undefined) throw new Refusal('not_found');
  const actor = await actorIn(tx, call, relief);
  if (actor.movers.length === 0) throw new Refusal('not_found');
  if (move.version !== undefined && move.version !== relief.version)
    throw new Refusal('state_changed', present(relief));
  const step = reliefStep(relief.state, move.action, actor.movers);
  if (step === undefined) throw closedTo(relief, move.action);
  await assertOpen(tx, { relief, move, actor });
  const effect = await effectOf(tx, { relief, move, actor, now: call.now });
  const clock = clockAfter({ ...relief, ...effect.change }, step.clock, countingAt(call.now, move.rules));
  const changed: ReliefCase = { ...relief, ...effect.change, ...clock, state: step.next };
  await writeMove(tx, relief.id, { ...changed, isOpen: RELIEF_STATES[step.next].group !== 'done' });
  const file = { ...relief, kind: 'relief' as const, happensAt: null };
  const moved = await moveCase(tx, file, { action: move.action, to: step.next, call, dueAt: clock.dueAt });
  await writeDown(tx, call, { relief, move, effect });
  const { version, updatedAt } = moved;
  return { ...changed, version, updatedAt };
}

async function writeDown(
  tx: Transaction,
  call: Call,
  { relief, move, effect }: { relief: ReliefCase; move: ReliefMove; effect: Effect },
): Promise<void> {
  const version = relief.version + 1;
  if (effect.kept !== undefined) await insertStep(tx, relief.id, { version, action: move.action, input: effect.kept });
  await audit.record(tx, { call, action: `relief.${move.action}`, object: { kind: 'relief', id: relief.id } });
  await tellApplicant(tx, { relief: { ...relief, version }, action: move.action, now: call.now });
}

/** Every part the caller has in this case; none means that it does not exist for them. */
export async function actorIn(tx: Transaction | null, call: Call, relief: ReliefCase): Promise<ReliefActor> {
  const { actor, staff, isJob } = call;
  if (isJob) return { movers: ['system'], staffId: null };
  if (staff !== null) {
    const roles = staff.roles.filter(({ officeId }) => officeId === null || officeId === relief.officeId);
    return {
      movers: RELIEF_MOVERS.filter((mover) => roles.some(({ role }) => role === mover)),
      staffId: staff.staffId,
    };
  }
  const isTheirs = actor !== null && (await isOf(tx, relief, actor.accountId));
  return { movers: isTheirs ? ['applicant'] : [], staffId: null };
}

async function isOf(tx: Transaction | null, { id, accountId }: ReliefCase, asking: string): Promise<boolean> {
  if (accountId === asking) return true;
  return (await listMembers(tx, [id])).get(id)?.includes(asking) ?? false;
}

async function assertOpen(
  tx: Transaction,
  { relief, move, actor }: { relief: ReliefCase; move: ReliefMove; actor: ReliefActor },
): Promise<void> {
  if (STOPS.includes(move.action)) await holdPayments(tx, relief.id);
  const standing = await standingOf(tx, relief);
  const standards = standardsOn(move.rules, relief.acceptedOn ?? relief.receivedOn, relief.emergencyId);
  const why = hindrance({ action: move.action, standing }, actor, standards);
  if (why !== undefined) throw new Refusal('step_closed', { why, text: HINDRANCES[why], ...present(relief) });
}

/** Another of the staff may take it, or the case has gone on meanwhile. */
function closedTo(relief: ReliefCase, action: ReliefAction): Refusal {
  const isOthers = reliefStep(relief.state, action, RELIEF_MOVERS) !== undefined;
  return isOthers ? new Refusal('not_permitted') : new Refusal('state_changed', present(relief));
}

/** How the case stands now, for who came second. */
export function present({ state, version }: Pick<ReliefCase, 'state' | 'version'>) {
  return { state, stateText: RELIEF_STATES[state].text, version };
}
