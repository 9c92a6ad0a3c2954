import { dateOf } from '@jianghan/shared/calendar/dates';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { valuesIn } from '@jianghan/shared/planning/facts';
import { Refusal } from '@jianghan/shared/refusal';
import { amountStop, prepaidStop, worthGiven, worthOf } from '@jianghan/shared/relief/amounts';
import { HINDRANCES, type ReliefActor } from '@jianghan/shared/relief/guards';
import { RELIEF_INPUTS } from '@jianghan/shared/relief/inputs';
import type { Transaction } from 'sequelize';
import type { ReliefMove } from './core';
import { standardsOn } from './rules';
import type { ReliefCase } from './store';
import { listSignatures } from './store-file';
import { grantAll, listGrants, replaceGrants } from './store-grants';
import { stopRest } from './store-money';
import { type Decision, insertDecision, insertObjection, overturnFirst, replacePromise } from './store-steps';

interface Taking {
  relief: ReliefCase;
  move: ReliefMove;
  actor: ReliefActor;
  now: Date;
}

/** What a step does beside moving: what it leaves in the case, and what of its input is kept. */
export interface Effect {
  change: Partial<Pick<ReliefCase, 'lane' | 'acceptedOn' | 'wasSupplemented' | 'isPrepaid' | 'amountFen' | 'persons'>>;
  kept?: unknown;
}

type Work = (tx: Transaction, taking: Taking) => Promise<Effect>;

const EFFECTS: Partial<Record<ReliefMove['action'], Work>> = {
  ask_supplement: async (_, { move }) => ({ change: { wasSupplemented: true }, kept: move.input }),
  accept,
  finish_check: async (_, { relief, move }) => {
    const { persons = relief.persons } = RELIEF_INPUTS.finish_check.parse(move.input);
    return { change: { persons }, kept: move.input };
  },
  prepay,
  publish: propose,
  propose,
  object,
  approve_first: (tx, taking) => decide(tx, taking, { step: 'first', outcome: 'granted' }),
  approve,
  refuse: async (tx, taking) => {
    await stopRest(tx, taking.relief.id, taking.now);
    return decide(tx, taking, { step: 'final', outcome: 'refused' });
  },
  forward,
  terminate: stop,
  stop_payment: stop,
  send_back: async (tx, { relief, move }) => {
    await overturnFirst(tx, relief.id);
    return { change: {}, kept: move.input };
  },
};

/** Steps that end a case in which something may have been granted: what was not given yet is stopped with them. */
export const STOPS: readonly ReliefMove['action'][] = ['refuse', 'terminate', 'stop_payment'];

/** Carries out what belongs to a step; a step without anything of its own keeps its input and that is all. */
export async function effectOf(tx: Transaction, taking: Taking): Promise<Effect> {
  const work = EFFECTS[taking.move.action];
  return work === undefined ? { change: {}, kept: taking.move.input } : work(tx, taking);
}

/** What leaves the government does so with the person's own consent, signed for this alone. */
async function forward(tx: Transaction, { relief, move }: Taking): Promise<Effect> {
  const { target } = RELIEF_INPUTS.forward.parse(move.input);
  const isAgreed = async () => (await listSignatures(tx, relief.id)).some(({ document }) => document === 'charity');
  if (target === 'charity' && !(await isAgreed())) {
    const why = 'consent_missing';
    throw new Refusal('step_closed', { why, text: HINDRANCES[why] });
  }
  return { change: {}, kept: move.input };
}

async function accept(tx: Transaction, { relief, move, now }: Taking): Promise<Effect> {
  const { lane, promised, persons = relief.persons } = RELIEF_INPUTS.accept.parse(move.input);
  const on = dateOf(now);
  if (promised !== null) {
    const days = valueIn(valuesIn(move.rules.values, on), 'relief.promise_days');
    await replacePromise(tx, { caseId: relief.id, items: promised, dueOn: move.rules.holidays.addWorkdays(on, days) });
  }
  return { change: { lane, acceptedOn: on, persons }, kept: move.input };
}

async function prepay(tx: Transaction, taking: Taking): Promise<Effect> {
  const { relief, move, now } = taking;
  const { grants } = RELIEF_INPUTS.prepay.parse(move.input);
  const amountFen = worthOf(grants);
  const why = prepaidStop(amountFen, standardsOn(move.rules, relief.acceptedOn ?? dateOf(now), relief.emergencyId));
  if (why !== null) throw new Refusal('amount_refused', { why });
  await replaceGrants(tx, { caseId: relief.id, version: relief.version + 1, grants, prepaidAt: now });
  await insertDecision(tx, relief, { ...decisionOf(taking), step: 'prepay', outcome: 'granted', amountFen });
  return { change: { isPrepaid: true, amountFen }, kept: move.input };
}

async function stop(tx: Transaction, { relief, move, now }: Taking): Promise<Effect> {
  await stopRest(tx, relief.id, now);
  return { change: {}, kept: move.input };
}

/** The limits are for all of it: what was given in advance counts with what is proposed now. */
async function propose(tx: Transaction, { relief, move, now }: Taking): Promise<Effect> {
  const { grants, minutes } = RELIEF_INPUTS.propose.parse(move.input);
  if (grants.length === 0 && !relief.isPrepaid)
    throw new Refusal('malformed', undefined, [{ field: 'move.input.grants', message: '请填怎么帮' }]);
  const amountFen = worthGiven(await listGrants(tx, relief.id)) + worthOf(grants);
  if (relief.state === 'meeting' && minutes === null) throw new Refusal('amount_refused', { why: 'minutes_missing' });
  const standards = standardsOn(move.rules, relief.acceptedOn ?? dateOf(now), relief.emergencyId);
  const asked = {
    lane: relief.lane ?? 'EXPENDITURE',
    amountFen,
    persons: relief.persons,
    hasMinutes: minutes !== null,
  };
  const why = amountStop(asked, standards);
  if (why !== null) throw new Refusal('amount_refused', { why });
  await replaceGrants(tx, { caseId: relief.id, version: relief.version + 1, grants, prepaidAt: null });
  return { change: { amountFen }, kept: move.input };
}

/** Who objected stays out of what the case itself keeps. */
async function object(tx: Transaction, { relief, move, now }: Taking): Promise<Effect> {
  const { text, objector } = RELIEF_INPUTS.object.parse(move.input);
  await insertObjection(tx, { caseId: relief.id, text, objector, at: now });
  return { change: {} };
}

async function approve(tx: Transaction, taking: Taking): Promise<Effect> {
  await grantAll(tx, taking.relief.id, taking.now);
  return decide(tx, taking, { step: 'final', outcome: 'granted' });
}

async function decide(
  tx: Transaction,
  taking: Taking,
  { step, outcome }: Pick<Decision, 'step' | 'outcome'>,
): Promise<Effect> {
  await insertDecision(tx, taking.relief, { ...decisionOf(taking), step, outcome });
  return { change: {}, kept: taking.move.input };
}

function decisionOf({ relief, actor, now }: Taking): Omit<Decision, 'step' | 'outcome'> {
  const decidedAs = actor.movers.includes('district_officer') ? 'district_officer' : 'street_supervisor';
  const { amountFen, version } = relief;
  return { version: version + 1, amountFen, decidedBy: actor.staffId ?? '', decidedAs, decidedAt: now };
}
