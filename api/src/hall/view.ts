import { TICKET_STATE_TEXTS } from '@jianghan/shared/hall/flow';
import { isLate, type QueueRules, type QueueTicket, ticketLabel } from '@jianghan/shared/hall/queue';
import { HALL_SERVICE_TEXTS, type SheetItem, type Ticket } from '@jianghan/shared/hall/schemas';
import { BOOKING_STATES } from '@jianghan/shared/marriage/flow';
import { maskIdNumber, maskName } from '@jianghan/shared/masking';
import type { HallBooking, Person } from '../marriage/service-hall';
import type { TicketFacts } from './store';

/** What decides on a ticket's turn. */
export function toQueueTicket({ ticketId, kind, service, priority, startsAt, arrivedAt }: TicketFacts): QueueTicket {
  return { ticketId, kind, service, priority, startsAt, arrivedAt };
}

export function labelOf({ kind, number }: TicketFacts): string {
  return ticketLabel(kind, number);
}

function toTicketView(ticket: TicketFacts, rules: QueueRules): Ticket {
  return {
    ticketId: ticket.ticketId,
    label: labelOf(ticket),
    kind: ticket.kind,
    service: ticket.service,
    priority: ticket.priority,
    isLate: isLate(ticket, rules),
    state: ticket.state,
    version: ticket.version,
    window: ticket.window,
    calls: ticket.calls,
    issuedAt: ticket.issuedAt.toISOString(),
    calledAt: ticket.calledAt?.toISOString() ?? null,
    endedAt: ticket.endedAt?.toISOString() ?? null,
    result: ticket.result,
    ceremony: ticket.ceremony,
    isCorrected: ticket.isCorrected,
    isClosedByDay: ticket.isClosedByDay,
  };
}

/** A line of the day: the booking, the ticket, or both. */
export interface Line {
  booking: HallBooking | undefined;
  ticket: TicketFacts | undefined;
}

/** Its place in the day: the time booked, or the moment the number was drawn. Never twice the same. */
export function keyOf({ booking, ticket }: Line): string {
  const at = booking?.startsAt ?? ticket?.issuedAt ?? new Date(0);
  return `${at.getTime()}_${booking?.id ?? ticket?.ticketId}`;
}

/** What the registrar sees of a line: masked names, the wishes of the couple, the number. */
export function toSheetItem(
  line: Line,
  { people, rules }: { people: readonly Person[] | undefined; rules: QueueRules },
): SheetItem {
  const { booking, ticket } = line;
  return {
    key: keyOf(line),
    bookingId: booking?.id ?? null,
    reference: booking?.reference ?? null,
    startsAt: (booking?.startsAt ?? ticket?.startsAt)?.toISOString() ?? null,
    bookingState: booking?.state ?? null,
    stateText: stateText(line),
    service: ticket?.service ?? 'MARRY',
    people: (people ?? []).map(({ name, idNumber }) => ({ name: maskName(name), idNumber: maskIdNumber(idNumber) })),
    ceremonyWanted: booking?.ceremony ?? null,
    guests: booking?.guests ?? null,
    counselling: booking?.counselling ?? null,
    needs: booking?.needs ?? [],
    birthdayHint: booking?.isBirthday ?? false,
    ticket: ticket === undefined ? null : toTicketView(ticket, rules),
  };
}

/** The ticket says more than the booking once there is one. */
function stateText({ booking, ticket }: Line): string {
  if (ticket !== undefined) return TICKET_STATE_TEXTS[ticket.state];
  return booking === undefined
    ? HALL_SERVICE_TEXTS.MARRY
    : (HALL_BOOKING_TEXTS[booking.state] ?? BOOKING_STATES[booking.state].text);
}

/** In the words of the hall; the rest is said as residents read it. */
const HALL_BOOKING_TEXTS: Partial<Record<HallBooking['state'], string>> = {
  booked: '还没到',
  awaiting_partner: '对方还没确认',
  no_show: '没有到场',
};
