import { sayDateTime } from '@jianghan/shared/calendar/words';
import { getBooking } from '@jianghan/shared/marriage/contract';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Review } from '../../components/review';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { useRemote } from '../../use-remote';
import type { Chosen } from '../chosen';
import { OwnBooking } from '../own-booking';
import { ProblemNotice } from '../problem-notice';
import { useDoors } from '../use-doors';
import { useMove } from './use-move';

/** The same booking at another time: before and after side by side, and the one button that changes it (M-59). */
export default function Move() {
  const { id = '' } = useParams();
  const booking = useRemote(getBooking, { params: { bookingId: id } });
  useDoors(booking.error);
  const { chosen, office, command, send, advice } = useMove(id);
  const { data } = booking;
  const address = `/marriage/booking?id=${id}`;
  const calendar = `/marriage/calendar?move=${id}`;
  const may = data?.may.includes('reschedule');
  return (
    <Page
      title="改时间"
      ownHeading
      fallback={address}
      phone={data?.office.phone}
      staleAt={booking.staleAt}
      onSubmit={() => data && send(data)}
      bar={
        may &&
        (chosen.slotId ? (
          <Button submit busy={command.busy} busyText="正在提交，请别关闭">
            改到这个时间
          </Button>
        ) : (
          <Button to={calendar}>选新的日子和时间</Button>
        ))
      }
    >
      <Heading level={1}>{chosen.slotId ? '看一遍，没错就改' : '改到哪天来？'}</Heading>
      <ProblemNotice problem={command.problem} advice={advice} />
      <OwnBooking of={booking}>
        {(one) =>
          one.may.includes('reschedule') ? (
            <BeforeAndAfter booking={one} chosen={chosen} officeName={office?.name} calendar={calendar} />
          ) : (
            <Empty title="这个预约现在不能改时间" icon="clock" step={{ text: '看这个预约', to: address }}>
              改过的不能再改；前一天截止后也不能改。来不了可以取消，再重新预约。
            </Empty>
          )
        }
      </OwnBooking>
    </Page>
  );
}

interface BeforeAndAfterProps {
  booking: Booking;
  chosen: Chosen;
  officeName: string | undefined;
  calendar: string;
}

function BeforeAndAfter({ booking, chosen, officeName, calendar }: BeforeAndAfterProps) {
  return (
    <>
      <Review
        title="时间和地点"
        editAt={calendar}
        items={[
          { question: '原来', answer: sayDateTime(booking.startsAt), note: booking.office.name },
          {
            question: '改为',
            answer: chosen.startsAt && chosen.slotId ? sayDateTime(chosen.startsAt) : '还没选',
            note: chosen.slotId ? officeName : undefined,
          },
        ]}
      />
      <Paragraph size="second">新的时间留好，原来的才放；没改成，原来的还是你们的。</Paragraph>
      <Paragraph size="second">{`预约编号 ${booking.reference} 不变，两人都会收到消息，还能改 ${booking.movesLeft} 次。`}</Paragraph>
      <Paragraph size="second">加进手机日历的，改好后再加一次，会换成新的时间。</Paragraph>
      <Help office={{ name: '婚姻登记处', phone: booking.office.phone }} />
    </>
  );
}
