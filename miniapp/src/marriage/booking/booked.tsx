import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Booking, BookingState } from '@jianghan/shared/marriage/schemas';
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
import { PassOn } from './pass-on';

/** What each state means for the day. */
const MEANING = {
  awaiting_partner: '这个时间先给你们留着，等对方确认。当天两人带身份证一起到登记处。',
  booked: '两人都已确认，这个时间是你们的。当天两人带身份证一起到登记处就行。',
  checked_in: '已经签到，请在大厅等叫号，留意大屏幕。',
  served: '已经在登记处办理，结果以登记处当场告知的为准。',
  no_show: '当天没有到场。带身份证到登记处，一样能办；多次没有到场，会有一段时间不能网上预约。',
} as const satisfies Partial<Record<BookingState, string>>;

const meaningOf = (state: BookingState) => (MEANING as Partial<Record<BookingState, string>>)[state] ?? '';

/** What holds now: whether both have consented, what follows from it, and what to do. */
export function Booked({ booking }: { booking: Booking }) {
  const { office, partner, invitation } = booking;
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
        <Tag tone={booking.state === 'awaiting_partner' ? 'blue' : 'done'}>{booking.stateText}</Tag>
        <Paragraph size="second" className="booking-state">
          {meaningOf(booking.state)}
        </Paragraph>
        {booking.birthdayHint && (
          <Paragraph size="second">那天正好有一位满婚龄，请先打登记处电话问一声，以登记处答复为准。</Paragraph>
        )}
      </Block>
      {invitation && <PassOn invitation={invitation} answerBy={booking.answerBy} partnerName={partner.name} />}
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
        {booking.may.includes('reschedule') && (
          <Row
            icon="clock"
            title="改时间"
            note={`还能改 ${booking.movesLeft} 次`}
            to={`/marriage/move?id=${booking.bookingId}`}
          />
        )}
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
