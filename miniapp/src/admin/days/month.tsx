import { addDays, monthEnd, weekdayOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import type { PlanDay } from '@jianghan/shared/planning/schemas';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { Text } from '../../components/text';

interface MonthProps {
  /** `YYYY-MM` */
  month: string;
  days: readonly PlanDay[];
  chosen: string;
  onChoose: (on: string) => void;
  earlier: string;
  later: string;
  onTurn: (month: string) => void;
}

/** In the browser the sentence stands inside the button, so that its name is its content. */
const onWeapp = process.env.TARO_ENV === 'weapp';

/** A month, Monday first; every day says whether the office opens and how many couples it has. */
export function Month({ month, days, chosen, onChoose, earlier, later, onTurn }: MonthProps) {
  const byDate = new Map(days.map((day) => [day.on, day]));
  return (
    <Box className="admin-month">
      <Box className="admin-month-head">
        <Heading level={2} look="title">{`${month.slice(0, 4)}年${Number(month.slice(5))}月`}</Heading>
        <Box className="admin-month-arrows">
          <Pressable className="admin-arrow" label="上个月" onPress={() => onTurn(earlier)}>
            <Icon name="back" size={20} />
          </Pressable>
          <Pressable className="admin-arrow" label="下个月" onPress={() => onTurn(later)}>
            <Icon name="chevron" size={20} />
          </Pressable>
        </Box>
      </Box>
      <Box className="admin-weekdays" silent>
        {[...'一二三四五六日'].map((weekday) => (
          <Box key={weekday}>{weekday}</Box>
        ))}
      </Box>
      {weeksOf(month).map((week) => (
        <Box as="ul" role="list" key={week.find(Boolean)} className="admin-week">
          {week.map((on, at) => (
            <Box as="li" role="listitem" key={on || `${month} ${at}`}>
              {on && <Day on={on} day={byDate.get(on)} chosen={on === chosen} onChoose={onChoose} />}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

/** Dates by week; empty where the week belongs to a neighbour. */
function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const last = monthEnd(first);
  const weeks: string[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7)) {
    const dates = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(monday, ahead));
    weeks.push(dates.map((on) => (on >= first && on <= last ? on : '')));
  }
  return weeks;
}

interface DayProps {
  on: string;
  day: PlanDay | undefined;
  chosen: boolean;
  onChoose: (on: string) => void;
}

function Day({ on, day, chosen, onChoose }: DayProps) {
  const className = [
    'admin-day',
    day?.isOpen && 'admin-day-open',
    day?.special && 'admin-day-special',
    chosen && 'admin-day-chosen',
  ];
  const spoken = [sayDate(on), ...(day ? sayPlan(day) : [])].join('，');
  return (
    <Pressable
      className={className.filter(Boolean).join(' ')}
      label={onWeapp ? spoken : undefined}
      pressed={chosen}
      onPress={() => onChoose(on)}
    >
      {!onWeapp && <Text className="spoken">{spoken}</Text>}
      <Box as="span" silent className="admin-day-number">
        {Number(on.slice(8))}
      </Box>
      <Box as="span" silent>
        {day ? shortly(day) : ''}
      </Box>
      <Box as="span" silent>
        {day?.special ? '特别' : (day?.holiday?.name ?? '')}
      </Box>
    </Pressable>
  );
}

/** 5/39, or what stands in its place. */
function shortly({ isOpen, slots, seats, taken }: PlanDay): string {
  if (slots > 0) return `${taken}/${seats}`;
  return isOpen ? '开' : '休';
}

/** What is known of a day, in short sentences. */
export function sayPlan({ isOpen, special, holiday, slots, seats, taken }: PlanDay): string[] {
  return [
    isOpen ? '开' : '不开',
    special ? `特别安排${special.note ? `：${special.note}` : ''}` : '',
    holiday ? `${holiday.name}${holiday.kind === 'off' ? '放假' : '调休上班'}` : '',
    slots > 0 ? `${slots} 个号，约了 ${taken} 对，共 ${seats} 对` : '',
  ].filter((part) => part !== '');
}
