import type { HallService, TicketKind } from './schemas';

const MINUTE_MS = 60_000;

/** What the bureau may change without a release: stored as dated data. */
export interface QueueRules {
  /** M-66, minutes: later than this counts as without a booking. */
  lateMinutes: number;
  /** M-62: of this many calls at least one goes to somebody without a booking, while one waits. */
  walkInEvery: number;
}

/** What decides on a ticket's turn. */
export interface QueueTicket {
  ticketId: string;
  kind: TicketKind;
  service: HallService;
  /** Barrier-free needs, great age, pregnancy: first among equals. */
  priority: boolean;
  /** The time booked; null without a booking. */
  startsAt: Date | null;
  arrivedAt: Date;
}

export interface QueueFacts {
  waiting: readonly QueueTicket[];
  /** Those called today, newest first. */
  called: readonly QueueTicket[];
  now: Date;
  rules: QueueRules;
}

/** Later than the grace after the time booked (M-66). */
export function isLate(
  { startsAt, arrivedAt }: Pick<QueueTicket, 'startsAt' | 'arrivedAt'>,
  rules: QueueRules,
): boolean {
  return startsAt !== null && arrivedAt.getTime() > startsAt.getTime() + rules.lateMinutes * MINUTE_MS;
}

/** Waits in the order of coming: without a booking, or too late for it. Needs that cannot wait go with those whose time it is. */
function isOpen(ticket: QueueTicket, rules: QueueRules): boolean {
  return !ticket.priority && (ticket.startsAt === null || isLate(ticket, rules));
}

/** From when on a ticket has waited: nobody overtakes by coming before the own time. */
function since({ startsAt, arrivedAt }: QueueTicket): number {
  return Math.max(startsAt?.getTime() ?? 0, arrivedAt.getTime());
}

function inOrder(tickets: readonly QueueTicket[]): QueueTicket[] {
  return [...tickets].sort(
    (one, other) =>
      Number(other.priority) - Number(one.priority) ||
      since(one) - since(other) ||
      one.arrivedAt.getTime() - other.arrivedAt.getTime() ||
      (one.ticketId < other.ticketId ? -1 : 1),
  );
}

/**
 * Whose turn it is. Those whose time has come go first, but of every `walkInEvery` calls one is for those without a
 * booking while any of them waits; who came before the own time is called when nobody else is there.
 */
export function nextTicket({ waiting, called, now, rules }: QueueFacts): QueueTicket | undefined {
  const open = waiting.filter((ticket) => isOpen(ticket, rules));
  const timed = waiting.filter((ticket) => !isOpen(ticket, rules));
  const due = timed.filter((ticket) => since(ticket) <= now.getTime());
  const isOpenTurn = bookedInARow(called, rules) >= rules.walkInEvery - 1;
  const lanes = isOpenTurn ? [open, due, timed] : [due, open, timed];
  return inOrder(lanes.find((lane) => lane.length > 0) ?? [])[0];
}

/** How many have been called since the last one without a booking. */
function bookedInARow(called: readonly QueueTicket[], rules: QueueRules): number {
  const last = called.findIndex((ticket) => isOpen(ticket, rules));
  return last === -1 ? called.length : last;
}

/** The next `most` in the order they would be called now. */
export function callingOrder(facts: QueueFacts, most: number): QueueTicket[] {
  const order: QueueTicket[] = [];
  let { waiting, called } = facts;
  while (order.length < most) {
    const next = nextTicket({ ...facts, waiting, called });
    if (next === undefined) break;
    order.push(next);
    waiting = waiting.filter(({ ticketId }) => ticketId !== next.ticketId);
    called = [next, ...called];
  }
  return order;
}

/** A012 with a booking, W003 without: read aloud easily, and says nothing about the matter. */
export function ticketLabel(kind: TicketKind, number: number): string {
  return `${kind === 'booked' ? 'A' : 'W'}${String(number).padStart(3, '0')}`;
}
