import { dateOf } from '@jianghan/shared/calendar/dates';
import { nextTicketState, type TicketAction } from '@jianghan/shared/hall/flow';
import { callingOrder, nextTicket, type QueueFacts, type QueueRules } from '@jianghan/shared/hall/queue';
import {
  type CallNext,
  DESK_SERVICES,
  type Desk,
  type HallService,
  type SheetItem,
  type WindowView,
} from '@jianghan/shared/hall/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { databaseNow } from '../db/sql';
import type { Call } from '../http/call';
import { assertScope } from '../http/scope';
import { once } from '../idempotency/once';
import { queueRules } from './rules';
import { itemOf, officeNameOf } from './service-sheet';
import * as store from './store';
import { beginChange } from './store-day';
import { labelOf, toQueueTicket } from './view';

const SHOWN_NEXT = 3;

/** What the queue is decided on, for a window that serves some matters. */
export function queueFacts(
  tickets: readonly store.TicketFacts[],
  { services, rules, now }: { services: readonly HallService[]; rules: QueueRules; now: Date },
): QueueFacts {
  const ours = tickets.filter(({ service }) => services.includes(service));
  const called = ours
    .filter(({ calledAt }) => calledAt !== null)
    .sort((one, other) => (other.calledAt as Date).getTime() - (one.calledAt as Date).getTime());
  return {
    waiting: ours.filter(({ state }) => state === 'waiting').map(toQueueTicket),
    called: called.map(toQueueTicket),
    now,
    rules,
  };
}

/**
 * Calls the next number to a window. The row of the day is held, so two windows are served one after the other; that
 * each number goes to one window is kept by the version of the ticket besides.
 */
export async function callNext(call: Call, officeId: string, { window, desk }: CallNext): Promise<SheetItem> {
  await officeNameOf(call, officeId);
  const rules = await queueRules(call.now);
  return once(call, async (tx) => {
    const now = await databaseNow(tx);
    const day = { officeId, on: dateOf(now) };
    await beginChange(tx, day);
    const tickets = await store.listTickets(tx, day);
    const open = tickets.find((one) => isAt(one, window));
    if (open !== undefined) throw new Refusal('window_busy', { label: labelOf(open) });
    const next = nextTicket(queueFacts(tickets, { services: DESK_SERVICES[desk], rules, now }));
    const found = tickets.find(({ ticketId }) => ticketId === next?.ticketId);
    if (found === undefined) throw new Refusal('nobody_waiting');
    const called = await move(tx, found, { state: 'called', window, calls: 1, calledAt: now, lastCalledAt: now });
    await recordStep(tx, call, { ticket: called, step: 'called' });
    return itemOf(tx, called, { rules });
  });
}

function isAt({ window, state }: store.TicketFacts, of: number): boolean {
  return window === of && (state === 'called' || state === 'serving');
}

/** Once more, three times at the most; the screen and the voice say it again. */
export function recallTicket(call: Call, ticketId: string, { version }: { version: number }): Promise<SheetItem> {
  return step(call, { ticketId, version, action: 'recall' }, (ticket, now) => ({
    calls: ticket.calls + 1,
    lastCalledAt: now,
  }));
}

export function startService(call: Call, ticketId: string, { version }: { version: number }): Promise<SheetItem> {
  return step(call, { ticketId, version, action: 'start' }, (_, now) => ({ startedAt: now }));
}

/** Three calls and nobody came. */
export function markMissed(call: Call, ticketId: string, { version }: { version: number }): Promise<SheetItem> {
  return step(call, { ticketId, version, action: 'miss' }, () => ({ window: null }));
}

/** Who comes back keeps the number and waits behind those who are waiting; the calls begin anew. */
export function returnTicket(call: Call, ticketId: string, { version }: { version: number }): Promise<SheetItem> {
  return step(call, { ticketId, version, action: 'return' }, (_, now) => ({
    calls: 0,
    calledAt: null,
    lastCalledAt: null,
    arrivedAt: now,
    startsAt: null,
  }));
}

interface Step {
  ticketId: string;
  version: number;
  action: TicketAction;
}

const STEP_NAMES: Partial<Record<TicketAction, string>> = {
  recall: 'recalled',
  start: 'started',
  miss: 'missed',
  return: 'returned',
};

async function step(
  call: Call,
  { ticketId, version, action }: Step,
  changes: (ticket: store.TicketFacts, now: Date) => Partial<store.TicketFacts>,
): Promise<SheetItem> {
  const rules = await queueRules(call.now);
  return once(call, async (tx) => {
    const now = await databaseNow(tx);
    const ticket = await ownTicket(tx, call, { ticketId, version });
    const state = nextTicketState(ticket, action);
    if (state === undefined) throw new Refusal('state_changed');
    const moved = await move(tx, ticket, { ...changes(ticket, now), state });
    await recordStep(tx, call, { ticket: moved, step: STEP_NAMES[action] ?? action });
    return itemOf(tx, moved, { rules });
  });
}

/** The ticket as the registrar saw it, with its day held; one of another office does not exist. */
export async function ownTicket(
  tx: Transaction,
  call: Call,
  { ticketId, version }: { ticketId: string; version: number },
): Promise<store.TicketFacts> {
  const seen = await store.findTicket(tx, ticketId);
  if (seen === undefined) throw new Refusal('not_found');
  assertScope(call, seen.officeId);
  await beginChange(tx, seen);
  const ticket = (await store.findTicket(tx, ticketId)) as store.TicketFacts;
  if (ticket.version !== version) throw new Refusal('state_changed');
  return ticket;
}

export async function move(
  tx: Transaction,
  ticket: store.TicketFacts,
  changes: Partial<store.TicketFacts>,
): Promise<store.TicketFacts> {
  const moved = { ...ticket, ...changes };
  if (!(await store.moveTicket(tx, moved))) throw new Refusal('state_changed');
  return { ...moved, version: ticket.version + 1 };
}

export function recordStep(
  tx: Transaction,
  call: Call,
  { ticket, step: name }: { ticket: store.TicketFacts; step: string },
): Promise<void> {
  return audit.record(tx, { call, action: `hall.${name}`, object: { kind: 'hall_ticket', id: ticket.ticketId } });
}

/** Who is at a window, and who would be next for what it serves. Shown, not promised. */
export async function getWindow(
  call: Call,
  officeId: string,
  { window, desk }: { window: number; desk: Desk },
): Promise<WindowView> {
  const officeName = await officeNameOf(call, officeId);
  const rules = await queueRules(call.now);
  const tickets = await store.listTickets(null, { officeId, on: dateOf(call.now) });
  const facts = queueFacts(tickets, { services: DESK_SERVICES[desk], rules, now: call.now });
  const current = tickets.find((one) => isAt(one, window));
  const labels = new Map(tickets.map((one) => [one.ticketId, labelOf(one)]));
  return {
    officeName,
    window,
    current: current === undefined ? null : await itemOf(null, current, { rules }),
    waiting: facts.waiting.length,
    next: callingOrder(facts, SHOWN_NEXT).map(({ ticketId }) => labels.get(ticketId) ?? ''),
    asOf: call.now.toISOString(),
  };
}
