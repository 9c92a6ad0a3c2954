import { API_BASE_PATH } from '@jianghan/shared/contract';
import { getBookingCalendar } from '@jianghan/shared/marriage/contract';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { Row } from '../../components/row';

/** The browser fetches the calendar file with the session it has; the phone's calendar opens it. */
export function AddToCalendar({ booking: { bookingId } }: { booking: Booking }) {
  const path = getBookingCalendar.path.replace(':bookingId', bookingId);
  return <Row icon="calendar" title="加到手机日历" note="提前一天提醒" file={`${API_BASE_PATH}${path}`} />;
}
