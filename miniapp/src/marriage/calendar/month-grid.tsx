import { lunarMonthTitle } from '@jianghan/shared/calendar/lunar';
import type { SlotCalendar, SlotDay } from '@jianghan/shared/marriage/schemas';
import { useEffect, useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { moveFocus } from '../../scroll';
import { useHolidays } from '../../use-holidays';
import { CHOSEN, Day } from './day-button';
import { fullestOf, monthOf, monthsOf, weeksOf } from './month';
import { MonthKey } from './month-key';

interface MonthGridProps {
  calendar: SlotCalendar;
  days: ReadonlyMap<string, SlotDay>;
  chosen: string | undefined;
  onChoose: (on: string) => void;
}

/** A month, Monday first; folded to the chosen day's week until it is opened again. */
export function MonthGrid({ calendar, days, chosen, onChoose }: MonthGridProps) {
  const months = monthsOf(calendar.days);
  const [turned, setTurned] = useState<string>();
  const [unfolded, setUnfolded] = useState(false);
  const month = turned ?? (chosen ? monthOf(chosen) : fullestOf(calendar.days));
  const at = months.indexOf(month);
  const folded = chosen !== undefined && !unfolded;
  const weeks = weeksOf(month, { days, holidays: useHolidays() });
  const shown = folded ? weeks.filter((week) => week.some(({ on }) => on === chosen)) : weeks;
  useEffect(() => {
    if (unfolded) moveFocus(CHOSEN);
  }, [unfolded]);
  const choose = (on: string) => {
    onChoose(on);
    setTurned(monthOf(on));
    setUnfolded(false);
  };
  return (
    <Block label="选日子" className="calendar-month">
      <Box className="calendar-head">
        <Box className="calendar-title">
          <Heading level={2} look="title">
            {sayMonth(month)}
          </Heading>
          <Box className="calendar-lunar">{lunarMonthTitle(month)}</Box>
        </Box>
        {folded ? (
          <Button look="text" onPress={() => setUnfolded(true)}>
            展开整月
          </Button>
        ) : (
          <Box className="calendar-arrows">
            <Arrow way="back" label="上个月" to={months[at - 1]} onTurn={setTurned} />
            <Arrow way="chevron" label="下个月" to={months[at + 1]} onTurn={setTurned} />
          </Box>
        )}
      </Box>
      <Box className="calendar-weekdays" silent>
        {[...'一二三四五六日'].map((weekday) => (
          <Box key={weekday}>{weekday}</Box>
        ))}
      </Box>
      {shown.map((week) => (
        <Box as="ul" role="list" key={week[0]?.on} className="calendar-week">
          {week.map((cell) => (
            <Day key={cell.on} cell={cell} chosen={cell.on === chosen} onChoose={choose} />
          ))}
        </Box>
      ))}
      {!folded && <MonthKey calendar={calendar} weeks={weeks} />}
    </Block>
  );
}

const sayMonth = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

interface ArrowProps {
  way: 'back' | 'chevron';
  label: string;
  to: string | undefined;
  onTurn: (month: string) => void;
}

function Arrow({ way, label, to, onTurn }: ArrowProps) {
  return (
    <Pressable
      className={to ? 'calendar-arrow' : 'calendar-arrow calendar-arrow-off'}
      label={label}
      disabled={!to}
      onPress={() => to && onTurn(to)}
    >
      <Icon name={way} size={20} />
    </Pressable>
  );
}
