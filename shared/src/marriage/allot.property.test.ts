import fc from 'fast-check';
import { instantOf } from '../calendar';
import { sampleIdNumber } from '../sample-people';
import { allot, type Decision, type DeskFacts, type DeskPerson, type DeskRequest } from './allot';
import { DEFAULT_BOOKING_PARAMETERS } from './rules';

/** Few people, few slots, few keys: every clash that can happen does happen. */
const person = (sex: 'male' | 'female') =>
  fc.integer({ min: 0, max: 7 }).map((serial): DeskPerson => {
    return { idHash: `${sex}-${serial}`, idNumber: sampleIdNumber('1995-06-01', sex, serial), category: 'mainland' };
  });
const couple = fc
  .tuple(person('male'), person('female'), fc.boolean())
  .map(([he, she, hisTurn]) => (hisTurn ? { own: he, partner: she } : { own: she, partner: he }));
const slotIds = ['a', 'b', 'c', 'unreleased', 'closed', 'unknown'];
const ordinary = fc
  .record({ couple, slotId: fc.constantFrom(...slotIds), account: fc.nat(5), key: fc.nat(3) })
  .map(({ couple: { own, partner }, slotId, account, key }): DeskRequest => {
    const bodyHash = `${slotId} ${own.idHash} ${partner.idHash}`;
    return { accountId: `account-${account}`, key: `key-${key}`, bodyHash, slotId, own, partner, ready: null };
  });
/** Requests of which many repeat an earlier one word for word, as a nervous thumb does. */
const line = fc
  .array(fc.tuple(ordinary, fc.nat(9), fc.boolean()), { maxLength: 40 })
  .map((drawn) =>
    drawn.map(([request, back, repeats], at) => (repeats ? (drawn[at - 1 - back]?.[0] ?? request) : request)),
  );

const deskFacts = fc
  .record({
    seats: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 3, maxLength: 3 }),
    live: fc.subarray(['male-0', 'male-1', 'female-0', 'female-1']),
  })
  .map(({ seats, live }): DeskFacts => {
    const days = ['2026-12-18', '2026-12-18', '2026-12-21', '2026-12-28', '2026-11-23'];
    const slots = days.map((date, at) => {
      const [capacity = 3, taken = 0] = seats[at] ?? [];
      const slotId = slotIds[at] ?? '';
      return { slotId, startsAt: instantOf(date, '09:30'), capacity, taken: Math.min(taken, capacity) };
    });
    return {
      now: instantOf('2026-11-23', '10:00'),
      parameters: DEFAULT_BOOKING_PARAMETERS,
      slots: new Map(slots.map((each) => [each.slotId, each])),
      live: new Set(live),
      earlier: new Map(),
    };
  });

const isFull = (decision: Decision | undefined) =>
  decision?.kind === 'refused' && decision.refusal.code === 'slot_full';
const keyOf = ({ accountId, key }: DeskRequest) => `${accountId} ${key}`;

/** The facts as the next batch would read them: seats taken, people seated, keys of successes answered. */
function afterwards(facts: DeskFacts, requests: DeskRequest[], decisions: Decision[]): DeskFacts {
  const slots = new Map(facts.slots);
  const live = new Set(facts.live);
  const earlier = new Map(facts.earlier);
  requests.forEach((request, at) => {
    const decision = decisions[at];
    const slot = slots.get(request.slotId);
    if (decision?.kind !== 'booked' || !slot) return;
    slots.set(slot.slotId, { ...slot, taken: slot.taken + 1 });
    live.add(request.own.idHash).add(request.partner.idHash);
    earlier.set(keyOf(request), { bodyHash: request.bodyHash });
  });
  return { ...facts, slots, live, earlier };
}

test('no slot is ever oversold', () => {
  fc.assert(
    fc.property(deskFacts, line, (facts, requests) => {
      const after = afterwards(facts, requests, allot(facts, requests));
      for (const { taken, capacity } of after.slots.values()) expect(taken).toBeLessThanOrEqual(capacity);
    }),
    { numRuns: 500 },
  );
});

test('no person is ever in two live bookings, over both roles', () => {
  fc.assert(
    fc.property(deskFacts, line, (facts, requests) => {
      const decisions = allot(facts, requests);
      const booked = requests.filter((_, at) => decisions[at]?.kind === 'booked');
      const people = [...facts.live, ...booked.flatMap(({ own, partner }) => [own.idHash, partner.idHash])];
      expect(new Set(people).size).toBe(people.length);
    }),
    { numRuns: 500 },
  );
});

test('who came later never gets a seat in a slot that was full for somebody earlier', () => {
  fc.assert(
    fc.property(deskFacts, line, (facts, requests) => {
      const decisions = allot(facts, requests);
      const full = new Set<string>();
      requests.forEach(({ slotId }, at) => {
        if (isFull(decisions[at])) full.add(slotId);
        if (decisions[at]?.kind === 'booked') expect(full.has(slotId)).toBe(false);
      });
    }),
    { numRuns: 500 },
  );
});

test('a seat is refused as full only when every seat is taken', () => {
  fc.assert(
    fc.property(deskFacts, line, (facts, requests) => {
      const decisions = allot(facts, requests);
      const after = afterwards(facts, requests, decisions);
      requests.forEach(({ slotId }, at) => {
        const slot = after.slots.get(slotId);
        if (isFull(decisions[at])) expect(slot?.taken).toBe(slot?.capacity);
      });
    }),
  );
});

test('one key has one effect, and equal twins have equal answers', () => {
  fc.assert(
    fc.property(deskFacts, line, (facts, requests) => {
      const decisions = allot(facts, requests);
      requests.forEach((request, at) => {
        const first = requests.findIndex((other) => keyOf(other) === keyOf(request));
        if (first === at) return;
        const [decision, original] = [decisions[at], decisions[first]];
        expect(decision?.kind).not.toBe('booked');
        if (requests[first]?.bodyHash !== request.bodyHash) {
          expect(decision?.kind === 'refused' && decision.refusal.code).toBe('key_reused');
        } else if (original?.kind === 'refused') expect(decision).toEqual(original);
        else expect(decision).toEqual({ kind: 'twin', of: first });
      });
    }),
    { numRuns: 500 },
  );
});

test('the same facts and requests give the same decisions and stay as they were', () => {
  fc.assert(
    fc.property(deskFacts, line, (facts, requests) => {
      const before = structuredClone({ facts, requests });
      const first = allot(facts, requests);
      expect({ facts, requests }).toEqual(before);
      expect(allot(facts, requests)).toEqual(first);
    }),
  );
});

test('two batches in a row seat the same couples as one', () => {
  fc.assert(
    fc.property(deskFacts, line, fc.nat(40), (facts, requests, cut) => {
      // A refusal is not kept under its key, so only what follows a success of that key is bound to it.
      const seen = new Map<string, string>();
      const fitting = requests.filter((request) => {
        const body = seen.get(keyOf(request)) ?? request.bodyHash;
        seen.set(keyOf(request), body);
        return body === request.bodyHash;
      });
      const whole = allot(facts, fitting);
      const [early, late] = [fitting.slice(0, cut), fitting.slice(cut)];
      const first = allot(facts, early);
      const second = allot(afterwards(facts, early, first), late);
      const isSuccess = ({ kind }: Decision) => kind !== 'refused';
      expect([...first, ...second].map(isSuccess)).toEqual(whole.map(isSuccess));
      const bookedAt = (decisions: Decision[]) => decisions.flatMap(({ kind }, at) => (kind === 'booked' ? [at] : []));
      expect(bookedAt([...first, ...second])).toEqual(bookedAt(whole));
    }),
    { numRuns: 500 },
  );
});
