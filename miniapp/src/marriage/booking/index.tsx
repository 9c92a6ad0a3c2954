import { getBooking } from '@jianghan/shared/marriage/contract';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { useParams } from '../../navigate';
import { useRemote } from '../../use-remote';
import { OwnBooking } from '../own-booking';
import { useShareCard } from '../share-card';
import { useDoors } from '../use-doors';
import { Booked } from './booked';
import { Cancelled } from './cancelled';
import './index.css';

/** The way on after a booking has ended. Who was sent away by the registry is filled in already: one tap (M-68). */
const AGAIN: Readonly<Record<string, ReactNode>> = {
  cancelled_by_user: <Button to="/marriage/people">重新预约</Button>,
  declined: <Button to="/marriage/people">重新预约</Button>,
  expired: <Button to="/marriage/people">重新预约</Button>,
  cancelled_by_office: <Button to="/marriage/calendar">改约别的时间</Button>,
};

/** The confirmed day, and later the same booking again; `new=1` right after it was made. */
export default function BookingPage() {
  const { id = '', new: isNew } = useParams();
  const booking = useRemote(getBooking, { params: { bookingId: id } });
  useDoors(booking.error);
  const { data } = booking;
  useShareCard(data?.invitation);
  return (
    <Page
      title={data && isNew ? '预约已提交' : '结婚登记预约'}
      fallback="/marriage/bookings"
      phone={data?.office.phone}
      staleAt={booking.staleAt}
      bar={data && AGAIN[data.state]}
    >
      <OwnBooking of={booking}>
        {(one) => (one.state in AGAIN ? <Cancelled booking={one} /> : <Booked booking={one} />)}
      </OwnBooking>
    </Page>
  );
}
