import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { INTENTION_INPUTS } from '@jianghan/shared/care/intention-flow';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import type { CareMove } from './core';
import { endOrder } from './order-ending';
import type { CareCase } from './row';
import * as intentions from './store-intentions';
import { findVisit, freeSeat } from './store-visits';

interface Taking {
  care: CareCase;
  move: CareMove;
  now: Date;
}

/** What a step does beside moving. `action` is the one taken in its place: a second 不要 in a year is leaving. */
interface Effect {
  action?: string;
}

type Work = (tx: Transaction, taking: Taking) => Promise<Effect | undefined>;

const EFFECTS: Record<CareCase['kind'], Record<string, Work>> = {
  visit: { cancel: giveBack, call_off: giveBack, finish: onlyOnTheDay, mark_no_show: onlyAfterwards },
  intention: { queue, offer, pass, lapse: takeBack, return: takeBack },
  home_service: { decline: endVisits, lapse: endVisits, cancel: endVisits, stop: endVisits },
  advice: {},
};

export async function effectOf(tx: Transaction, taking: Taking): Promise<Effect> {
  return (await EFFECTS[taking.care.kind][taking.move.action]?.(tx, taking)) ?? {};
}

/** The seat is there for the next family in the same moment. */
async function giveBack(tx: Transaction, { care }: Taking): Promise<undefined> {
  const { slotId } = await findVisit(tx, care.id);
  await freeSeat(tx, slotId);
}

function closed(why: string, text: string): Refusal {
  return new Refusal('step_closed', { why, text });
}

/** Somebody may come early, but not on another day. */
async function onlyOnTheDay(_: Transaction, { care, now }: Taking): Promise<undefined> {
  const at = care.happensAt as Date;
  if (dateOf(now) < dateOf(at)) throw closed('too_early', `约的是 ${dateOf(at)}，到那天再记`);
}

async function onlyAfterwards(_: Transaction, { care, now }: Taking): Promise<undefined> {
  const at = care.happensAt as Date;
  if (now < at) throw closed('too_early', `约的是 ${dateOf(at)} ${timeOf(at)}，过了时间再记`);
}

async function queue(tx: Transaction, { care, move, now }: Taking): Promise<undefined> {
  const { class: queueClass, level } = INTENTION_INPUTS.queue.parse(move.input);
  await intentions.setQueued(tx, { id: care.id, queueClass, level, now });
}

/**
 * The bed goes to whoever is first by class and date; past them only with a reason that stands in the record (4.4). A bed
 * that is promised to one family is promised to no other.
 */
async function offer(tx: Transaction, { care, move }: Taking): Promise<undefined> {
  const { room, outOfTurn } = INTENTION_INPUTS.offer.parse(move.input);
  await intentions.holdQueue(tx, care.officeId);
  if (await intentions.isPromised(tx, { officeId: care.officeId, room })) {
    throw closed('bed_promised', '这张床已经通知了别的家庭，请换一张');
  }
  const ahead = await intentions.countAhead(tx, { id: care.id, officeId: care.officeId });
  if (ahead > 0 && outOfTurn === null) {
    throw closed('not_first', `前面还有 ${ahead} 人。按类别和先后通知；要先通知这一位，请写明原因`);
  }
  await intentions.setRoom(tx, care.id, room);
}

/** So many beds not wanted within the days of the parameter, and the family pauses (4.4). No answer is not a 不要. */
async function pass(tx: Transaction, { care, move, now }: Taking): Promise<Effect> {
  const { valueAt } = move.rules;
  const since = new Date(now.getTime() - valueAt('care.pause_days', now) * 86_400_000);
  await intentions.setRoom(tx, care.id, null);
  const passed = await intentions.countPasses(tx, { ...care, since });
  return passed + 1 >= valueAt('care.passes', now) ? { action: 'leave' } : {};
}

/** The bed is somebody else's. */
async function takeBack(tx: Transaction, { care }: Taking): Promise<undefined> {
  await intentions.setRoom(tx, care.id, null);
}

async function endVisits(tx: Transaction, { care, move, now }: Taking): Promise<undefined> {
  await endOrder(tx, { care, byProvider: move.action !== 'cancel', now });
}
