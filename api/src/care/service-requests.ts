import { daysBetween } from '@jianghan/shared/calendar/dates';
import { MOST_DAYS, spanOf, startsOf, visitsOf } from '@jianghan/shared/care/schedule';
import type { AskAdviser, BookVisit, CareOpened, PlaceOrder, RegisterIntention } from '@jianghan/shared/care/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { hasConsent } from '../account/service';
import { type ActingPlace, findActingPlace } from '../eldercare/service';
import { type Call, signedIn } from '../http/call';
import { assertScope } from '../http/scope';
import { once } from '../idempotency/once';
import { getPublicOffices } from '../office/service';
import { openCare } from './core';
import type { CareCase } from './row';
import { type CareRules, careRules } from './rules';
import { insertAbility } from './store-abilities';
import { insertIntention, isPaused } from './store-intentions';
import { insertVisits } from './store-order-visits';
import { insertOrder } from './store-orders';
import { findSlot, insertVisit, listSlots, takeSeat } from './store-visits';

const DAY_MS = 86_400_000;
/** As many free times as a family is shown when theirs went. */
const NEAREST = 3;

function contactOf({ name, phone, relation }: BookVisit['contact']) {
  return { contactName: name, contactPhone: phone, relation };
}

function openedBy(care: CareCase, { name, phone }: { name: string; phone: string }): CareOpened {
  return { caseId: care.id, reference: care.reference, kind: care.kind, holder: name, holderPhone: phone };
}

/** A place that is shown and takes what is asked; any other does not exist. */
async function placeFor(tx: Transaction, placeId: string, takes: ActingPlace['takes'][number]): Promise<ActingPlace> {
  const place = await findActingPlace(tx, placeId);
  if (place === undefined || !place.takes.includes(takes)) throw new Refusal('not_found');
  return place;
}

/** The seat is taken in the statement that looks for it; of two families at the last one, one has it (4.4). */
export async function bookVisit(call: Call, { slotId, contact, people, note }: BookVisit): Promise<CareOpened> {
  const rules = await careRules();
  return once(call, async (tx) => {
    const slot = await findSlot(tx, slotId);
    if (slot === undefined) throw new Refusal('not_found');
    const place = await placeFor(tx, slot.officeId, 'visit');
    if (!(await takeSeat(tx, slotId, call.now))) throw await whyNoSeat(tx, { slotId, rules, now: call.now });
    const { streetId } = place;
    const asked = { officeId: slot.officeId, streetId, happensAt: slot.startsAt, note, ...contactOf(contact) };
    const care = await openCare(tx, call, { asked: { kind: 'visit', ...asked }, rules });
    await insertVisit(tx, { id: care.id, slotId, people });
    return openedBy(care, place);
  });
}

async function whyNoSeat(
  tx: Transaction,
  { slotId, rules, now }: { slotId: string; rules: CareRules; now: Date },
): Promise<Refusal> {
  const slot = await findSlot(tx, slotId);
  if (slot === undefined) return new Refusal('not_found');
  if (!slot.isOpen || slot.startsAt <= now) return new Refusal('slot_closed');
  const until = new Date(now.getTime() + rules.valueAt('care.visit_days', now) * DAY_MS);
  const others = (await listSlots(tx, { officeId: slot.officeId, from: now, until }))
    .filter(({ isOpen, taken, capacity }) => isOpen && taken < capacity)
    .sort((a, b) => distance(a.startsAt, slot.startsAt) - distance(b.startsAt, slot.startsAt))
    .slice(0, NEAREST);
  const nearest = others.map(({ id, startsAt, endsAt, capacity, taken }) => ({
    slotId: id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    left: capacity - taken,
  }));
  return new Refusal('slot_full', { nearest });
}

function distance(a: Date, b: Date): number {
  return Math.abs(a.getTime() - b.getTime());
}

export async function registerIntention(call: Call, body: RegisterIntention): Promise<CareOpened> {
  const rules = await careRules();
  const { accountId } = signedIn(call);
  const { placeId, elderName, elderAge, isDestitute, contact, note } = body;
  return once(call, async (tx) => {
    const place = await placeFor(tx, placeId, 'intention');
    const since = new Date(call.now.getTime() - rules.valueAt('care.pause_days', call.now) * DAY_MS);
    if (await isPaused(tx, { accountId, officeId: placeId, since })) throw new Refusal('queue_paused');
    const asked = { officeId: placeId, streetId: place.streetId, happensAt: null, note, ...contactOf(contact) };
    const care = await openCare(tx, call, { asked: { kind: 'intention', ...asked }, rules });
    await insertIntention(tx, { id: care.id, elderName, elderAge, isDestitute, wantedFrom: body.from });
    return openedBy(care, place);
  });
}

/** For who rings, by who looks after the street of the home, or after the whole district; the rules are the same. */
export function enterOrder(call: Call, body: PlaceOrder): Promise<CareOpened> {
  assertScope(call, body.home.street);
  return placeOrder(call, body);
}

/** The same for the family and for who takes a call: an order without a single visit is none. */
export async function placeOrder(call: Call, body: PlaceOrder): Promise<CareOpened> {
  const rules = await careRules();
  const { placeId, kind: service, elderName, contact, home, schedule, at, note } = body;
  const starts = startsOn(body, { rules, now: call.now });
  return once(call, async (tx) => {
    const place = await placeFor(tx, placeId, 'home_service');
    if (!place.orderKinds.includes(service)) throw new Refusal('not_found');
    const asked = {
      officeId: placeId,
      streetId: home.street,
      note,
      ...contactOf(contact),
      happensAt: starts[0] ?? null,
    };
    const care = await openCare(tx, call, { asked: { kind: 'home_service', ...asked }, rules });
    await insertOrder(tx, { id: care.id, service, elderName, address: home.address, schedule, at });
    await insertVisits(tx, { caseId: care.id, officeId: placeId, starts, now: call.now });
    return openedBy(care, place);
  });
}

/** When somebody comes; what lies in the past is no visit. */
function startsOn({ schedule, at }: PlaceOrder, { rules, now }: { rules: CareRules; now: Date }): Date[] {
  const { from, until } = spanOf(schedule);
  const length = daysBetween(from, until);
  if (length < 0)
    throw new Refusal('malformed', undefined, [{ field: 'schedule.until', message: '结束日期要在开始日期之后' }]);
  if (length > MOST_DAYS)
    throw new Refusal('malformed', undefined, [
      { field: 'schedule.until', message: `一单最长 ${MOST_DAYS} 天，期满可以再下` },
    ]);
  const starts = startsOf(visitsOf(schedule, rules.holidays), at).filter((start) => start > now);
  if (starts.length === 0) throw new Refusal('no_visit_left');
  return starts;
}

/** The result of the self-check goes along only by a consent of its own (P-02). */
export async function askAdviser(call: Call, { street, contact, text, ability }: AskAdviser): Promise<CareOpened> {
  const rules = await careRules();
  const { accountId } = signedIn(call);
  const office = (await getPublicOffices(null)).get(street);
  if (office === undefined) throw new Refusal('not_found');
  return once(call, async (tx) => {
    if (ability !== null && !(await hasConsent(tx, { accountId, purpose: 'ability' })))
      throw new Refusal('consent_required');
    const asked = { officeId: street, streetId: street, happensAt: null, note: text, ...contactOf(contact) };
    const care = await openCare(tx, call, { asked: { kind: 'advice', ...asked }, rules });
    if (ability !== null) await insertAbility(tx, care.id, ability);
    return openedBy(care, office);
  });
}
