import { addDays, dateOf, instantOf, timeOf } from '../calendar/dates';

/** When phones are left alone, and how many messages a day go by SMS. */
export interface DeliveryParameters {
  /** `HH:MM`; equal to `quietUntil` means that no hour is quiet. */
  quietFrom: string;
  quietUntil: string;
  /** For the whole district in one day, in messages. */
  smsPerDay: number;
}

/** The first minute, then twice as long each time, never longer than an hour. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
/** A message that was tried so often, over some six hours, has failed until somebody sends it again. */
export const MOST_ATTEMPTS = 12;

/** When phones may ring again; null when they may now. What is asked for, such as an SMS code, is no message. */
export function quietUntil(
  now: Date,
  { quietFrom, quietUntil: until }: Pick<DeliveryParameters, 'quietFrom' | 'quietUntil'>,
): Date | null {
  const [date, time] = [dateOf(now), timeOf(now)];
  if (quietFrom === until) return null;
  if (quietFrom < until) return time >= quietFrom && time < until ? instantOf(date, until) : null;
  if (time >= quietFrom) return instantOf(addDays(date, 1), until);
  return time < until ? instantOf(date, until) : null;
}

/** When a message whose `attempts`-th attempt had no success is tried again: a minute, two, four … an hour. */
export function retryAt(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS));
}
