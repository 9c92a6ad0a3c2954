import { sayDateTime, sayTime } from '@jianghan/shared/calendar/words';
import { TICKET_STATE_TEXTS } from '@jianghan/shared/hall/flow';
import { HALL_SERVICE_TEXTS, type SheetItem, TicketState, VISIT_RESULT_TEXTS } from '@jianghan/shared/hall/schemas';
import { BOOKING_STATES } from '@jianghan/shared/marriage/flow';
import { BookingState } from '@jianghan/shared/marriage/schemas';
import { parseReference } from '@jianghan/shared/reference';
import type { Problem } from '../problem';

/** What a refusal means at the desk, with the fact that comes with it. */
export function tellRefusal({ code, detail, data = {} }: Problem): string {
  if (code === 'another_date' && typeof data.startsAt === 'string')
    return `约的是 ${sayDateTime(data.startsAt)}。${detail}`;
  if (code === 'already_checked_in') {
    const state = TicketState.safeParse(data.state).data;
    return `号是 ${String(data.label)}${state === undefined ? '' : `，${TICKET_STATE_TEXTS[state]}`}。`;
  }
  if (code === 'window_busy') return `${String(data.label)} 还在本窗口。${detail}`;
  if (code === 'not_expected') {
    const state = BookingState.safeParse(data.state).data;
    return state === undefined ? detail : `${BOOKING_STATES[state].text}。今天想办，可以现场取号。`;
  }
  return detail;
}

/** Both of a couple, or the matter of whoever drew a number. */
export function sayWho({ people, service }: SheetItem): string {
  return people.length === 0 ? HALL_SERVICE_TEXTS[service] : people.map(({ name }) => name).join('、');
}

/** When they are due or drew their number, and how they came. */
export function sayWhen({ startsAt, bookingId, ticket }: SheetItem): string {
  if (bookingId !== null && startsAt !== null) {
    const late = ticket?.isLate ? '，迟到，按现场号排' : '';
    return `约 ${sayTime(startsAt)}${late}`;
  }
  return ticket === null ? '' : `${sayTime(ticket.issuedAt)} 取号`;
}

/** How it ended, where it has. */
export function sayResult({ ticket }: SheetItem): string | undefined {
  if (ticket === null || ticket.result === null) return undefined;
  const ceremony = ticket.ceremony === null ? '' : ticket.ceremony === 'yes' ? '，已颁证' : '，没有颁证';
  const closed = ticket.isClosedByDay ? '（当天没有叫到，系统记的）' : '';
  return `${VISIT_RESULT_TEXTS[ticket.result]}${ceremony}${closed}`;
}

const TOKEN = /^[\w-]{22}$/;

/** What was scanned or typed: the code of a booking, its number, or a name, which needs the end of the ID number too. */
export function readTyped(typed: string): 'token' | 'reference' | 'person' {
  const text = typed.trim();
  if (parseReference(text) !== null) return 'reference';
  if (TOKEN.test(text)) return 'token';
  return /^[\x20-\x7e]+$/.test(text) ? 'reference' : 'person';
}
