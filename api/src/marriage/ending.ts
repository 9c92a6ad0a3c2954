import { randomInt } from 'node:crypto';
import type { BookingAction, BookingMover } from '@jianghan/shared/marriage/flow';
import { nextBy } from '@jianghan/shared/marriage/flow';
import type { BookingParameters } from '@jianghan/shared/marriage/rules';
import { seatReturnsAt } from '@jianghan/shared/marriage/seat-return';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { type Appointment, findCase, moveCase } from '../casefile/service';
import type { Call } from '../http/call';
import * as outbox from '../outbox/outbox';
import { type BookingFacts, releaseParties } from './store-booking';
import { scheduleReturn } from './store-slots';

export interface Step {
  booking: BookingFacts;
  /** What the mover has looked at; another version is another booking to them. */
  version: number;
  action: BookingAction;
  mover: BookingMover;
  /** When and where it is from now on, for a change of time. */
  appointment?: Appointment;
}

/** Takes the step the table allows; whoever comes second, or looked at an older version, gets `state_changed`. */
export async function takeStep(
  tx: Transaction,
  call: Call,
  { booking, version, action, mover, appointment }: Step,
): Promise<BookingFacts> {
  const step = nextBy(booking.state, action, mover);
  const file = await findCase(tx, booking.id);
  if (step === undefined || file === undefined || file.version !== version) throw new Refusal('state_changed');
  const moved = await moveCase(tx, file, { action, to: step.next, call, ...(appointment && { appointment }) });
  await audit.record(tx, { call, action: AUDITED[action], object: { kind: 'marriage_booking', id: booking.id } });
  return { ...booking, state: step.next, version: moved.version, dueAt: null };
}

const AUDITED: Record<BookingAction, string> = {
  accept: 'booking.accepted',
  decline: 'booking.declined',
  expire: 'booking.expired',
  cancel: 'booking.cancelled',
  reschedule: 'booking.moved',
  check_in: 'booking.checked_in',
  undo_check_in: 'booking.check_in_undone',
  serve: 'booking.served',
  mark_no_show: 'booking.no_show',
  correct: 'booking.corrected',
  close: 'booking.closed',
};

/** Ends a booking: both people may book again at once, the seat comes back later, at a moment nobody can foresee. */
export async function endBooking(
  tx: Transaction,
  call: Call,
  { parameters, ...step }: Step & { parameters: BookingParameters },
): Promise<BookingFacts> {
  const ended = await takeStep(tx, call, step);
  await releaseParties(tx, ended.id);
  await scheduleReturn(tx, ended.slotId, seatReturnsAt(call.now, parameters, chance()));
  return ended;
}

/** Uniform in [0, 1), from the system's own source. */
function chance(): number {
  return randomInt(1_000_000) / 1_000_000;
}

/** One message to each of these accounts about the booking as it stands now. */
export function tellAll(
  tx: Transaction,
  topic: outbox.OutboxLine['topic'],
  { booking, accountIds, now }: { booking: BookingFacts; accountIds: readonly string[]; now: Date },
): Promise<void> {
  const { id, version } = booking;
  return outbox.addAll(
    tx,
    accountIds.map((accountId) => ({
      topic,
      dedupKey: `${topic} ${id} ${version} ${accountId}`,
      accountId,
      caseId: id,
    })),
    now,
  );
}
