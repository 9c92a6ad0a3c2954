import { randomUUID } from 'node:crypto';
import { dateOf } from '@jianghan/shared/calendar/dates';
import type { HallWorld } from './hall';
import { makePerson } from './people';

interface Known {
  officeId: string;
  slotId: string;
  hall?: HallWorld;
}

let windows = 0;

/** Each call at a window of its own: the one before may still have somebody. */
function nextWindow(): number {
  windows += 1;
  return (windows % 30) + 1;
}

const ofOffice = ({ officeId }: Known) => ({ params: { officeId } });
const ofTicket = ({ hall }: Known, standing: keyof HallWorld['tickets']) => ({
  params: { ticketId: hall?.tickets[standing] ?? randomUUID() },
  body: { version: 1 },
});

/** Well-formed requests of a registrar; each ticket they speak of stands where the step can be taken. */
export const hallRequests = {
  getDaySheet: (known: Known) => ({
    params: { officeId: known.officeId, on: dateOf(new Date()) },
    query: { limit: 20, cursor: '0_none' },
  }),
  getWindow: (known: Known) => ({ ...ofOffice(known), query: { window: 7, desk: 'all' } }),
  checkIn: (known: Known) => ({
    ...ofOffice(known),
    body: { by: 'token', token: known.hall?.expected.token ?? 'AAAAAAAAAAAAAAAAAAAAAA', priority: false },
  }),
  issueTicket: (known: Known) => ({ ...ofOffice(known), body: { service: 'MARRY', priority: false } }),
  callNext: (known: Known) => ({ ...ofOffice(known), body: { window: nextWindow(), desk: 'all' } }),
  recallTicket: (known: Known) => ofTicket(known, 'called'),
  startService: (known: Known) => ofTicket(known, 'called'),
  recordResult: (known: Known) => {
    const { params, body } = ofTicket(known, 'serving');
    return { params, body: { ...body, result: 'registered', ceremony: 'yes' } };
  },
  markMissed: (known: Known) => ofTicket(known, 'thrice'),
  returnTicket: (known: Known) => ofTicket(known, 'missed'),
  correctResult: (known: Known) => {
    const { params, body } = ofTicket(known, 'done');
    return { params, body: { ...body, result: 'materials_missing', reason: 'wrong_key' } };
  },
  bookByPhone: (known: Known) => ({
    ...ofOffice(known),
    body: {
      slotId: known.slotId,
      caller: makePerson({ sex: 'male' }),
      partner: makePerson({ sex: 'female' }),
      ceremony: 'yes',
      guests: 2,
      counselling: 'no',
      needs: [],
      declared: true,
      bothAgreed: true,
      readBack: true,
    },
  }),
  getScreen: ofOffice,
  watchScreen: ofOffice,
};
