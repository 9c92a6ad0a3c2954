import type { Client } from '@jianghan/api/testing/client';
import { until } from '@jianghan/api/testing/until';
import { listMessages } from '@jianghan/shared/inbox/contract';
import { cancelBooking } from '@jianghan/shared/marriage/contract';
import { bookByApi, freeSlot, makeCouple, proveByApi, signInByApi } from './by-api';
import type { Known, Who } from './visits';

/** The cookies of each who is somebody, and what the one has booked. */
export interface Cast extends Known {
  sessions: Partial<Record<Who, string>>;
}

const cookieOf = ({ session }: Client) => session['Cookie'] as string;

/** One who has booked twice and cancelled once and was told so, one who could book, one who only signed in. */
export async function castOf(origin: string): Promise<Cast> {
  const couple = await makeCouple(origin);
  const booker = await proveByApi(origin, couple.booker);
  const cancelled = await bookByApi(booker, couple, await freeSlot(origin, 3));
  const { bookingId, version } = cancelled;
  await booker.call(cancelBooking, { params: { bookingId }, body: { version } });
  const booked = await bookByApi(booker, couple, await freeSlot(origin, 8));
  await until('the bookings are told', async () => {
    const { items } = await booker.call(listMessages, { query: {} });
    return items.length > 1;
  });
  const others = await makeCouple(origin);
  const proved = await proveByApi(origin, others.booker);
  const newcomer = await signInByApi(origin, others.partner);
  return {
    booked,
    cancelled,
    sessions: { booked: cookieOf(booker), proved: cookieOf(proved), newcomer: cookieOf(newcomer) },
  };
}
