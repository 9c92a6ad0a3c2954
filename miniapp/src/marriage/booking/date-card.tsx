import { sayChineseNumeralsDate } from '@jianghan/shared/calendar';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';

/** The day as an old marriage certificate sets it, read from right to left; the same day stands below in plain words. */
export function DateCard({ booking: { startsAt, own, partner } }: { booking: Booking }) {
  const { year, day, time, lunar } = sayChineseNumeralsDate(startsAt);
  return (
    <Box className="date-card">
      <Box className="date-frame">
        <Box className="date-rings" silent />
        <Box className="date-lines" silent>
          <Box className="date-line">{year}</Box>
          <Box className="date-line date-day">{day}</Box>
          <Box className="date-line">{time}</Box>
          <Box className="date-line">{lunar}</Box>
        </Box>
        <Box className="date-words">
          <Heading level={2} look="plain">
            日子留好了
          </Heading>
          <Box className="date-names">{`${own.name} · ${partner.name}`}</Box>
        </Box>
      </Box>
    </Box>
  );
}
