import { allot, type Decision } from '@jianghan/shared/marriage/allot';
import type { BookingParameters } from '@jianghan/shared/marriage/rules';
import type { Booked, BookMarriage } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { batched } from '../db/batch';
import { databaseNow } from '../db/sql';
import { isDuplicate, transact } from '../db/transact';
import { type Attempt, type Call, signedIn } from '../http/call';
import { attemptOf } from '../idempotency/once';
import { type Answered, findAnswered } from '../idempotency/store';
import { countBatch } from '../metrics/metrics';
import { prepare, type Waiting } from './desk-facts';
import { writeBookings } from './desk-write';
import { bookingParameters } from './parameters';
import { findNearest } from './service-slots';
import { hasLiveBooking, listLive } from './store-booking';
import { lockSlots, type SlotFacts } from './store-slots';

/** As many as one transaction serves; more wait for the next. */
const MOST = 250;
const TRIES = 3;

interface Refused {
  kind: 'refused';
  refusal: Refusal;
  slot: SlotFacts | undefined;
}

type Answer = { kind: 'booked'; booking: Booked } | Refused;

const desk = batched(serve, MOST);

/**
 * Books at the desk: everyone who waits is served in one transaction, in the order of arrival.
 * Refuses with the codes of the endpoint; `slot_full` brings the nearest free times.
 */
export async function bookMarriage(call: Call, body: BookMarriage): Promise<Booked> {
  const answer = await desk({ call, attempt: attemptOf(call), body });
  if (answer.kind === 'booked') return answer.booking;
  throw await told(answer, call);
}

/** What the couple needs to know beside the refusal: the nearest free times, or that somebody else named them. */
async function told({ refusal, slot }: Refused, call: Call): Promise<Refusal> {
  if (refusal.code === 'slot_full' && slot !== undefined) {
    return new Refusal('slot_full', { nearest: await findNearest(slot, call.now) });
  }
  if (refusal.code === 'already_booked' && !(await hasLiveBooking(signedIn(call).accountId))) {
    return new Refusal('named_by_other');
  }
  return refusal;
}

/** A person who books in another process at this very moment makes a unique key fail: then all are asked again. */
async function serve(waiting: Waiting[]): Promise<Answer[]> {
  const parameters = await bookingParameters(new Date());
  countBatch(waiting.length);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact((tx) => serveOnce(tx, waiting, parameters));
    } catch (error) {
      if (!isDuplicate(error) || attempt === TRIES) throw error;
    }
  }
}

/** People first, then the lock, then everything the decision rests on, so that nothing read can change before the commit. */
async function serveOnce(
  tx: Transaction,
  waiting: readonly Waiting[],
  parameters: BookingParameters,
): Promise<Answer[]> {
  const prepared = await prepare(tx, waiting);
  const requests = prepared.map(({ request }) => request);
  const slots = new Map((await lockSlots(tx, slotIdsOf(waiting))).map((slot) => [slot.slotId, slot]));
  const earlier = await findEarlier(tx, waiting);
  const live = await listLive(tx, [...new Set(requests.flatMap(({ own, partner }) => [own.idHash, partner.idHash]))]);
  const now = await databaseNow(tx);
  const decisions = allot({ now, parameters, slots, live, earlier }, requests);
  const booked = await writeBookings(tx, { prepared, decisions, slots, now });
  return waiting.map((_, place) => answerAt(place, { decisions, booked, earlier, waiting, slots }));
}

function slotIdsOf(waiting: readonly Waiting[]): string[] {
  return [...new Set(waiting.map(({ body }) => body.slotId))].sort();
}

async function findEarlier(tx: Transaction, waiting: readonly Waiting[]): Promise<Map<string, Answered>> {
  const answered = await findAnswered(
    tx,
    waiting.map(({ attempt }) => attempt),
  );
  return new Map(answered.map((one) => [nameOf(one), one]));
}

function nameOf({ accountId, key }: Pick<Attempt, 'accountId' | 'key'>): string {
  return `${accountId} ${key}`;
}

interface Outcome {
  decisions: readonly Decision[];
  booked: ReadonlyMap<number, Booked>;
  earlier: ReadonlyMap<string, Answered>;
  waiting: readonly Waiting[];
  slots: ReadonlyMap<string, SlotFacts>;
}

/** A twin gets whatever the first of them got. */
function answerAt(place: number, outcome: Outcome): Answer {
  const { attempt, body } = outcome.waiting[place] as Waiting;
  const decision = outcome.decisions[place] as Decision;
  if (decision.kind === 'twin') return answerAt(decision.of, outcome);
  if (decision.kind === 'refused') {
    return { kind: 'refused', refusal: decision.refusal, slot: outcome.slots.get(body.slotId) };
  }
  const booking = decision.kind === 'replay' ? outcome.earlier.get(nameOf(attempt))?.reply : outcome.booked.get(place);
  return { kind: 'booked', booking: booking as Booked };
}
