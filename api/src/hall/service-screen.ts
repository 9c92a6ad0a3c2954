import { dateOf } from '@jianghan/shared/calendar/dates';
import { callingOrder } from '@jianghan/shared/hall/queue';
import { HallService, type Screen } from '@jianghan/shared/hall/schemas';
import type { Call } from '../http/call';
import { queueRules } from './rules';
import { queueFacts } from './service-calling';
import { findOfficeName, officeNameOf } from './service-sheet';
import * as store from './store';
import { revisionOf } from './store-day';
import { labelOf } from './view';

const SHOWN_CALLS = 4;
const SHOWN_NEXT = 3;
/** As many of the last calls tell how long one waits at the moment. */
const RECENT = 10;
const MINUTE_MS = 60_000;

export async function getScreen(call: Call, officeId: string): Promise<Screen> {
  await officeNameOf(call, officeId);
  return screenOf(officeId, call.now);
}

/** Everything the screen shows, read anew. The revision is read first: what changes meanwhile is sent again. */
export async function screenOf(officeId: string, now: Date): Promise<Screen> {
  const day = { officeId, on: dateOf(now) };
  const revision = await revisionOf(day);
  const rules = await queueRules(now);
  const tickets = await store.listTickets(null, day);
  const facts = queueFacts(tickets, { services: HallService.options, rules, now });
  const labels = new Map(tickets.map((one) => [one.ticketId, labelOf(one)]));
  return {
    ...day,
    officeName: (await findOfficeName(officeId)) ?? '',
    revision,
    asOf: now.toISOString(),
    calls: callsOf(tickets),
    next: callingOrder(facts, SHOWN_NEXT).map(({ ticketId }) => labels.get(ticketId) ?? ''),
    waiting: facts.waiting.length,
    recentWaitMinutes: recentWait(tickets),
  };
}

function callsOf(tickets: readonly store.TicketFacts[]): Screen['calls'] {
  return tickets
    .flatMap((ticket) => {
      const { state, window, lastCalledAt, calls } = ticket;
      const isUp = (state === 'called' || state === 'serving') && window !== null && lastCalledAt !== null;
      return isUp ? [{ label: labelOf(ticket), window, times: calls, at: lastCalledAt.toISOString() }] : [];
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, SHOWN_CALLS);
}

/** Median of the waits of those called last, counted from the time booked where they came before it. */
function recentWait(tickets: readonly store.TicketFacts[]): number | null {
  const called = tickets
    .flatMap(({ calledAt, arrivedAt, startsAt }) =>
      calledAt === null
        ? []
        : [{ at: calledAt.getTime(), since: Math.max(arrivedAt.getTime(), startsAt?.getTime() ?? 0) }],
    )
    .sort((one, other) => other.at - one.at)
    .slice(0, RECENT);
  const waits = called.map(({ at, since }) => Math.max(0, at - since)).sort((one, other) => one - other);
  const median = waits[Math.floor(waits.length / 2)];
  return median === undefined ? null : Math.round(median / MINUTE_MS);
}
