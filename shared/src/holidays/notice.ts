import { addDays, weekdayOf } from '../calendar/dates';
import type { HolidayYear } from '../calendar/holidays';

/** What was read from a text, and what in it does not fit together. */
export interface ReadNotice extends HolidayYear {
  problems: string[];
}

type Day = HolidayYear['days'][number];

const WEEKDAYS = '一二三四五六日';
const ITEM = /[一二三四五六七八九十]+、\s*([^：:、\s]+(?:、[^：:、\s]+)*)[：:]/g;
const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（([^）]*)）)?/g;

/**
 * Reads 国务院办公厅关于…年部分节假日安排的通知 as it is printed: 「1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」
 * Weekdays and sums that the notice states are checked against the calendar, so that a slip in copying is found.
 */
export function readNotice(text: string): ReadNotice {
  const year = Number(/(\d{4})年部分节假日/.exec(text)?.[1] ?? 0);
  if (year === 0) return { year, days: [], problems: ['没有找到“××××年部分节假日安排”，请连标题一起粘贴'] };
  const problems: string[] = [];
  const days = itemsOf(text).flatMap(({ name, said }) => daysOfItem({ name, said, year, problems }));
  if (days.length === 0) problems.push('没有读到放假安排，请粘贴通知全文');
  return { year, days, problems };
}

function itemsOf(text: string): { name: string; said: string }[] {
  const found = [...text.matchAll(ITEM)];
  return found.map((item, at) => ({
    name: item[1] ?? '',
    said: text.slice(item.index + item[0].length, found[at + 1]?.index).replace(/\s/g, ''),
  }));
}

interface Item {
  name: string;
  said: string;
  year: number;
  problems: string[];
}

function daysOfItem(item: Item): Day[] {
  const { name, said, problems } = item;
  const at = said.indexOf('放假');
  if (at < 0) return [];
  const off = expand(datesIn(said.slice(0, at), item));
  const stated = Number(/(?:共|放假)(\d+)天/.exec(said)?.[1] ?? off.length);
  if (stated !== off.length) problems.push(`${name}写着共 ${stated} 天，读到 ${off.length} 天`);
  const workText = [...said.slice(at).matchAll(/([^。；]*)上班/g)].map(([, sentence = '']) => sentence).join('、');
  const work = datesIn(workText, item).map(({ date }) => date);
  return [
    ...off.map((date): Day => ({ date, name, kind: 'off' })),
    ...work.map((date): Day => ({ date, name, kind: 'work' })),
  ];
}

interface Said {
  date: string;
  /** 至: this date ends a run that began with the one before. */
  endsRun: boolean;
}

/** A date without a month is of the month named before it, one without a year of the notice's own. */
function datesIn(text: string, { year, name, problems }: Item): Said[] {
  let month = 0;
  return [...text.matchAll(DATE)].map((match) => {
    const [, ownYear, ownMonth, day, bracket = ''] = match;
    month = Number(ownMonth ?? month);
    const date = `${ownYear ?? year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const stated = /(?:周|星期)([一二三四五六日])/.exec(bracket)?.[1];
    if (!isDate(date)) problems.push(`${name}里没有 ${month} 月 ${day} 日这一天`);
    else if (stated !== undefined && WEEKDAYS.indexOf(stated) + 1 !== weekdayOf(date)) {
      problems.push(`${date} 是周${WEEKDAYS[weekdayOf(date) - 1]}，通知里写着周${stated}`);
    }
    return { date, endsRun: text.slice(0, match.index).endsWith('至') };
  });
}

function isDate(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
}

const LONGEST_RUN = 31;

function expand(said: readonly Said[]): string[] {
  const days: string[] = [];
  for (const { date, endsRun } of said) {
    const before = days.at(-1);
    if (!isDate(date)) continue;
    for (let on = endsRun && before ? addDays(before, 1) : date; on < date && days.length < LONGEST_RUN; ) {
      days.push(on);
      on = addDays(on, 1);
    }
    days.push(date);
  }
  return days;
}
