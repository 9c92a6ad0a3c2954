/** Calendar dates are `YYYY-MM-DD` in Asia/Shanghai, which keeps UTC+8 all year; instants are UTC. */
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** An instant, or its ISO text as the API sends it. */
export type Moment = Date | string;

function shanghaiText(instant: Moment): string {
  return new Date(new Date(instant).getTime() + SHANGHAI_MS).toISOString();
}

/** The calendar date in Shanghai at an instant. */
export function dateOf(instant: Moment): string {
  return shanghaiText(instant).slice(0, 10);
}

/** The clock in Shanghai at an instant, `HH:MM`. */
export function timeOf(instant: Moment): string {
  return shanghaiText(instant).slice(11, 16);
}

/** The instant at which Shanghai's clock shows `time` (`HH:MM`) on `date`. */
export function instantOf(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+08:00`);
}

/** The last millisecond of a date before `time` (`HH:MM`; `24:00` is midnight): what happens in it is in time, what comes after it late. */
export function lastMomentOf(date: string, time = '24:00'): Date {
  return new Date(instantOf(date, time).getTime() - 1);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The last date of the month of a date. */
export function monthEnd(date: string): string {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
}
