import type { HallService, TicketState, VisitResult } from './schemas';

export type TicketAction = 'call' | 'recall' | 'start' | 'finish' | 'miss' | 'return' | 'correct';

/** What a state of a ticket is called on the staff pages. */
export const TICKET_STATE_TEXTS = {
  waiting: '等候',
  called: '已叫号',
  serving: '办理中',
  done: '办完',
  missed: '过号',
} as const satisfies Record<TicketState, string>;

/** state × action → next state; nothing else moves a ticket. */
export const TICKET_FLOW = {
  waiting: { call: 'called' },
  called: { recall: 'called', start: 'serving', miss: 'missed' },
  serving: { finish: 'done' },
  done: { correct: 'done' },
  missed: { return: 'waiting' },
} as const satisfies Record<TicketState, Partial<Record<TicketAction, TicketState>>>;

/** Called this often without an answer, a number is passed over; less often it may not be. */
export const CALLS_BEFORE_MISSED = 3;

interface Standing {
  state: TicketState;
  calls: number;
}

/** Where an action leads, or undefined where the table has no such step or the number was not called often enough. */
export function nextTicketState({ state, calls }: Standing, action: TicketAction): TicketState | undefined {
  if (action === 'miss' && calls < CALLS_BEFORE_MISSED) return undefined;
  if (action === 'recall' && calls >= CALLS_BEFORE_MISSED) return undefined;
  const steps: Partial<Record<TicketAction, TicketState>> = TICKET_FLOW[state];
  return steps[action];
}

/** What may be done now, for the buttons of a page. */
export function ticketActions(ticket: Standing): TicketAction[] {
  const actions = Object.keys(TICKET_FLOW[ticket.state]) as TicketAction[];
  return actions.filter((action) => nextTicketState(ticket, action) !== undefined);
}

const ENDS: readonly VisitResult[] = ['materials_missing', 'not_accepted', 'another_day'];

/** Which results a matter can end with (1.4): a receipt is only given for the application to divorce. */
export function resultsOf(service: HallService): readonly VisitResult[] {
  return [service === 'DIV_APPLY' ? 'accepted' : 'registered', ...ENDS];
}

/** A ceremony belongs to a marriage that was registered, and is asked of each of them (M-70). */
export function asksCeremony(service: HallService, result: VisitResult): boolean {
  return service === 'MARRY' && result === 'registered';
}
