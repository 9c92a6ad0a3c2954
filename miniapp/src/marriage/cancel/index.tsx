import { sayDateTime } from '@jianghan/shared/calendar/words';
import { cancelBooking, getBooking } from '@jianghan/shared/marriage/contract';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { keep } from '../../kept';
import { replaceWith, useParams } from '../../navigate';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { OwnBooking } from '../own-booking';
import { ProblemNotice } from '../problem-notice';
import { useDoors } from '../use-doors';

/** What cancelling means, and the one button that does it. */
export default function Cancel() {
  const { id = '' } = useParams();
  const booking = useRemote(getBooking, { params: { bookingId: id } });
  const command = useCommand(cancelBooking);
  useDoors(booking.error);
  const address = `/marriage/booking?id=${id}`;
  const may = booking.data?.may.includes('cancel');
  const cancel = async ({ version }: Booking) => {
    const reply = await command.run({ params: { bookingId: id }, body: { version } });
    if (!reply) return;
    keep(getBooking, { params: { bookingId: id } }, reply);
    replaceWith(address);
  };
  return (
    <Page
      title="取消预约"
      ownHeading
      fallback={address}
      phone={booking.data?.office.phone}
      staleAt={booking.staleAt}
      onSubmit={() => booking.data && cancel(booking.data)}
      bar={
        may && (
          <Button submit busy={command.busy} busyText="正在取消">
            取消预约
          </Button>
        )
      }
    >
      <Heading level={1}>要取消这个预约吗？</Heading>
      <ProblemNotice
        problem={command.problem}
        advice={
          command.problem?.code === 'state_changed'
            ? {
                ...command.problem,
                title: command.problem.title,
                detail: command.problem.detail,
                step: { text: '看最新的状态', to: address },
              }
            : undefined
        }
      />
      <OwnBooking of={booking}>
        {(one) => (one.may.includes('cancel') ? <Meaning booking={one} /> : <NothingToCancel address={address} />)}
      </OwnBooking>
    </Page>
  );
}

function Meaning({ booking }: { booking: Booking }) {
  const late = Date.now() >= new Date(booking.cancelBefore).getTime();
  return (
    <>
      {late && (
        <Notice tone="warn" title="离预约时间很近了">
          {`${sayDateTime(booking.cancelBefore)} 已过，现在取消会记一次。来不了请尽量打登记处电话说一声。`}
        </Notice>
      )}
      <Block iconRows label="要取消的预约">
        <Row icon="calendar" title={sayDateTime(booking.startsAt)} note={booking.office.name} strong />
        <Row
          icon="people"
          title={`${booking.own.name} · ${booking.partner.name}`}
          note={`预约编号 ${booking.reference}`}
        />
      </Block>
      <Heading level={2}>取消以后</Heading>
      <Paragraph size="second">这个时间不再给你们留，过一会儿放给别人约。</Paragraph>
      <Paragraph size="second">你们两人马上就能重新预约，填过的信息都在。</Paragraph>
      {!late && (
        <Paragraph size="second">{`${sayDateTime(booking.cancelBefore)} 前取消不计次，之后取消会记一次。`}</Paragraph>
      )}
      <Help office={{ name: '婚姻登记处', phone: booking.office.phone }} />
    </>
  );
}

function NothingToCancel({ address }: { address: string }) {
  return (
    <Empty title="这个预约已经取消了" icon="not-needed" step={{ text: '看这个预约', to: address }}>
      不用再做什么。
    </Empty>
  );
}
