import type { Booking, Claim, Invitation, Office } from '@jianghan/shared/marriage/schemas';
import { maskName } from '@jianghan/shared/masking';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedPeople, keepOpen, type VerifiedPerson } from '../account/service';
import { addMember } from '../casefile/service';
import { databaseNow } from '../db/sql';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import { endBooking, takeStep, tellAll } from './ending';
import { bookingOf, invitationOf } from './invitation';
import { bookingParameters } from './parameters';
import { knownOffices } from './service-slots';
import { type BookingFacts, findBooking } from './store-booking';
import { findLiveOf } from './store-claims';
import { surroundings, viewOne } from './viewer';

const OVER: Invitation = { state: 'over', bookerName: null, partnerName: null, answerBy: null };

/** What the link shows to whoever holds it: masked names while an answer is waited for, and afterwards no name at all. */
export async function getInvitation(token: string): Promise<Invitation> {
  const bookingId = bookingOf(token);
  const booking = bookingId === undefined ? undefined : await findBooking(null, bookingId);
  if (booking === undefined) throw new Refusal('not_found');
  if (booking.state !== 'awaiting_partner') {
    return booking.state === 'booked' || booking.state === 'checked_in' ? { ...OVER, state: 'accepted' } : OVER;
  }
  return {
    state: 'open',
    bookerName: await bookerName(null, booking),
    partnerName: maskName(booking.partner.name),
    answerBy: booking.dueAt?.toISOString() ?? null,
  };
}

/** The booking that names the person who asks and waits for them; there is one at the most. */
export async function listClaims(call: Call): Promise<{ items: Claim[]; nextCursor: null }> {
  const person = await whoAsks(null, call);
  const offices = await knownOffices();
  const bookingId = await findLiveOf(null, person.idHash);
  const booking = bookingId === undefined ? undefined : await findBooking(null, bookingId);
  const isClaim = booking?.state === 'awaiting_partner' && booking.partner.idHash === person.idHash;
  if (booking === undefined || !isClaim || booking.dueAt === null) return { items: [], nextCursor: null };
  const claim = {
    bookingId: booking.id,
    version: booking.version,
    invitation: invitationOf(booking.id),
    bookerName: await bookerName(null, booking),
    ownName: maskName(booking.partner.name),
    startsAt: booking.startsAt.toISOString(),
    office: offices.get(booking.officeId) as Office,
    answerBy: booking.dueAt.toISOString(),
    bookedAt: booking.bookedAt.toISOString(),
  };
  return { items: [claim], nextCursor: null };
}

/**
 * Consent: in the own session of somebody whose name, ID number and phone belong together, and whose ID number is the one
 * that was named. From now on the booking is theirs as well.
 */
export async function acceptAsPartner(call: Call, target: { bookingId: string; version: number }): Promise<Booking> {
  const around = await surroundings(call);
  return once(call, async (tx) => {
    if (!(await keepOpen(tx, signedIn(call).accountId))) throw new Refusal('sign_in_required');
    const { person, booking } = await claimOf(tx, call, target.bookingId);
    if (!person.hasIdentityConsent) throw new Refusal('consent_required');
    if (booking.dueAt !== null && (await databaseNow(tx)) >= booking.dueAt) throw new Refusal('answer_late');
    const accepted = await takeStep(tx, call, { booking, version: target.version, action: 'accept', mover: 'partner' });
    const { accountId } = signedIn(call);
    await addMember(tx, { caseId: booking.id, accountId }, call.now);
    await tellAll(tx, 'marriage.accepted', {
      booking: accepted,
      accountIds: [booking.accountId, accountId],
      now: call.now,
    });
    return viewOne(tx, call, { booking: accepted, around });
  });
}

/** Without a reason, and told to the booker without one. */
export async function declineAsPartner(
  call: Call,
  target: { bookingId: string; version: number },
): Promise<Record<string, never>> {
  const parameters = await bookingParameters(call.now);
  return once(call, async (tx) => {
    const { booking } = await claimOf(tx, call, target.bookingId);
    await decline(tx, call, { booking, version: target.version, parameters });
    return {};
  });
}

/** Ends the claim and tells the booker neutrally. */
export async function decline(
  tx: Transaction,
  call: Call,
  given: Pick<Parameters<typeof endBooking>[2], 'booking' | 'version' | 'parameters'>,
): Promise<void> {
  const declined = await endBooking(tx, call, { ...given, action: 'decline', mover: 'partner' });
  const { booking } = given;
  await tellAll(tx, 'marriage.declined', { booking: declined, accountIds: [booking.accountId], now: call.now });
}

/** The booking that names the person who asks; to anybody else, the booker too, there is nothing to answer. */
export async function claimOf(
  tx: Transaction,
  call: Call,
  bookingId: string,
): Promise<{ person: VerifiedPerson; booking: BookingFacts }> {
  const person = await whoAsks(tx, call);
  const booking = await findBooking(tx, bookingId);
  if (booking === undefined || booking.partner.idHash !== person.idHash) throw new Refusal('not_found');
  return { person, booking };
}

async function whoAsks(tx: Transaction | null, call: Call): Promise<VerifiedPerson> {
  const { accountId } = signedIn(call);
  const person = (await getVerifiedPeople(tx, [accountId])).get(accountId);
  if (person === undefined) throw new Refusal('real_name_required');
  return person;
}

async function bookerName(tx: Transaction | null, { accountId }: BookingFacts): Promise<string> {
  return maskName((await getVerifiedPeople(tx, [accountId])).get(accountId)?.name ?? '');
}
