import { BOOKING_FLOW, BOOKING_STATES } from '@jianghan/shared/marriage/flow';
import { type BookingParameters, cancelBefore } from '@jianghan/shared/marriage/rules';
import type { Booking, Office } from '@jianghan/shared/marriage/schemas';
import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import type { BookingFacts, Party } from './store-booking';

/** The booking as its owner sees it, field by field; names and numbers masked (C-44). */
export function toBookingView(facts: BookingFacts, office: Office, parameters: BookingParameters): Booking {
  return {
    bookingId: facts.id,
    caseId: facts.caseId,
    reference: facts.reference,
    version: facts.version,
    state: facts.state,
    stateText: BOOKING_STATES[facts.state].text,
    service: 'MARRY',
    startsAt: facts.startsAt.toISOString(),
    office,
    own: { ...masked(facts.own), phone: maskPhone(facts.own.phone ?? '') },
    partner: { ...masked(facts.partner), phone: facts.partner.phone === null ? null : maskPhone(facts.partner.phone) },
    ceremony: facts.ceremony,
    guests: facts.guests,
    counselling: facts.counselling,
    needs: facts.needs,
    checkInToken: facts.checkInToken,
    cancelBefore: cancelBefore(facts.startsAt, parameters).toISOString(),
    birthdayHint: facts.isBirthday,
    bookedAt: facts.bookedAt.toISOString(),
    may: 'cancel' in BOOKING_FLOW[facts.state] ? ['cancel'] : [],
  };
}

function masked({ name, idNumber }: Party): { name: string; idNumber: string } {
  return { name: maskName(name), idNumber: maskIdNumber(idNumber) };
}
