import { addDays } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import type { HolidayYearView } from '@jianghan/shared/planning/schemas';
import { Paragraph } from '../../components/text';

type Day = HolidayYearView['days'][number];

/** One line a holiday: 元旦 1月1日 周四—1月3日 周六休，1月4日 周日上班 */
export function DayList({ days }: { days: readonly Day[] }) {
  const names = [...new Set(days.map(({ name }) => name))];
  return (
    <>
      {names.map((name) => (
        <Paragraph
          size="second"
          key={name}
        >{`${name}：${sayHoliday(days.filter((day) => day.name === name))}`}</Paragraph>
      ))}
    </>
  );
}

function sayHoliday(days: readonly Day[]): string {
  const off = days.filter(({ kind }) => kind === 'off').map(({ date }) => date);
  const work = days.filter(({ kind }) => kind === 'work').map(({ date }) => sayDate(date));
  const runs = runsOf(off).map(([first, last]) =>
    first === last ? sayDate(first) : `${sayDate(first)}至${sayDate(last)}`,
  );
  return [runs.length > 0 && `${runs.join('、')}休`, work.length > 0 && `${work.join('、')}上班`]
    .filter(Boolean)
    .join('；');
}

function runsOf(dates: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const date of [...dates].sort()) {
    const last = runs[runs.length - 1];
    if (last && addDays(last[1], 1) === date) last[1] = date;
    else runs.push([date, date]);
  }
  return runs;
}
