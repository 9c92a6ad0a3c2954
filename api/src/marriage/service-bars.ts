import type { ListQuery } from '@jianghan/shared/fields';
import type { Bar } from '@jianghan/shared/marriage/schemas';
import { maskName } from '@jianghan/shared/masking';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedPeople, type VerifiedPerson } from '../account/service';
import * as audit from '../audit/audit';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import { bookingParameters } from './parameters';
import { claimOf, decline } from './service-partner';
import * as store from './store-bars';
import type { BookingFacts } from './store-booking';
import { listPartners } from './store-partner';

/**
 * That booker can no longer name the person who asks. Checked when a draft is saved; what the booker has filled in so far
 * is taken out of the draft here, so that the desk, which only reads drafts, needs no check and no query for it.
 */
export async function barBooker(call: Call, bookingId: string): Promise<Bar> {
  const parameters = await bookingParameters(call.now);
  const { accountId } = signedIn(call);
  return once(call, async (tx) => {
    const { person, booking } = await claimOf(tx, call, bookingId);
    if (booking.state === 'booked' || booking.state === 'checked_in') throw new Refusal('state_changed');
    if (booking.state === 'awaiting_partner')
      await decline(tx, call, { booking, version: booking.version, parameters });
    const pair = { bookerIdHash: await bookerHashOf(tx, booking), idHash: person.idHash };
    const bar = await store.setBar(tx, { ...pair, accountId, barredAt: call.now });
    await store.emptyDraft(tx, pair, call.now);
    await audit.record(tx, { call, action: 'booker.barred', object: { kind: 'marriage_bar', id: bar.id } });
    return toView(bar, await getVerifiedPeople(tx, idsOf([bar])));
  });
}

export async function listBars(
  call: Call,
  { limit, cursor }: ListQuery,
): Promise<{ items: Bar[]; nextCursor: string | null }> {
  const found = await store.listBars(signedIn(call).accountId, { limit: limit + 1, before: cursor ?? null });
  const bars = found.slice(0, limit);
  const bookers = await getVerifiedPeople(null, idsOf(bars));
  const nextCursor = found.length > limit ? (bars.at(-1)?.id ?? null) : null;
  return { items: bars.map((bar) => toView(bar, bookers)), nextCursor };
}

export function unbarBooker(call: Call, barId: string): Promise<Record<string, never>> {
  const { accountId } = signedIn(call);
  return once(call, async (tx) => {
    if (!(await store.deleteBar(tx, { id: barId, accountId }))) throw new Refusal('not_found');
    await audit.record(tx, { call, action: 'booker.unbarred', object: { kind: 'marriage_bar', id: barId } });
    return {};
  });
}

/** Whoever was typed on the phone is known as typed; an account that was closed since names nobody to bar any more. */
async function bookerHashOf(tx: Transaction, booking: BookingFacts): Promise<string> {
  const { accountId, callerId } = booking;
  const hash =
    callerId === null
      ? (await getVerifiedPeople(tx, [accountId])).get(accountId)?.idHash
      : (await listPartners(tx, [callerId])).get(callerId)?.idHash;
  if (hash === undefined) throw new Refusal('not_found');
  return hash;
}

function idsOf(bars: readonly store.BarFacts[]): string[] {
  return [...new Set(bars.flatMap(({ bookerId }) => bookerId ?? []))];
}

function toView({ id, bookerId, barredAt }: store.BarFacts, bookers: ReadonlyMap<string, VerifiedPerson>): Bar {
  const bookerName = maskName(bookers.get(bookerId ?? '')?.name ?? '');
  return { barId: id, bookerName, barredAt: barredAt.toISOString() };
}
