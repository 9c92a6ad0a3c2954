import { asksCeremony, nextTicketState, resultsOf } from '@jianghan/shared/hall/flow';
import type { CorrectResult, RecordResult, SheetItem } from '@jianghan/shared/hall/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { databaseNow } from '../db/sql';
import { countOrigins } from '../figures/service';
import { type Call, staffOf } from '../http/call';
import { once } from '../idempotency/once';
import { type HallBooking, listHallBookings, moveBooking } from '../marriage/service-hall';
import { listPeople } from '../marriage/service-people';
import { queueRules } from './rules';
import { move, ownTicket, recordStep } from './service-calling';
import { itemOf } from './service-sheet';
import { insertCorrection, type TicketFacts } from './store';

/** How the visit ended (M-1.7). The booking is served with it; what the result was stays in the hall, no message tells it. */
export async function recordResult(call: Call, ticketId: string, given: RecordResult): Promise<SheetItem> {
  const rules = await queueRules(call.now);
  return once(call, async (tx) => {
    const now = await databaseNow(tx);
    const ticket = await ownTicket(tx, call, { ticketId, version: given.version });
    const state = nextTicketState(ticket, 'finish');
    if (state === undefined) throw new Refusal('state_changed');
    assertFits(ticket, given);
    const booking = await bookingOf(tx, ticket);
    const served = booking && (await moveBooking(tx, call, { booking, action: 'serve' }));
    const { result, ceremony = null } = given;
    const done = await move(tx, ticket, { state, result, ceremony, endedAt: now });
    await recordStep(tx, call, { ticket: done, step: 'result_recorded' });
    if (booking) await countWhereFrom(tx, done);
    return itemOf(tx, done, { rules, booking: served });
  });
}

/** Puts a wrong record right: who, when, why and what stood there before are kept. The booking stays served. */
export async function correctResult(call: Call, ticketId: string, given: CorrectResult): Promise<SheetItem> {
  const rules = await queueRules(call.now);
  return once(call, async (tx) => {
    const now = await databaseNow(tx);
    const ticket = await ownTicket(tx, call, { ticketId, version: given.version });
    const state = nextTicketState(ticket, 'correct');
    if (state === undefined || ticket.result === null) throw new Refusal('state_changed');
    assertFits(ticket, given);
    const { result, ceremony = null, reason } = given;
    await insertCorrection(tx, {
      id: newId(),
      ticketId,
      at: now,
      staffId: staffOf(call).staffId,
      reason,
      earlierResult: ticket.result,
      earlierCeremony: ticket.ceremony,
    });
    const corrected = await move(tx, ticket, { state, result, ceremony, isCorrected: true, isClosedByDay: false });
    await recordStep(tx, call, { ticket: corrected, step: 'result_corrected' });
    return itemOf(tx, corrected, { rules });
  });
}

/** A matter ends with what it can end with; the ceremony is asked where there can be one, and only there (M-70). */
function assertFits({ service }: TicketFacts, { result, ceremony }: Pick<RecordResult, 'result' | 'ceremony'>): void {
  if (!resultsOf(service).includes(result)) throw new Refusal('result_unfit', undefined, [RESULT_UNFIT]);
  if (asksCeremony(service, result) === (ceremony !== undefined)) return;
  throw new Refusal('result_unfit', undefined, [ceremony === undefined ? CEREMONY_MISSING : CEREMONY_UNFIT]);
}

const RESULT_UNFIT = { field: 'result', message: '这件事没有这个结果，请另选' };
const CEREMONY_MISSING = { field: 'ceremony', message: '请选是否颁证' };
const CEREMONY_UNFIT = { field: 'ceremony', message: '只有当场登记的结婚才记颁证' };

/** Once for each visit: a correction says nothing new of where they came from. */
async function countWhereFrom(tx: Transaction, { bookingId, officeId, on }: TicketFacts): Promise<void> {
  if (bookingId === null) return;
  const { booker, partner } = await listPeople(tx, bookingId);
  const numbers = [booker, partner].flatMap((person) => person?.idNumber ?? []);
  await countOrigins(tx, { officeId, on }, numbers);
}

async function bookingOf(tx: Transaction, { bookingId }: TicketFacts): Promise<HallBooking | undefined> {
  return bookingId === null ? undefined : (await listHallBookings(tx, [bookingId]))[0];
}
