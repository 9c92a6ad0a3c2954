import fc from 'fast-check';
import { callingOrder, isLate, nextTicket, type QueueRules, type QueueTicket } from './queue';

const NOON = Date.parse('2026-12-18T04:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOON + minutes * MINUTE);
const rules: QueueRules = { lateMinutes: 30, walkInEvery: 4 };

const ticket = fc
  .record({
    startsIn: fc.option(fc.integer({ min: -120, max: 120 }), { nil: null }),
    arrived: fc.integer({ min: -150, max: 0 }),
    priority: fc.boolean(),
  })
  .map(({ startsIn, arrived, priority }) => ({
    kind: startsIn === null ? ('walk_in' as const) : ('booked' as const),
    service: 'MARRY' as const,
    priority,
    startsAt: startsIn === null ? null : at(startsIn),
    arrivedAt: at(arrived),
  }));
const tickets = fc
  .array(ticket, { maxLength: 25 })
  .map((all) => all.map((one, place): QueueTicket => ({ ...one, ticketId: `t${String(place).padStart(3, '0')}` })));

const isOpen = (one: QueueTicket) => !one.priority && (one.startsAt === null || isLate(one, rules));
const facts = (waiting: readonly QueueTicket[], called: readonly QueueTicket[] = []) => ({
  waiting,
  called,
  now: at(0),
  rules,
});

test('everybody who waits is called exactly once', () => {
  fc.assert(
    fc.property(tickets, (waiting) => {
      const order = callingOrder(facts(waiting), waiting.length + 5);
      expect(order.map(({ ticketId }) => ticketId).sort()).toEqual(waiting.map(({ ticketId }) => ticketId).sort());
    }),
  );
});

test('whoever stands in the list first makes no difference', () => {
  fc.assert(
    fc.property(tickets, (waiting) => {
      expect(nextTicket(facts([...waiting].reverse()))).toEqual(nextTicket(facts(waiting)));
    }),
  );
});

test('the number of people who booked never keeps one without a booking waiting for more than three of them', () => {
  fc.assert(
    fc.property(tickets, tickets, (waiting, called) => {
      let inARow = 0;
      const order = callingOrder(
        facts(
          waiting,
          called.map((one) => ({ ...one, ticketId: `c${one.ticketId}` })),
        ),
        99,
      );
      for (const [place, one] of order.entries()) {
        const someoneWaits = order.slice(place).some(isOpen);
        inARow = isOpen(one) || !someoneWaits ? 0 : inARow + 1;
        expect(inARow).toBeLessThan(rules.walkInEvery);
      }
    }),
  );
});

test('of two who are alike, the one who has waited longer is called first', () => {
  fc.assert(
    fc.property(tickets, (waiting) => {
      const order = callingOrder(facts(waiting), 99).filter((one) => one.startsAt === null);
      for (const priority of [true, false]) {
        const times = order.filter((one) => one.priority === priority).map((one) => one.arrivedAt.getTime());
        expect(times).toEqual([...times].sort((one, other) => one - other));
      }
    }),
  );
});

test('nobody overtakes by coming before the own time while somebody whose time it is waits', () => {
  fc.assert(
    fc.property(tickets, (waiting) => {
      const next = nextTicket(facts(waiting));
      const isEarly = (one: QueueTicket) => one.startsAt !== null && !isOpen(one) && one.startsAt > at(0);
      if (next !== undefined && isEarly(next)) expect(waiting.every(isEarly)).toBe(true);
    }),
  );
});

test('half an hour late still has its turn; a minute more waits with those who did not book (M-66)', () => {
  const booked = (arrivedAt: Date): QueueTicket => ({
    ticketId: 'b',
    kind: 'booked',
    service: 'MARRY',
    priority: false,
    startsAt: at(-60),
    arrivedAt,
  });
  const walkIn: QueueTicket = { ...booked(at(-40)), ticketId: 'w', kind: 'walk_in', startsAt: null };
  expect(nextTicket(facts([walkIn, booked(at(-30))]))?.ticketId).toBe('b');
  expect(nextTicket(facts([walkIn, booked(at(-29))]))?.ticketId).toBe('w');
});

test('who cannot wait is called before those who can, booked or not', () => {
  const one = (ticketId: string, priority: boolean): QueueTicket => ({
    ticketId,
    kind: 'walk_in',
    service: 'RECORD',
    priority,
    startsAt: null,
    arrivedAt: at(priority ? -1 : -90),
  });
  expect(nextTicket(facts([one('a', false), one('b', true)]))?.ticketId).toBe('b');
});
