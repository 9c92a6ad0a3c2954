import { BOOKING_STATES, nextBy } from '@jianghan/shared/marriage/flow';
import { type BookingParameters, cancelBefore } from '@jianghan/shared/marriage/rules';
import type { Booking, Office } from '@jianghan/shared/marriage/schemas';
import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import type { VerifiedPerson } from '../account/service';
import type { BookingFacts } from './store-booking';

/** What a view needs besides the booking itself. */
export interface Surroundings {
  owner: VerifiedPerson;
  offices: ReadonlyMap<string, Office>;
  parameters: BookingParameters;
}

/** The booking as its owner sees it, field by field; names and numbers masked (C-44). */
export function toBookingView(facts: BookingFacts, { owner, offices, parameters }: Surroundings): Booking {
  const { partner } = facts;
  return {
    bookingId: facts.id,
    caseId: facts.id,
    reference: facts.reference,
    version: facts.version,
    state: facts.state,
    stateText: BOOKING_STATES[facts.state].text,
    service: 'MARRY',
    startsAt: facts.startsAt.toISOString(),
    office: offices.get(facts.officeId) as Office,
    own: { ...masked(owner), phone: maskPhone(owner.phone) },
    partner: { ...masked(partner), phone: partner.phone === null ? null : maskPhone(partner.phone) },
    ceremony: facts.ceremony,
    guests: facts.guests,
    counselling: facts.counselling,
    needs: facts.needs,
    checkInToken: facts.checkInToken,
    cancelBefore: cancelBefore(facts.startsAt, parameters).toISOString(),
    birthdayHint: facts.isBirthday,
    bookedAt: facts.bookedAt.toISOString(),
    may: nextBy(facts.state, 'cancel', 'booker') ? ['cancel'] : [],
  };
}

function masked({ name, idNumber }: { name: string; idNumber: string }): { name: string; idNumber: string } {
  return { name: maskName(name), idNumber: maskIdNumber(idNumber) };
}
