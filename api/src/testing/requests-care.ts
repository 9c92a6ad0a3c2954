import { randomUUID } from 'node:crypto';
import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { type CareWorld, CONTACT, intentionAt, orderAt } from './care';
import { HOME_STREET } from './eldercare';

interface Known {
  officeId: string;
  care?: CareWorld;
}

type Named = Exclude<keyof CareWorld, 'placeId'>;

const idOf = ({ care }: Known, name: Named) => care?.[name] ?? randomUUID();
const placeIdOf = ({ care }: Known) => care?.placeId ?? randomUUID();
const ofCase = (known: Known, name: Named) => ({ params: { caseId: idOf(known, name) } });
const ofOrderVisit = (known: Known) => ({
  params: { caseId: idOf(known, 'order'), visitId: idOf(known, 'orderVisitId') },
});
const ofPlace = ({ officeId }: Known) => ({ params: { placeId: officeId } });
const NOBODYS = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

/** Well-formed requests of families and staff about what is asked of eldercare; see `wellFormed`. */
export const careRequests = {
  listVisitSlots: (known: Known) => ({ params: { placeId: placeIdOf(known) } }),
  bookVisit: (known: Known) => ({
    body: { slotId: idOf(known, 'freeSlotId'), contact: CONTACT, people: 2, note: '想看看房间' },
  }),
  registerIntention: (known: Known) => ({
    body: { ...intentionAt(placeIdOf(known)), from: '2030-01-01', note: '夜里要人扶' },
  }),
  placeOrder: (known: Known) => ({ body: orderAt(placeIdOf(known)) }),
  askAdviser: () => ({
    body: { street: HOME_STREET.officeId, contact: CONTACT, text: '父亲出院后谁能上门', ability: null },
  }),
  getOwnCare: (known: Known) => ofCase(known, 'order'),
  moveOwnCare: (known: Known) => ({
    ...ofCase(known, 'visit'),
    body: { version: 1, move: { kind: 'visit', action: 'cancel', input: {} } },
  }),
  moveOwnOrderVisit: (known: Known) => ({
    ...ofOrderVisit(known),
    body: { version: 1, move: { action: 'cancel', input: {} } },
  }),
  listCareWork: ({ officeId }: Known) => ({
    query: { pile: 'open', kind: 'visit', officeId, limit: 20, cursor: `1796000000000_${NOBODYS}` },
  }),
  openCareFile: (known: Known) => ({ ...ofCase(known, 'intention'), body: { purpose: 'handle' } }),
  // Of another version, so that the answer is the same for each of the roles: who may take which step, the flow says.
  actOnCare: (known: Known) => ({
    ...ofCase(known, 'intention'),
    body: { version: 99, move: { kind: 'intention', action: 'assess', input: { note: '周三上午到院' } } },
  }),
  actOnOrderVisit: (known: Known) => ({
    ...ofOrderVisit(known),
    body: { version: 99, move: { action: 'call_off', input: { reason: '路上堵车' } } },
  }),
  openProviderDay: ({ officeId }: Known) => ({
    body: { officeId, date: addDays(dateOf(new Date()), 1), limit: 20, cursor: NOBODYS },
  }),
  enterOrder: (known: Known) => ({ body: orderAt(placeIdOf(known)) }),
  listCareAlerts: () => ({ query: { limit: 20, cursor: NOBODYS } }),
  settleCareAlert: (known: Known) => ({
    params: { alertId: idOf(known, 'alertId') },
    body: { note: '打过电话，老人在女儿家' },
  }),
  listOwnVisitSlots: ofPlace,
  planVisits: (known: Known) => {
    const from = addDays(dateOf(new Date()), 1);
    const times = { weekdays: [1, 2, 3, 4, 5, 6, 7], startsAt: '05:10', endsAt: '05:20', capacity: 2 };
    return { ...ofPlace(known), body: { from, until: addDays(from, 2), ...times } };
  },
  closeVisitSlot: (known: Known) => ({
    params: { ...ofPlace(known).params, slotId: idOf(known, 'ownSlotId') },
    body: {},
  }),
};
