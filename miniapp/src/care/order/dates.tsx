import { daysBetween } from '@jianghan/shared/calendar/dates';
import { holidaysWith } from '@jianghan/shared/calendar/holidays';
import { sayDate } from '@jianghan/shared/calendar/words';
import { MOST_DAYS, spanOf, visitsOf } from '@jianghan/shared/care/schedule';
import { Schedule } from '@jianghan/shared/care/schemas';
import { listHolidays } from '@jianghan/shared/holidays/contract';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { type Typed, yesNo } from '../typed';

/** The part of the request that says when. */
export function scheduleOf(typed: Typed): unknown {
  const { repeat, from, until, weekdays, onHolidays } = typed;
  if (repeat === 'once') return { repeat, on: from };
  if (repeat === 'weekly')
    return { repeat, weekdays: weekdays.map(Number), from, until, onHolidays: yesNo(onHolidays) };
  return { repeat, from, until };
}

/** What the API would refuse about the length, said before it is sent. */
export function wrongSpan(typed: Typed): string | undefined {
  const result = Schedule.safeParse(scheduleOf(typed));
  if (!result.success) return undefined;
  const { from, until } = spanOf(result.data);
  const length = daysBetween(from, until);
  if (length < 0) return '结束日期要在开始日期之后';
  return length > MOST_DAYS ? `一单最长 ${MOST_DAYS} 天，期满可以再下` : undefined;
}

/** Which dates come, in words: how many, the first three, and which fall out. */
export function Dates({ typed }: { typed: Typed }) {
  const holidays = useRemote(listHolidays, {});
  const result = Schedule.safeParse(scheduleOf(typed));
  if (!result.success || wrongSpan(typed) !== undefined || holidays.data === undefined) return null;
  const { dates, skipped } = visitsOf(result.data, holidaysWith(holidays.data.years));
  const first = dates.slice(0, 3).map(sayDate).join('、');
  const last = dates[dates.length - 1];
  return (
    <Notice tone="blue" title={dates.length === 0 ? '这段时间一次也没有' : `一共 ${dates.length} 次`}>
      {dates.length > 0 && (
        <Paragraph>{dates.length > 3 && last !== undefined ? `${first}……到${sayDate(last)}` : first}</Paragraph>
      )}
      {skipped.length > 0 && (
        <Paragraph>{`不来的：${skipped.map(({ date, why }) => `${sayDate(date)}（${why}）`).join('、')}`}</Paragraph>
      )}
    </Notice>
  );
}
