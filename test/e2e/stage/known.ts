import type { Client } from '@jianghan/api/testing/client';
import { until } from '@jianghan/api/testing/until';
import { listMessages } from '@jianghan/shared/inbox/contract';
import { type Booked, cancelBooking, getBooking } from '@jianghan/shared/marriage/contract';
import { acceptAsPartner, barBooker } from '@jianghan/shared/marriage/partner-contract';
import { bookByApi, freeSlot, makeCouple, proveByApi, signInByApi } from './by-api';
import { applyByApi, visitByApi, workByApi } from './relief-by-api';
import type { Stage } from './use-stage';
import type { Known, Who } from './visits';

/** The cookies of each who is somebody, and what the one has booked. */
export interface Cast extends Known {
  sessions: Partial<Record<Who, string>>;
}

const cookieOf = ({ session }: Client) => session['Cookie'] as string;

/** One who has booked twice and cancelled once and was told so, one who could book, one who only signed in. */
export async function castOf(stage: Stage): Promise<Cast> {
  const { origin } = stage;
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
  const { invitation } = await booker.call(getBooking, { params: { bookingId: booked.bookingId } });
  const named = await proveByApi(origin, couple.partner);
  const { both, together } = await bothOf(origin);
  const helped = await helpedOf(stage);
  return {
    reliefId: helped.caseId,
    invitation: invitation ?? '',
    together,
    booked,
    cancelled,
    sessions: {
      helped: helped.cookie,
      booked: cookieOf(booker),
      proved: cookieOf(proved),
      newcomer: cookieOf(newcomer),
      named: cookieOf(named),
      both: cookieOf(both),
    },
  };
}

/** One who was named by a stranger and barred them, and then consented to a booking of their own. */
async function bothOf(origin: string): Promise<{ both: Client; together: Booked }> {
  const couple = await makeCouple(origin);
  const { booker: stranger } = await makeCouple(origin);
  const both = await proveByApi(origin, couple.partner);
  const slot = await freeSlot(origin, 10);
  const claim = await bookByApi(await proveByApi(origin, stranger), { ...couple, booker: stranger }, slot);
  await both.call(barBooker, { params: { bookingId: claim.bookingId }, body: {} });
  const together = await bookByApi(await proveByApi(origin, couple.booker), couple, slot);
  const { bookingId, version } = together;
  await both.call(acceptAsPartner, { params: { bookingId }, body: { version } });
  return { both, together };
}

/** One in trouble, without a login, of whom the street has asked two things. */
async function helpedOf(stage: Stage): Promise<{ cookie: string; caseId: string }> {
  const { who, cookie } = await visitByApi(stage);
  const caseId = await applyByApi(who);
  const input = { items: ['住院小结', '费用票据'] };
  await workByApi(stage, caseId, [['street_officer', { action: 'ask_supplement', input }]]);
  return { cookie, caseId };
}
