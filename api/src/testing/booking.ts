import { bookMarriage } from '@jianghan/shared/marriage/contract';
import type { Answer } from './client';
import type { Couple } from './couples';

/** A couple asks for a seat, and is answered whatever comes. */
export function askFor({ booker, draftVersion }: Couple, slotId: string): Promise<Answer<{ bookingId: string }>> {
  const body = { slotId, draftVersion, declared: true as const, partnerAgreed: true as const };
  return booker.send(bookMarriage, { body });
}

/** A couple takes a seat; answers with the id of the booking. */
export async function bookAt({ booker, draftVersion }: Couple, slotId: string): Promise<string> {
  const body = { slotId, draftVersion, declared: true as const, partnerAgreed: true as const };
  return (await booker.call(bookMarriage, { body })).bookingId;
}
