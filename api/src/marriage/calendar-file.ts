import type { Booking } from '@jianghan/shared/marriage/schemas';
import { createEvent, type DateArray } from 'ics';

const REMIND_HOURS = 18;
/** The appointment will not take place. One that was served or missed has taken place. */
const CALLED_OFF: ReadonlySet<string> = new Set(['declined', 'expired', 'cancelled_by_user', 'cancelled_by_office']);

/**
 * One event. Its UID stays the same over changes and its SEQUENCE grows with every step of the booking, so a phone moves
 * or strikes what it has instead of adding another.
 */
export function makeCalendarFile(booking: Booking, minutes: number): string {
  const start = new Date(booking.startsAt);
  const isOff = CALLED_OFF.has(booking.state);
  const { error, value } = createEvent({
    uid: `${booking.bookingId}@jianghan-minzheng`,
    productId: 'jianghan-minzheng',
    calName: '江汉民政掌上办',
    method: 'PUBLISH',
    title: isOff ? '（已取消）民政业务办理' : '民政业务办理',
    description: `预约编号 ${booking.reference}。两人各带本人有效身份证，请提前一点到。以登记处答复为准。`,
    location: `${booking.office.name} ${booking.office.address}`,
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
    sequence: booking.version - 1,
    start: utcParts(start),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes },
    alarms: isOff
      ? []
      : [{ action: 'display', description: '民政业务办理', trigger: { before: true, hours: REMIND_HOURS } }],
  });
  if (!value) throw error ?? new Error('the calendar file could not be made');
  return value;
}

function utcParts(at: Date): DateArray {
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}
