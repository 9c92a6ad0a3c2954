import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { CARE_MOVERS, type CareMover } from '@jianghan/shared/care/movers';
import { ORDER_VISIT_FLOW, ORDER_VISIT_STATES, type OrderVisitAction } from '@jianghan/shared/care/order-visit-flow';
import { stepOf } from '@jianghan/shared/flow/flow';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import type { Call } from '../http/call';
import { moveCare } from './core';
import { tell } from './messages';
import { moversIn } from './movers';
import type { CareCase } from './row';
import type { CareRules } from './rules';
import { lockCare, writeCareMove } from './store';
import { raiseAlert } from './store-alerts';
import { hasRunning, lockVisit, nextStart, type OrderVisit, writeVisit } from './store-order-visits';

/** A step that somebody wants one visit of an order to take. */
export interface OrderVisitMove {
  caseId: string;
  visitId: string;
  action: OrderVisitAction;
  version?: number;
  /** A reason, what was wrong, what was done about it. */
  said: string | null;
  rules: CareRules;
}

/**
 * The one way a visit moves: holds order and visit, asks the table, writes it, the alert where it asks for one, the audit
 * line and the message. The order itself is done when nothing of it is left to wait for.
 */
export async function moveOrderVisit(tx: Transaction, call: Call, move: OrderVisitMove): Promise<OrderVisit> {
  const care = await lockCare(tx, move.caseId);
  const movers = care === undefined ? [] : moversIn(call, care);
  const visit = await lockVisit(tx, move.visitId);
  if (care === undefined || movers.length === 0 || visit?.caseId !== care.id) throw new Refusal('not_found');
  if (move.version !== undefined && move.version !== visit.version) throw new Refusal('state_changed', present(visit));
  const step = orderVisitStep(visit, move.action, movers);
  if (step === undefined) throw closedTo(visit, move.action);
  assertTimely(move.action, { care, visit, now: call.now });
  await writeVisit(tx, { id: visit.id, state: step.next, said: move.said, now: call.now });
  await audit.record(tx, { call, action: `care.visit_${move.action}`, object: { kind: 'care', id: care.id } });
  const moved = { ...visit, state: step.next, version: visit.version + 1, said: move.said ?? visit.said };
  if (ORDER_VISIT_STATES[step.next].isAlert)
    await raiseAlert(tx, { visitId: visit.id, streetId: care.streetId, now: call.now });
  await tellFamily(tx, { care, visit: moved, action: move.action, call });
  await goOn(tx, call, { care, rules: move.rules });
  return moved;
}

/** What the family has to know at once. */
const TOLD: readonly OrderVisitAction[] = ['call_off', 'miss', 'finish'];

async function tellFamily(
  tx: Transaction,
  { care, visit, action, call }: { care: CareCase; visit: OrderVisit; action: OrderVisitAction; call: Call },
): Promise<void> {
  if (call.actor !== null || !TOLD.includes(action)) return;
  const topic = action === 'finish' ? 'care.visited' : 'care.not_visited';
  await tell(tx, { care, topic, now: call.now, about: ` ${visit.id} ${visit.version}` });
}

/**
 * The order is looked at again when somebody comes next. Nothing is left of it to wait for: it is done, or, when nobody
 * had taken it yet, whoever cancelled the last visit has cancelled all of it.
 */
async function goOn(tx: Transaction, call: Call, { care, rules }: { care: CareCase; rules: CareRules }): Promise<void> {
  await writeCareMove(tx, { ...care, happensAt: (await nextStart(tx, care.id)) ?? care.happensAt });
  if (await hasRunning(tx, care.id)) return;
  if (care.state === 'submitted') await moveCare(tx, call, { caseId: care.id, action: 'cancel', rules });
  if (care.state !== 'running') return;
  await moveCare(tx, { ...call, actor: null, staff: null, isJob: true }, { caseId: care.id, action: 'finish', rules });
}

function assertTimely(
  action: OrderVisitAction,
  { care, visit, now }: { care: CareCase; visit: OrderVisit; now: Date },
): void {
  if (action !== 'cancel' && care.state === 'submitted') {
    throw new Refusal('step_closed', { why: 'not_accepted', text: '先接单，再上门' });
  }
  const isToday = dateOf(now) === dateOf(visit.startsAt);
  if (action === 'set_out' && !isToday) {
    throw new Refusal('step_closed', { why: 'another_day', text: `约的是 ${dateOf(visit.startsAt)}，到那天再出发` });
  }
  if (action === 'cancel' && now >= visit.startsAt) {
    throw new Refusal('step_closed', {
      why: 'too_late',
      text: `约的是 ${timeOf(visit.startsAt)}，已经到时间了，请打电话给服务商`,
    });
  }
}

/** The step, when one of these movers may take it. */
export function orderVisitStep(
  { state }: Pick<OrderVisit, 'state'>,
  action: OrderVisitAction,
  movers: readonly CareMover[],
) {
  const step = stepOf(ORDER_VISIT_FLOW, state, action);
  return step?.by.some((mover) => movers.includes(mover)) ? step : undefined;
}

function closedTo(visit: OrderVisit, action: OrderVisitAction): Refusal {
  const isOthers = orderVisitStep(visit, action, CARE_MOVERS) !== undefined;
  return isOthers ? new Refusal('not_permitted') : new Refusal('state_changed', present(visit));
}

function present({ state, version }: OrderVisit) {
  return { state, stateText: ORDER_VISIT_STATES[state].text, version };
}
