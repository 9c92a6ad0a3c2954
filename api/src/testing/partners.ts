import { acceptAsPartner, declineAsPartner, listClaims } from '@jianghan/shared/marriage/partner-contract';
import type { Booking, Claim } from '@jianghan/shared/marriage/schemas';
import { execute } from '../db/sql';
import { transact } from '../db/transact';
import type { Front } from './api';
import { bookAt } from './booking';
import { type Couple, makeCouple } from './couples';
import type { Resident } from './residents';

/** A couple whose booking waits for the partner, and the partner on their own phone. */
export interface Waiting extends Couple {
  bookingId: string;
  named: Resident;
}

export async function bookAndWait(api: Front, slotId: string): Promise<Waiting> {
  const couple = await makeCouple(api);
  const bookingId = await bookAt(couple, slotId);
  return { ...couple, bookingId, named: await api.signInAs('L2', couple.partner) };
}

/** A couple both of whom have consented. */
export async function bookTogether(api: Front, slotId: string): Promise<Waiting & { version: number }> {
  const waiting = await bookAndWait(api, slotId);
  return { ...waiting, version: (await accept(waiting)).version };
}

export function accept({ named, bookingId }: Waiting, version = 1): Promise<Booking> {
  return named.call(acceptAsPartner, { params: { bookingId }, body: { version } });
}

export function declineIt({ named, bookingId }: Waiting, version = 1): Promise<unknown> {
  return named.call(declineAsPartner, { params: { bookingId }, body: { version } });
}

export async function claimOn(named: Resident): Promise<Claim | undefined> {
  return (await named.call(listClaims, {})).items[0];
}

/** As if the time to answer had been over since a second. */
export async function letAnswerPass(bookingId: string): Promise<void> {
  const dueAt = new Date(Date.now() - 1000);
  await transact((tx) =>
    execute(tx, 'UPDATE case_files SET due_at = :dueAt WHERE id = :bookingId', { dueAt, bookingId }),
  );
}
