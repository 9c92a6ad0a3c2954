import { COUNTERS, waitCounter } from './figures';

/** What a day's figures read of a number drawn in the hall. */
export interface CountedTicket {
  kind: 'booked' | 'walk_in';
  service: string;
  state: string;
  startsAt: Date | null;
  arrivedAt: Date;
  calledAt: Date | null;
  result: string | null;
  ceremony: 'yes' | 'no' | null;
}

export interface DayFacts {
  tickets: readonly CountedTicket[];
  /** Bookings of that day by the state they are in. */
  states: ReadonlyMap<string, number>;
  seats: number;
  taken: number;
}

/** All counters of one day. Who came before the time that was booked did not wait before it. */
export function countDay({ tickets, states, seats, taken }: DayFacts): Map<string, number> {
  const counters = new Map<string, number>();
  const add = (counter: string, amount = 1) => counters.set(counter, (counters.get(counter) ?? 0) + amount);
  add(COUNTERS.seats, seats);
  add(COUNTERS.taken, taken);
  add(COUNTERS.noShows, states.get('no_show') ?? 0);
  add(COUNTERS.cancelled, states.get('cancelled_by_user') ?? 0);
  add(COUNTERS.closed, states.get('cancelled_by_office') ?? 0);
  for (const ticket of tickets) {
    if (ticket.calledAt !== null) add(waitCounter(waitsFrom(ticket), ticket.calledAt));
    if (ticket.state !== 'done') continue;
    add(COUNTERS.served);
    if (ticket.kind === 'walk_in') add(COUNTERS.walkIns);
    if (ticket.service !== 'MARRY' || ticket.result !== 'registered') continue;
    add(COUNTERS.registered);
    if (ticket.ceremony === 'yes') add(COUNTERS.ceremonies);
  }
  return counters;
}

function waitsFrom({ arrivedAt, startsAt }: CountedTicket): Date {
  return startsAt !== null && startsAt > arrivedAt ? startsAt : arrivedAt;
}
