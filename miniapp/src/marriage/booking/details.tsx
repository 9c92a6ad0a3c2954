import type { Booking } from '@jianghan/shared/marriage/schemas';
import { Heading } from '../../components/heading';
import { Review } from '../../components/review';
import { sayWishes } from '../words';

/** Who is booked and what was asked for, masked. */
export function Details({ booking }: { booking: Booking }) {
  const { own, partner } = booking;
  const { ceremony, counselling, needs } = sayWishes(booking);
  return (
    <>
      <Heading level={2}>预约的内容</Heading>
      <Review
        title="结婚登记"
        items={[
          { question: '您', answer: own.name, note: own.idNumber },
          { question: '对方', answer: partner.name, note: partner.idNumber },
          { question: '颁证仪式', answer: ceremony },
          { question: '婚前辅导', answer: counselling },
          { question: '到场协助', answer: needs },
        ]}
      />
    </>
  );
}
