import { sayDate } from '@jianghan/shared/calendar/words';
import type { SlotCalendar } from '@jianghan/shared/marriage/schemas';
import { Box } from '../../components/box';
import { Text } from '../../components/text';
import { saySoon } from '../words';
import { type DayCell, provisionalYears } from './month';

/** What the small words mean, and when the next day opens. */
export function MonthKey({ calendar, weeks }: { calendar: SlotCalendar; weeks: readonly DayCell[][] }) {
  const next = calendar.days.find(({ state }) => state === 'unreleased');
  const marks = new Set(weeks.flat().map(({ mark }) => mark));
  const special = calendar.days.find(({ note, state }) => note && state !== 'rest');
  const years = provisionalYears(weeks);
  const earliest = calendar.days.find(({ state }) => state === 'free')?.on ?? '';
  const shownFrom = weeks[0]?.[0]?.on ?? '';
  return (
    <Box className="calendar-key">
      {earliest !== '' && earliest < shownFrom && (
        <Box>
          <Text strong tone="ink">
            {sayDate(earliest)}
          </Text>
          {' 起就能约，上个月的日子请点左箭头。'}
        </Box>
      )}
      {next?.releasesAt && (
        <Box>
          <Text strong tone="ink">
            {sayDate(next.on).split(' ')[0]}
          </Text>
          {`的号，${saySoon(next.releasesAt, new Date())} 开放，以后每天放一天的。`}
        </Box>
      )}
      <Box>
        <Text strong tone="ink">
          余
        </Text>
        {' 还能约几对'}
        {marks.has('班') && (
          <>
            {'·'}
            <Text strong tone="ink">
              班
            </Text>
            {` ${special?.note ?? '调休上班'}`}
          </>
        )}
        {marks.has('休') && (
          <>
            {'·'}
            <Text strong tone="ink">
              休
            </Text>
            {' 法定假日'}
          </>
        )}
      </Box>
      {years.map((year) => (
        <Box key={year}>{`${year} 年的放假安排还没公布，${year} 年的日子是暂定的。`}</Box>
      ))}
    </Box>
  );
}
