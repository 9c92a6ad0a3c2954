import { z } from 'zod';
import { addDays, weekdayOf } from '../calendar/dates';
import type { HolidayYear } from '../calendar/holidays';
import { solarTermOrFestival } from '../calendar/lunar';
import { type ReadNotice, readNotice } from './notice';

/** The file of NateScarlet/holiday-cn for one year: https://github.com/NateScarlet/holiday-cn (MIT). */
const PublishedFile = z.object({
  year: z.number().int().min(2024).max(2100),
  days: z.array(z.object({ name: z.string().max(20), date: z.iso.date(), isOffDay: z.boolean() })).max(100),
});

/** Fixed by 全国年节及纪念日放假办法 (rev. 2024): a list that forgets one of them is wrong. */
const STATUTORY_DATES = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
const STATUTORY_FESTIVALS = new Set(['除夕', '春节', '清明', '端午节', '中秋节']);
const FEW = 13;
const MANY = 45;

/** Reads the notice of the State Council, or the published file of a year, and says everything that is wrong with it. */
export function readHolidays(text: string): ReadNotice {
  const read = text.trimStart().startsWith('{') ? readFile(text) : readNotice(text);
  return { ...read, problems: read.days.length > 0 ? [...read.problems, ...check(read)] : read.problems };
}

function readFile(text: string): ReadNotice {
  const file = PublishedFile.safeParse(parsed(text));
  if (!file.success)
    return { year: 0, days: [], problems: ['读不出这个文件，请用 holiday-cn 某一年的 JSON，或粘贴通知全文'] };
  const { year, days } = file.data;
  return {
    year,
    days: days.map(({ name, date, isOffDay }) => ({ name, date, kind: isOffDay ? 'off' : 'work' })),
    problems: days.length > 0 ? [] : [`${year} 年的文件是空的，等通知公布后再导入`],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function check({ year, days }: HolidayYear): string[] {
  const off = new Set(days.filter(({ kind }) => kind === 'off').map(({ date }) => date));
  const dates = days.map(({ date }) => date);
  const isOutside = (date: string) => date < `${year - 1}-12-20` || date > `${year}-12-31`;
  return [
    ...dates.filter((date, at) => dates.indexOf(date) !== at).map((date) => `${date} 出现了两次`),
    ...dates.filter(isOutside).map((date) => `${date} 不在 ${year} 年`),
    ...days
      .filter(({ date, kind }) => kind === 'work' && weekdayOf(date) <= 5)
      .map(({ date }) => `${date} 本来就是工作日，不用写上班`),
    ...statutory(year).flatMap(({ date, name }) => (off.has(date) ? [] : [`法定假日 ${date}（${name}）没有放假`])),
    ...(off.size < FEW || off.size > MANY ? [`一共放假 ${off.size} 天，不像全年的安排`] : []),
  ];
}

function statutory(year: number): { date: string; name: string }[] {
  const found: { date: string; name: string }[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const festival = solarTermOrFestival(date);
    if (STATUTORY_DATES.includes(date.slice(5))) found.push({ date, name: festival ?? '劳动节或国庆节' });
    else if (festival !== null && STATUTORY_FESTIVALS.has(festival)) found.push({ date, name: festival });
    // 春节 is the first three days of the lunar year.
    if (festival === '春节') found.push(...[1, 2].map((ahead) => ({ date: addDays(date, ahead), name: '春节' })));
  }
  return found;
}
