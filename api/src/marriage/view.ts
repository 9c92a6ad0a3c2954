import { BOOKING_STATES, type BookingMover, nextBy } from '@jianghan/shared/marriage/flow';
import { type BookingParameters, cancelBefore } from '@jianghan/shared/marriage/rules';
import type { Booking, Office } from '@jianghan/shared/marriage/schemas';
import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import { invitationOf } from './invitation';
import type { BookingFacts } from './store-booking';

/** Somebody in clear, as the real-name check or the booker said. */
interface Person {
  name: string;
  idNumber: string;
  phone: string | null;
}

/** Who looks at a booking, and the two as they stand to each other. */
export interface Look {
  role: Extract<BookingMover, 'booker' | 'partner'>;
  own: Person & { phone: string };
  other: Person;
}

/** What a view needs besides the booking and its people. */
export interface Surroundings {
  offices: ReadonlyMap<string, Office>;
  parameters: BookingParameters;
  now: Date;
}

/** The booking as one of its two people sees it, field by field; names and numbers masked (C-44). */
export function toBookingView(facts: BookingFacts, { role, own, other }: Look, around: Surroundings): Booking {
  const { state } = facts;
  const isInviting = state === 'awaiting_partner' && role === 'booker';
  return {
    bookingId: facts.id,
    caseId: facts.id,
    reference: facts.reference,
    version: facts.version,
    state,
    stateText: BOOKING_STATES[state].text,
    service: 'MARRY',
    startsAt: facts.startsAt.toISOString(),
    office: around.offices.get(facts.officeId) as Office,
    own: { ...masked(own), phone: maskPhone(own.phone) },
    partner: masked(other),
    ceremony: facts.ceremony,
    guests: facts.guests,
    counselling: facts.counselling,
    needs: facts.needs,
    checkInToken: facts.checkInToken,
    cancelBefore: cancelBefore(facts.startsAt, around.parameters).toISOString(),
    birthdayHint: facts.isBirthday,
    bookedAt: facts.bookedAt.toISOString(),
    role,
    answerBy: facts.dueAt?.toISOString() ?? null,
    invitation: isInviting ? invitationOf(facts.id) : null,
    movesLeft: movesLeft(facts, around.parameters),
    closedReason: facts.closedReason,
    may: mayOf(facts, role, around),
  };
}

function movesLeft({ moves }: BookingFacts, { movesMax }: BookingParameters): number {
  return Math.max(0, movesMax - moves);
}

function mayOf(facts: BookingFacts, role: Look['role'], { parameters, now }: Surroundings): Booking['may'] {
  const canMove = movesLeft(facts, parameters) > 0 && now < cancelBefore(facts.startsAt, parameters);
  return (['cancel', 'reschedule'] as const).filter(
    (action) => nextBy(facts.state, action, role) !== undefined && (action !== 'reschedule' || canMove),
  );
}

function masked({ name, idNumber, phone }: Person): Booking['partner'] {
  return {
    name: maskName(name),
    idNumber: maskIdNumber(idNumber),
    phone: phone === null ? null : maskPhone(phone),
  };
}
