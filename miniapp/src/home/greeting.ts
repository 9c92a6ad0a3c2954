import { timeOf } from '@jianghan/shared/calendar/dates';

const HOURS = [
  { before: '05:00', words: '夜深了' },
  { before: '09:00', words: '早上好' },
  { before: '12:00', words: '上午好' },
  { before: '13:30', words: '中午好' },
  { before: '18:00', words: '下午好' },
  { before: '24:00', words: '晚上好' },
] as const;

/** 上午好，陈*芳: the hour is Shanghai's, the name masked as the server sends it. */
export function greeting(now: Date, name: string | null | undefined): string {
  const clock = timeOf(now);
  const words = HOURS.find(({ before }) => clock < before)?.words ?? '您好';
  return name ? `${words}，${name}` : words;
}
