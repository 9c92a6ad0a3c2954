import { allot, type Decision } from '@jianghan/shared/marriage/allot';
import type { BookingParameters } from '@jianghan/shared/marriage/rules';
import type { Booked, BookMarriage } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { CASES_OF } from '../casefile/service';
import { batched } from '../db/batch';
import { databaseNow } from '../db/sql';
import { isDuplicate, isOrphan, transact } from '../db/transact';
import { type Attempt, type Call, signedIn } from '../http/call';
import { attemptOf } from '../idempotency/once';
import { type Answered, findAnswered } from '../idempotency/store';
import { countBatch } from '../metrics/metrics';
import { type Prepared, prepare, type Waiting } from './desk-facts';
import { writeBookings } from './desk-write';
import { bookingParameters } from './parameters';
import { SeatsGone } from './seats-gone';
import { findNearest } from './service-slots';
import { hasLiveBooking, listLive } from './store-booking';
import type { PhoneCouple } from './store-phone';
import { lockSlots, peekSlots, type SlotFacts } from './store-slots';

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
  const { slotId, draftVersion } = body;
  const answer = await desk({ call, attempt: attemptOf(call), slotId, draftVersion });
  if (answer.kind === 'booked') return answer.booking;
  throw await told(answer, call);
}

/** Books for somebody on the phone: the same desk, the same rules, in the same line (1.6). */
export async function bookCaller(call: Call, slotId: string, phone: PhoneCouple): Promise<Booked> {
  const answer = await desk({ call, attempt: attemptOf(call), slotId, phone });
  if (answer.kind === 'booked') return answer.booking;
  throw answer.refusal.code === 'slot_full' ? await told(answer, call) : answer.refusal;
}

/** Takes a booking to another time, in the same line: the couple has the new seat or keeps the old one (M-59). */
export async function rescheduleBooking(
  call: Call,
  { bookingId, slotId, version }: { bookingId: string; slotId: string; version: number },
): Promise<Booked> {
  const answer = await desk({ call, attempt: attemptOf(call), slotId, move: { bookingId, version } });
  if (answer.kind === 'booked') return answer.booking;
  throw await told(answer, call);
}

/** What the couple needs to know beside the refusal: the nearest free times, or that somebody else named them. */
async function told({ refusal, slot }: Refused, call: Call): Promise<Refusal> {
  if (refusal.code === 'slot_full' && slot !== undefined) {
    return new Refusal('slot_full', { nearest: await findNearest(slot, call.now) });
  }
  if (refusal.code === 'already_booked' && !(await hasLiveBooking(CASES_OF, signedIn(call).accountId))) {
    return new Refusal('named_by_other');
  }
  return refusal;
}

/**
 * In a hurry first: nothing is locked until all rows but the seats are written. What that could not settle, a seat
 * that went meanwhile, a person or key another process was just writing, or an account that was being closed, is asked
 * again with the slots locked.
 */
async function serve(waiting: Waiting[]): Promise<Answer[]> {
  const parameters = await bookingParameters(new Date());
  countBatch(waiting.length);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact((tx) => serveOnce(tx, { waiting, parameters, mayHurry: attempt === 1 }));
    } catch (error) {
      const mayPass = isDuplicate(error) || isOrphan(error) || error instanceof SeatsGone;
      if (!mayPass || attempt === TRIES) throw error;
    }
  }
}

interface Batch {
  waiting: readonly Waiting[];
  parameters: BookingParameters;
  mayHurry: boolean;
}

/** People first, they take the most time. */
async function serveOnce(tx: Transaction, { waiting, parameters, mayHurry }: Batch): Promise<Answer[]> {
  const prepared = await prepare(tx, waiting);
  const requests = prepared.map(({ request }) => request);
  const decide = (facts: Facts) => allot({ ...facts, parameters }, requests);
  const hurried = mayHurry ? await lookAround(tx, waiting) : undefined;
  const quick = hurried && decide(hurried);
  const isSettled = quick?.every(({ kind }) => kind !== 'refused' && kind !== 'replay') ?? false;
  const facts = hurried && isSettled ? hurried : await lockAll(tx, prepared);
  const decisions = quick && isSettled ? quick : decide(facts);
  const booked = await writeBookings(tx, { prepared, decisions, parameters, slots: facts.slots, now: facts.now });
  return waiting.map((_, place) => answerAt(place, { decisions, booked, waiting, ...facts }));
}

interface Facts {
  now: Date;
  slots: ReadonlyMap<string, SlotFacts>;
  live: ReadonlySet<string>;
  earlier: ReadonlyMap<string, Answered>;
}

/** Enough for those who ask for the first time while there is room: unique keys and the guarded seats find out the others. */
async function lookAround(tx: Transaction, waiting: readonly Waiting[]): Promise<Facts> {
  const slots = bySlotId(await peekSlots(tx, slotIdsOf(waiting)));
  return { slots, live: new Set(), earlier: new Map(), now: await databaseNow(tx) };
}

/** The lock, then everything the decision rests on, so that nothing read can change before the commit. */
async function lockAll(tx: Transaction, prepared: readonly Prepared[]): Promise<Facts> {
  const slots = bySlotId(await lockSlots(tx, slotIdsOf(prepared)));
  const earlier = await findEarlier(tx, prepared);
  const live = await listLive(tx, [
    ...new Set(prepared.flatMap(({ request: { own, partner } }) => [own.idHash, partner.idHash])),
  ]);
  return { slots, earlier, live, now: await databaseNow(tx) };
}

function bySlotId(slots: readonly SlotFacts[]): Map<string, SlotFacts> {
  return new Map(slots.map((slot) => [slot.slotId, slot]));
}

function slotIdsOf(waiting: readonly Waiting[]): string[] {
  return [...new Set(waiting.map(({ slotId }) => slotId))].sort();
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
  const { attempt, slotId } = outcome.waiting[place] as Waiting;
  const decision = outcome.decisions[place] as Decision;
  if (decision.kind === 'twin') return answerAt(decision.of, outcome);
  if (decision.kind === 'refused') {
    return { kind: 'refused', refusal: decision.refusal, slot: outcome.slots.get(slotId) };
  }
  const booking = decision.kind === 'replay' ? outcome.earlier.get(nameOf(attempt))?.reply : outcome.booked.get(place);
  return { kind: 'booked', booking: booking as Booked };
}
