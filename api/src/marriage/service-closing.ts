import { next, nextBy } from '@jianghan/shared/marriage/flow';
import { BookingState } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { listCasesById, moveCase } from '../casefile/service';
import type { Call } from '../http/call';
import * as outbox from '../outbox/outbox';
import { countStates, type Ending, keepDrafts, listNamed, lockEnding, releaseAll } from './store-closing';
import { endReturns, lockDate, shutSlot } from './store-plan';

interface DateOf {
  officeId: string;
  on: string;
}

/** States that the closing of a date ends; who has checked in is still served. */
const ENDED_BY_CLOSING = BookingState.options.filter((state) => next(state, 'close') !== undefined);

/** How many bookings of a date are in each state. */
export const countBookings = countStates;

/** How many bookings the closing of a date would end (M-68). */
export async function countEnding(tx: Transaction | null, of: DateOf): Promise<number> {
  const counts = await countStates(tx, of);
  return ENDED_BY_CLOSING.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
}

/**
 * Ends every booking of a date, in the transaction that closes it: both may book again at once, are told, lose nothing
 * they typed, and are not counted as having cancelled or stayed away (M-68). Answers with how many bookings and messages.
 */
export async function endBookingsOf(
  tx: Transaction,
  call: Call,
  of: DateOf,
): Promise<{ bookings: number; messages: number }> {
  const slots = await lockDate(tx, of.officeId, of.on);
  if (slots.length === 0) return { bookings: 0, messages: 0 };
  const slotIds = slots.map(({ slotId }) => slotId);
  const endings = await lockEnding(tx, slotIds, ENDED_BY_CLOSING);
  const freed = await endReturns(tx, slotIds, call.now);
  for (const { slotId } of endings) freed.set(slotId, (freed.get(slotId) ?? 0) + 1);
  for (const { slotId } of slots) await shutSlot(tx, slotId, freed.get(slotId) ?? 0);
  if (endings.length === 0) return { bookings: 0, messages: 0 };
  return { bookings: endings.length, messages: await end(tx, call, endings) };
}

async function end(tx: Transaction, call: Call, endings: readonly Ending[]): Promise<number> {
  const ids = endings.map(({ id }) => id);
  const files = await listCasesById(tx, ids);
  for (const { id, state } of endings) {
    const step = nextBy(state as BookingState, 'close', 'administrator');
    const file = files.get(id);
    if (step === undefined || file === undefined) throw new Refusal('state_changed');
    await moveCase(tx, file, { action: 'close', to: step.next, call });
  }
  await releaseAll(tx, ids);
  await keepDrafts(tx, endings, call.now);
  await audit.recordAll(
    tx,
    ids.map((id) => ({ call, action: 'booking.closed', object: { kind: 'marriage_booking', id } })),
  );
  const bookers = endings.map(({ id, accountId }) => ({ bookingId: id, accountId }));
  // The phone that a caller gave may be the one of the person they named: one account is told once.
  const told = [...bookers, ...(await listNamed(tx, ids))].map(closedMessage);
  const lines = [...new Map(told.map((line) => [line.dedupKey, line])).values()];
  await outbox.addAll(tx, lines, call.now);
  return lines.length;
}

function closedMessage({ bookingId, accountId }: { bookingId: string; accountId: string }): outbox.OutboxLine {
  return {
    topic: 'marriage.closed',
    dedupKey: `marriage.closed ${bookingId} ${accountId}`,
    accountId,
    caseId: bookingId,
  };
}
