import type { Schedule } from './schemas';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

function day(date: string): string {
  const [, month, on] = date.split('-').map(Number);
  return `${month}月${on}日`;
}

/** How often and when, in one line: 工作日 11:30，12月1日到12月31日. */
export function scheduleText(schedule: Schedule, at: string): string {
  if (schedule.repeat === 'once') return `${day(schedule.on)} ${at}`;
  const span = `${day(schedule.from)}到${day(schedule.until)}`;
  if (schedule.repeat === 'workdays') return `工作日 ${at}，${span}`;
  const days = [...schedule.weekdays].sort((a, b) => a - b).map((weekday) => WEEKDAYS[weekday - 1] ?? '');
  const holidays = schedule.onHolidays ? '，放假也来' : '，放假不来';
  return `每周${days.join('、')} ${at}，${span}${holidays}`;
}
