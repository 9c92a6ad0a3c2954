import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { QrCode } from '../../components/qr-code';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { PlaceRow } from '../office-block';
import { WhatToBring } from '../what-to-bring';
import { AddToCalendar } from './add-to-calendar';
import { DateCard } from './date-card';
import { Details } from './details';

/** What holds now: the place is kept, both come together. Nothing is promised that this release does not do. */
export function Booked({ booking }: { booking: Booking }) {
  const { office, partner } = booking;
  return (
    <>
      <DateCard booking={booking} />
      <Box className="booking-plain">
        <Heading level={2} look="title">
          {sayDateTime(booking.startsAt)}
        </Heading>
        <Paragraph size="small" tone="quiet">
          请提前一点到
        </Paragraph>
      </Box>
      <Block padded label="现在的情况">
        <Tag tone="blue">{booking.stateText}</Tag>
        <Paragraph size="second" className="booking-state">
          {`这个时间已经给你们留好。请把日子告诉${partner.name}，当天两人带身份证一起到登记处就行。`}
        </Paragraph>
        {booking.birthdayHint && (
          <Paragraph size="second">那天正好有一位满婚龄，请先打登记处电话问一声，以登记处答复为准。</Paragraph>
        )}
      </Block>
      <Block padded label="到场出示" className="booking-ticket">
        <QrCode text={booking.checkInToken} label="到场出示的二维码" size={148} />
        <Box className="booking-ticket-words">
          <Heading level={2} look="plain">
            到场出示
          </Heading>
          <Paragraph size="second" tone="quiet">
            也可以出示身份证。
          </Paragraph>
          <Paragraph strong digits className="booking-reference">
            {booking.reference}
          </Paragraph>
          <Paragraph size="small" tone="quiet">
            预约编号
          </Paragraph>
        </Box>
      </Block>
      <Heading level={2}>当天带什么</Heading>
      <WhatToBring />
      <Heading level={2}>去哪儿、找谁</Heading>
      <Block iconRows>
        <PlaceRow office={office} />
        <AddToCalendar booking={booking} />
        {booking.may.includes('cancel') && (
          <Row
            icon="swap"
            title="取消预约"
            note={`${sayDateTime(booking.cancelBefore)} 前取消不计次`}
            to={`/marriage/cancel?id=${booking.bookingId}`}
          />
        )}
      </Block>
      <Details booking={booking} />
      <Help office={{ name: '婚姻登记处', phone: office.phone }} />
      <Paragraph size="small" tone="quiet" className="booking-fine">
        没赶上也能办：迟到了，办公时间内到登记处取号，一样受理。
      </Paragraph>
    </>
  );
}
