import { addDays, weekdayOf } from '../calendar/dates';
import type { Figures, Period } from './schemas';

/** A number of one office and day, such as couples served. Nothing in it points at a person. */
export interface Counted {
  on: string;
  counter: string;
  amount: number;
}

/** Names of counters; people by the first two digits of their ID number are `origin:42`, waits in minutes `wait:12`. */
export const COUNTERS = {
  seats: 'seats',
  taken: 'taken',
  served: 'served',
  walkIns: 'walk_in',
  noShows: 'no_show',
  cancelled: 'cancelled',
  closed: 'closed',
  registered: 'registered',
  ceremonies: 'ceremony',
} as const;

const ORIGIN = 'origin:';
const WAIT = 'wait:';
/** Hubei; everybody else came from another province (0.6: any registry in the country). */
const HOME_PROVINCE = '42';
/** Nobody waits longer than an office is open. */
const LONGEST_WAIT_MIN = 600;

/** Counter of a person served, by where the ID number was first issued; the number itself is not kept. */
export function originCounter(idNumber: string): string {
  return ORIGIN + idNumber.slice(0, 2);
}

/** Counter of a wait in whole minutes. */
export function waitCounter(from: Date, to: Date): string {
  const minutes = Math.floor((to.getTime() - from.getTime()) / 60_000);
  return WAIT + Math.min(Math.max(minutes, 0), LONGEST_WAIT_MIN);
}

/** First date of the day, week (Monday) or month of a date. */
export function periodStart(on: string, by: Period): string {
  if (by === 'day') return on;
  return by === 'week' ? addDays(on, 1 - weekdayOf(on)) : `${on.slice(0, 7)}-01`;
}

/** The figures of each period in which something was counted, oldest first. */
export function figuresBy(counted: readonly Counted[], by: Period): Figures[] {
  const periods = new Map<string, Counted[]>();
  for (const one of counted) {
    const start = periodStart(one.on, by);
    const known = periods.get(start);
    if (known === undefined) periods.set(start, [one]);
    else known.push(one);
  }
  const starts = [...periods.keys()].sort();
  return starts.map((start) => figuresOf(start, periods.get(start) ?? []));
}

/** All figures of one period. A share of nothing is null, never nought. */
export function figuresOf(from: string, counted: readonly Counted[]): Figures {
  const sums = new Map<string, number>();
  for (const { counter, amount } of counted) sums.set(counter, (sums.get(counter) ?? 0) + amount);
  const of = (name: keyof typeof COUNTERS) => sums.get(COUNTERS[name]) ?? 0;
  const origins = within(sums, ORIGIN);
  const people = sum(origins.map(([, amount]) => amount));
  const away = people - (sums.get(ORIGIN + HOME_PROVINCE) ?? 0);
  const waits = within(sums, WAIT).map(([minutes, amount]) => [Number(minutes), amount] as const);
  const came = of('served') - of('walkIns');
  return {
    from,
    seats: of('seats'),
    taken: of('taken'),
    utilisation: share(of('taken'), of('seats')),
    served: of('served'),
    walkIns: of('walkIns'),
    noShows: of('noShows'),
    noShowShare: share(of('noShows'), came + of('noShows')),
    cancelled: of('cancelled'),
    closed: of('closed'),
    waitP50: percentile(waits, 0.5),
    waitP90: percentile(waits, 0.9),
    registered: of('registered'),
    ceremonies: of('ceremonies'),
    ceremonyShare: share(of('ceremonies'), of('registered')),
    people,
    away,
    awayShare: share(away, people),
  };
}

/** The smallest number of minutes within which that part of the people had their turn. */
export function percentile(
  waits: readonly (readonly [minutes: number, people: number])[],
  part: number,
): number | null {
  const inOrder = [...waits].sort(([one], [other]) => one - other);
  const wanted = part * sum(inOrder.map(([, people]) => people));
  let seen = 0;
  for (const [minutes, people] of inOrder) {
    seen += people;
    if (people > 0 && seen >= wanted) return minutes;
  }
  return null;
}

function within(sums: ReadonlyMap<string, number>, prefix: string): [string, number][] {
  return [...sums]
    .filter(([counter]) => counter.startsWith(prefix))
    .map(([counter, amount]) => [counter.slice(prefix.length), amount]);
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
