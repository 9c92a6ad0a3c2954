import { dateOf } from '@jianghan/shared/calendar/dates';
import { BookingParameters, DEFAULT_BOOKING_PARAMETERS } from '@jianghan/shared/marriage/rules';
import { DesignatedOffice } from '@jianghan/shared/marriage/schemas';
import { getParameter } from '../parameters/service';

const Booking = BookingParameters.default(DEFAULT_BOOKING_PARAMETERS);
const Designated = DesignatedOffice.nullable().default(null);

/** The booking rules in force today (M-50…M-60); all of them are data. */
export function bookingParameters(now: Date): Promise<BookingParameters> {
  return getParameter('marriage.booking', dateOf(now), Booking);
}

/** Where couples of M-21 go; null until the bureau has named the office. */
export function designatedOffice(now: Date): Promise<DesignatedOffice | null> {
  return getParameter('marriage.designated_office', dateOf(now), Designated);
}
