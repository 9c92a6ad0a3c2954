import { lunarMonthAndDay } from '@jianghan/shared/calendar/lunar';
import { sayDate } from '@jianghan/shared/calendar/words';
import type { Office, Slot, SlotCalendar, SlotDay } from '@jianghan/shared/marriage/schemas';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Paragraph } from '../../components/text';
import { chooseDay } from '../chosen';
import { sayLeft } from './month';
import { MonthGrid } from './month-grid';
import { Times } from './times-choice';

export interface ChooserProps {
  office: Office;
  calendar: SlotCalendar;
  days: ReadonlyMap<string, SlotDay>;
  day: SlotDay | undefined;
  slot: Slot | undefined;
}

/** The month; once a day is chosen it folds to that week, so that all its times stand above the button. */
export function ByGrid({ office, calendar, days, day, slot }: ChooserProps) {
  return (
    <>
      <MonthGrid calendar={calendar} days={days} chosen={day?.on} onChoose={chooseDay} />
      <LiveRegion hidden>{day ? `${sayDate(day.on)}，${sayLeft(day)}` : ''}</LiveRegion>
      {day && (
        <Box className="calendar-day">
          <Heading level={2} look="title" aside={`农历${lunarMonthAndDay(day.on)}·${sayLeft(day)}`}>
            {sayDate(day.on)}
          </Heading>
          <Times office={office} day={day} slot={slot} />
        </Box>
      )}
      <Paragraph size="small" tone="quiet" className="calendar-fine">
        没约上也能办：办公时间两人直接到登记处取号。两人都要到场。领证当天男满 22 周岁、女满 20 周岁。
      </Paragraph>
    </>
  );
}
