import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { Details } from './details';

const WORDS: Readonly<Record<string, string>> & { cancelled_by_user: string } = {
  cancelled_by_user: '这个预约已经取消，不用到场。你们随时可以重新预约，两人的信息不用再填。',
  declined: '对方没有确认这个预约，号已放回，不用到场。可以和对方商量后重新预约，您填的都在。',
  expired: '到期没有得到确认，号已放回，不用到场。可以重新预约，再把链接发给对方，您填的都在。',
  cancelled_by_office: '登记处这一天停办，只好取消。不计次、不算爽约；两人的信息都在，选个时间就能改约。',
};

/** Said plainly, with the way to begin again. */
export function Cancelled({ booking }: { booking: Booking }) {
  return (
    <>
      <Block padded label="现在的情况">
        <Tag tone="quiet" icon="not-needed">
          {booking.stateText}
        </Tag>
        <Heading level={2} look="title">
          {sayDateTime(booking.startsAt)}
        </Heading>
        <Paragraph size="second">{WORDS[booking.state] ?? WORDS.cancelled_by_user}</Paragraph>
        {booking.closedReason && <Paragraph size="second">{`停办原因：${booking.closedReason}`}</Paragraph>}
      </Block>
      <Block iconRows>
        <Row icon="document" title={booking.reference} note="预约编号" />
        <Row icon="place" title={booking.office.name} note={booking.office.address} />
      </Block>
      <Details booking={booking} />
      <Help office={{ name: '婚姻登记处', phone: booking.office.phone }} />
    </>
  );
}
