import { randomUUID } from 'node:crypto';
import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import type { CareOpened } from '@jianghan/shared/care/schemas';
import { askAdviser, bookVisit, placeOrder, registerIntention } from '../care/service-requests';
import { raiseAlert } from '../care/store-alerts';
import { listVisits } from '../care/store-order-visits';
import { listSlots, putSlots } from '../care/store-visits';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import { findPlace, insertPlaces, nextStamp } from '../eldercare/store';
import type { Call } from '../http/call';
import { HOME_STREET, makePlace, placeOf } from './eldercare';
import { callOfResident } from './relief';

const MINUTE_MS = 60_000;
const ALL_BITS = { takes: 7, orderKinds: 15 } as const;
export const CONTACT = { name: '周小宁', phone: '13800005678', relation: 'child' } as const;

/** A place that takes visits, wishes to move in and orders of every kind; it is an office of the same id. */
export function makeActingPlace(given: Parameters<typeof makePlace>[0] = {}) {
  return makePlace({ type: 'institution', needs: ['stay', 'home'], ...ALL_BITS, ...given });
}

/** Under a key of its own, as a request brings one. */
export function keyed(call: Call): Call {
  const accountId = call.actor?.accountId ?? call.staff?.staffId ?? randomUUID();
  return { ...call, attempt: { accountId, key: randomUUID(), endpoint: 'test', bodyHash: '0'.repeat(64) } };
}

let minutes = 0;

/** A time of its own at a place, from tomorrow on unless told otherwise. */
export async function makeVisitSlot(officeId: string, { capacity = 20, startsAt = nextTime() } = {}): Promise<string> {
  const endsAt = new Date(startsAt.getTime() + 30 * MINUTE_MS);
  await transact((tx) => putSlots(tx, officeId, [{ startsAt, endsAt, capacity }]));
  const before = new Date(startsAt.getTime() - 1);
  const [slot] = await listSlots(null, { officeId, from: before, until: startsAt });
  return slot?.id ?? '';
}

function nextTime(): Date {
  minutes += 1;
  return new Date((Math.floor(Date.now() / MINUTE_MS) + 24 * 60 + minutes) * MINUTE_MS);
}

/** Every day of three from tomorrow on. */
export function threeDays() {
  const from = addDays(dateOf(new Date()), 1);
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  return { repeat: 'weekly', weekdays, from, until: addDays(from, 2), onHolidays: true } as const;
}

export function orderAt(placeId: string, street: string = HOME_STREET.officeId) {
  return {
    placeId,
    kind: 'meal',
    elderName: '周德明',
    contact: CONTACT,
    home: { street, address: '示例路 18 号 2 单元 301' },
    schedule: threeDays(),
    at: '11:30',
    note: '软一点',
  } as const;
}

export function intentionAt(placeId: string) {
  const elder = { elderName: '周德明', elderAge: 82, isDestitute: false };
  return { placeId, ...elder, contact: CONTACT, from: null, note: null };
}

/** A case of each kind at one office, and a place with a free time where nobody has asked yet. */
export interface CareWorld {
  placeId: string;
  freeSlotId: string;
  ownSlotId: string;
  visit: string;
  intention: string;
  order: string;
  /** The first visit of the order, and an alert on its second. */
  orderVisitId: string;
  advice: string;
  alertId: string;
}

/** The office acts as a place, so that staff of it are staff of a place. */
async function actAsPlace(officeId: string): Promise<void> {
  if ((await findPlace(null, officeId)) !== undefined) return;
  const place = placeOf({ id: officeId, name: '登记处', ...ALL_BITS });
  await transact(async (tx) => insertPlaces(tx, [place], await nextStamp(tx)));
}

export async function makeCareWorld({ officeId, accountId }: { officeId: string; accountId: string }) {
  await actAsPlace(officeId);
  const { id: placeId } = await makeActingPlace();
  const call = () => keyed(callOfResident(accountId));
  const [freeSlotId, ownSlotId, slotId] = [
    await makeVisitSlot(placeId),
    await makeVisitSlot(officeId),
    await makeVisitSlot(officeId),
  ];
  const about = { contact: CONTACT, note: null };
  const visit = await bookVisit(call(), { slotId, people: 2, ...about });
  const intention = await registerIntention(call(), intentionAt(officeId));
  const order = await placeOrder(call(), orderAt(officeId, officeId));
  const advice = await askAdviser(call(), { street: officeId, contact: CONTACT, text: '谁能上门', ability: null });
  return {
    placeId,
    freeSlotId,
    ownSlotId,
    ...idsOf({ visit, intention, order, advice }),
    ...(await visitsOf(order, officeId)),
  };
}

function idsOf<K extends string>(opened: Record<K, CareOpened>): Record<K, string> {
  return Object.fromEntries(Object.entries<CareOpened>(opened).map(([name, { caseId }]) => [name, caseId])) as Record<
    K,
    string
  >;
}

async function visitsOf({ caseId }: CareOpened, streetId: string): Promise<{ orderVisitId: string; alertId: string }> {
  const [first, second] = await listVisits(null, caseId);
  const visitId = second?.id ?? '';
  await transact((tx) => raiseAlert(tx, { visitId, streetId, now: new Date() }));
  const sql = 'SELECT id FROM care_alerts WHERE visit_id = :visitId';
  const [alert] = await select<{ id: string }>(null, sql, { visitId });
  return { orderVisitId: first?.id ?? '', alertId: alert?.id ?? '' };
}
