import fc from 'fast-check';
import { instantOf } from '../calendar';
import { sampleIdNumber } from '../sample-people';
import { allot, type DeskFacts, type DeskPerson, type DeskRequest } from './allot';
import { DEFAULT_BOOKING_PARAMETERS } from './rules';

const NOW = instantOf('2026-11-23', '10:00');
const COUPLES = 6;
const SLOTS = ['a', 'b', 'c'];
const startOf = (slotId: string) => instantOf('2026-12-18', `${14 + SLOTS.indexOf(slotId)}:30`);

function person(sex: 'male' | 'female', serial: number): DeskPerson {
  return { idHash: `${sex}-${serial}`, idNumber: sampleIdNumber('1995-06-01', sex, serial), category: 'mainland' };
}

interface Couple {
  /** The slot they have, of their booking number `serial`. */
  has: string | undefined;
  moves: number;
}

interface Town {
  facts: DeskFacts;
  couples: readonly Couple[];
}

/** A town: slots with as many seats as are taken and some more, and couples some of whom have one of them. */
const town = fc
  .record({
    couples: fc.array(fc.record({ has: fc.option(fc.constantFrom(...SLOTS), { nil: undefined }), moves: fc.nat(1) }), {
      minLength: COUPLES,
      maxLength: COUPLES,
    }),
    spare: fc.array(fc.nat(2), { minLength: SLOTS.length, maxLength: SLOTS.length }),
  })
  .map(({ couples, spare }): Town => {
    const takenOf = (slotId: string) => couples.filter(({ has }) => has === slotId).length;
    const slots = SLOTS.map((slotId, at) => {
      const taken = takenOf(slotId);
      return { slotId, startsAt: startOf(slotId), capacity: taken + (spare[at] ?? 0), taken };
    });
    const live = couples.flatMap(({ has }, at) => (has === undefined ? [] : [`male-${at}`, `female-${at}`]));
    const byId = new Map(slots.map((slot) => [slot.slotId, slot]));
    const facts = { now: NOW, parameters: DEFAULT_BOOKING_PARAMETERS, slots: byId, live: new Set(live) };
    return { couples, facts: { ...facts, earlier: new Map() } };
  });

/** Who has a seat asks for another one, who has none books; some ask twice at the same moment. */
const wishes = fc.array(fc.record({ couple: fc.nat(COUPLES - 1), slotId: fc.constantFrom(...SLOTS) }), {
  maxLength: 14,
});

function requestsOf({ couples }: Town, wanted: readonly { couple: number; slotId: string }[]): DeskRequest[] {
  return wanted.map(({ couple, slotId }, at): DeskRequest => {
    const { has, moves } = couples[couple] as Couple;
    const [own, partner] = [person('male', couple), person('female', couple)];
    const request = { accountId: `account-${couple}`, key: `key-${at}`, bodyHash: slotId, slotId, own, partner };
    if (has === undefined) return { ...request, ready: null };
    const move = { bookingId: `booking-${couple}`, fromSlotId: has, startsAt: startOf(has), moves };
    return { ...request, ready: null, move };
  });
}

test('however many move and book at once: never oversold, and no couple without a seat or with two', () => {
  fc.assert(
    fc.property(town, wishes, (given, wanted) => {
      const requests = requestsOf(given, wanted);
      const decisions = allot(given.facts, requests);
      const seats = new Map(SLOTS.map((slotId) => [slotId, given.facts.slots.get(slotId)?.taken ?? 0]));
      const has = given.couples.map((couple) => (couple.has === undefined ? [] : [couple.has]));
      decisions.forEach((decision, at) => {
        if (decision.kind !== 'booked' && decision.kind !== 'moved') return;
        const { couple } = wanted[at] as { couple: number };
        const left = decision.kind === 'moved' ? decision.fromSlotId : undefined;
        // Before the commit both seats are held: the tables check the new one before the old one is given back.
        seats.set(decision.slotId, (seats.get(decision.slotId) ?? 0) + 1);
        expect(seats.get(decision.slotId)).toBeLessThanOrEqual(given.facts.slots.get(decision.slotId)?.capacity ?? 0);
        has[couple] = [...(has[couple] ?? []).filter((slotId) => slotId !== left), decision.slotId];
      });
      given.couples.forEach((couple, at) => {
        const seatsOf = has[at]?.length ?? 0;
        expect(seatsOf).toBeLessThanOrEqual(1);
        if (couple.has !== undefined) expect(seatsOf).toBe(1);
      });
    }),
    { numRuns: 1000 },
  );
});

test('a couple moves once in a batch, and not more often than the parameter says (M-59)', () => {
  fc.assert(
    fc.property(town, wishes, (given, wanted) => {
      const decisions = allot(given.facts, requestsOf(given, wanted));
      const movers = wanted.flatMap(({ couple }, at) => (decisions[at]?.kind === 'moved' ? [couple] : []));
      expect(new Set(movers).size).toBe(movers.length);
      for (const couple of movers) expect(given.couples[couple]?.moves).toBe(0);
    }),
    { numRuns: 500 },
  );
});

const codeOf = (over: Partial<DeskRequest>, now = NOW) => {
  const slots = SLOTS.map((slotId) => ({
    slotId,
    startsAt: startOf(slotId),
    capacity: 1,
    taken: slotId === 'a' ? 1 : 0,
  }));
  const facts = {
    now,
    parameters: DEFAULT_BOOKING_PARAMETERS,
    slots: new Map(slots.map((slot) => [slot.slotId, slot])),
    live: new Set(['male-0', 'female-0']),
    earlier: new Map(),
  };
  const [asked] = requestsOf({ facts, couples: [{ has: 'a', moves: 0 }] }, [{ couple: 0, slotId: 'b' }]);
  const [decision] = allot(facts, [{ ...(asked as DeskRequest), ...over }]);
  return decision?.kind === 'refused' ? decision.refusal.code : decision?.kind;
};
const move = { bookingId: 'booking-0', fromSlotId: 'a', startsAt: startOf('a'), moves: 0 };

test('a move is refused to the same time, a second time, and after the cut-off of the old time', () => {
  expect(codeOf({})).toBe('moved');
  expect(codeOf({ slotId: 'a' })).toBe('same_time');
  expect(codeOf({ move: { ...move, moves: 1 } })).toBe('moves_used');
  expect(codeOf({ move: { ...move, startsAt: instantOf('2026-11-24', '09:30') } })).toBe('moved');
  const late = instantOf('2026-11-23', '17:00');
  expect(codeOf({ move: { ...move, startsAt: instantOf('2026-11-24', '09:30') } }, late)).toBe('move_late');
});
