import { dateOf } from '../calendar/dates';
import { Refusal, type RefusalCode } from '../refusal';
import { BOOKING_START } from './flow';
import {
  assertAges,
  assertCouple,
  assertSlotOpen,
  type BookingParameters,
  cancelBefore,
  isBirthdayOfAge,
  type PersonFacts,
} from './rules';
import type { BookingState } from './schemas';
import type { StoredSlot } from './slot-calendar';

/** One of the two, with the keyed hash that stands for the person. */
export interface DeskPerson extends PersonFacts {
  idHash: string;
}

/** What the desk knows when it opens the batch. `now` is the database's clock. */
export interface DeskFacts {
  now: Date;
  parameters: BookingParameters;
  slots: ReadonlyMap<string, StoredSlot>;
  /** idHash of everybody in a live booking, in either role (M-64). */
  live: ReadonlySet<string>;
  /** Keys already answered, under `accountId + ' ' + key`. */
  earlier: ReadonlyMap<string, { bodyHash: string }>;
}

/** A booking whose people take it to another time (M-59). They are live by it; its seat is theirs until the commit. */
export interface DeskMove {
  bookingId: string;
  fromSlotId: string;
  /** When they would have come. */
  startsAt: Date;
  /** How often it was moved before. */
  moves: number;
}

export interface DeskRequest {
  accountId: string;
  key: string;
  bodyHash: string;
  slotId: string;
  own: DeskPerson;
  partner: DeskPerson;
  /** Both were found to be a couple and of age when the draft was saved: their numbers stay sealed and are not asked. */
  isChecked?: boolean;
  /** A refusal found while the facts were loaded, such as draft_changed. */
  ready: Refusal | null;
  /** Without it the couple books anew. */
  move?: DeskMove | undefined;
}

export type Decision =
  | { kind: 'booked'; slotId: string; state: BookingState; isBirthday: boolean }
  /** One seat is taken and one given back, or neither. */
  | { kind: 'moved'; slotId: string; fromSlotId: string; isBirthday: boolean }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'replay'; of: 'stored' }
  /** The same request came before in this batch, at this place: one effect, one answer. */
  | { kind: 'twin'; of: number };

interface Opening {
  onDate: string;
  left: number;
  refusal: Refusal | null;
}

/** What changes while the queue moves; the facts stay as they were. */
interface Desk {
  facts: DeskFacts;
  openings: Map<string, Opening>;
  seated: Set<string>;
}

/**
 * Serves everyone who waits, in the order of arrival. Pure: the same facts and requests give the same decisions.
 * A seat that somebody moves out of is offered from the next batch on, so that nobody who came later overtakes.
 */
export function allot(facts: DeskFacts, requests: readonly DeskRequest[]): Decision[] {
  const desk: Desk = { facts, openings: new Map(), seated: new Set() };
  const firsts = new Map<string, number>();
  const decisions: Decision[] = [];
  for (const [place, request] of requests.entries()) {
    const key = `${request.accountId} ${request.key}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, place);
      decisions.push(serve(desk, request, facts.earlier.get(key)));
    } else {
      decisions.push(repeat(request, first, { request: requests[first], decision: decisions[first] }));
    }
  }
  return decisions;
}

function serve(desk: Desk, request: DeskRequest, earlier: { bodyHash: string } | undefined): Decision {
  if (earlier) return earlier.bodyHash === request.bodyHash ? { kind: 'replay', of: 'stored' } : refused('key_reused');
  try {
    return seat(desk, request);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', refusal: error };
    throw error;
  }
}

/** A refusal is not stored under its key, so it is given again; everything else is answered by the first request. */
function repeat(
  request: DeskRequest,
  of: number,
  first: { request: DeskRequest | undefined; decision: Decision | undefined },
): Decision {
  if (request.bodyHash !== first.request?.bodyHash) return refused('key_reused');
  return first.decision?.kind === 'refused' ? first.decision : { kind: 'twin', of };
}

/** Every rule in turn, then the seat. */
function seat({ facts, openings, seated }: Desk, request: DeskRequest): Decision {
  const { own, partner, slotId, move } = request;
  if (request.ready) throw request.ready;
  if (move !== undefined) assertMovable(move, slotId, facts);
  const opening = openings.get(slotId) ?? openingOf(facts, slotId);
  openings.set(slotId, opening);
  if (opening.refusal) throw opening.refusal;
  const isBirthday = assertPeople(request, opening.onDate, facts.parameters);
  if (own.idHash === partner.idHash) throw new Refusal('same_person');
  if (move === undefined) assertNotBooked({ facts, seated }, request);
  else if (seated.has(own.idHash)) throw new Refusal('state_changed');
  if (opening.left < 1) throw new Refusal('slot_full');
  opening.left -= 1;
  seated.add(own.idHash).add(partner.idHash);
  if (move !== undefined) return { kind: 'moved', slotId, fromSlotId: move.fromSlotId, isBirthday };
  return { kind: 'booked', slotId, state: BOOKING_START.state, isBirthday };
}

/** A couple, of age on the day (M-02, M-05, M-21); answers whether one of them comes of age on that very day. */
function assertPeople(request: DeskRequest, onDate: string, parameters: BookingParameters): boolean {
  if (request.isChecked) return false;
  assertCouple(request.own, request.partner);
  assertAges(request, onDate, parameters);
  return isBirthdayOfAge(request, onDate);
}

/** Neither of them may be in a live booking (M-64). */
function assertNotBooked({ facts, seated }: Pick<Desk, 'facts' | 'seated'>, { own, partner }: DeskRequest): void {
  if (facts.live.has(own.idHash) || seated.has(own.idHash)) throw new Refusal('already_booked');
  if (facts.live.has(partner.idHash) || seated.has(partner.idHash)) throw new Refusal('partner_booked');
}

/** To another time, not too often (M-59), and before the cut-off of the old one (M-58): the registry has planned with it. */
function assertMovable(
  { fromSlotId, startsAt, moves }: DeskMove,
  slotId: string,
  { now, parameters }: DeskFacts,
): void {
  if (slotId === fromSlotId) throw new Refusal('same_time');
  if (moves >= parameters.movesMax) throw new Refusal('moves_used');
  if (now >= cancelBefore(startsAt, parameters)) throw new Refusal('move_late');
}

/** Read once a slot and batch, however many stand in line for it. */
function openingOf({ slots, now, parameters }: DeskFacts, slotId: string): Opening {
  const slot = slots.get(slotId);
  if (!slot) return { onDate: '', left: 0, refusal: new Refusal('not_found') };
  const opening: Opening = { onDate: dateOf(slot.startsAt), left: slot.capacity - slot.taken, refusal: null };
  try {
    assertSlotOpen(slot, now, parameters);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    opening.refusal = error;
  }
  return opening;
}

function refused(code: RefusalCode): Decision {
  return { kind: 'refused', refusal: new Refusal(code) };
}
