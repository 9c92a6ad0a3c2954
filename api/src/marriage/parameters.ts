import { dateOf } from '@jianghan/shared/calendar/dates';
import type { BookingParameters } from '@jianghan/shared/marriage/rules';
import type { DesignatedOffice } from '@jianghan/shared/marriage/schemas';
import { bookingParametersIn } from '@jianghan/shared/parameters/registry';
import { getParameter, valuesOn } from '../parameters/service';

/** The booking rules in force today (M-50…M-60); all of them are data. */
export async function bookingParameters(now: Date): Promise<BookingParameters> {
  return bookingParametersIn(await valuesOn(dateOf(now)));
}

/** Where couples of M-21 go; null until the bureau has named the office. */
export function designatedOffice(now: Date): Promise<DesignatedOffice | null> {
  return getParameter('marriage.designated_office', dateOf(now));
}
