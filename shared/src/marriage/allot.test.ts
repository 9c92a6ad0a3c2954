import { instantOf } from '../calendar';
import { Refusal } from '../refusal';
import { sampleIdNumber } from '../sample-people';
import { allot, type Decision, type DeskFacts, type DeskPerson, type DeskRequest } from './allot';
import { DEFAULT_BOOKING_PARAMETERS } from './rules';
import type { StoredSlot } from './slot-calendar';

const NOW = instantOf('2026-11-23', '10:00');

function person(sex: 'male' | 'female', serial: number): DeskPerson {
  return { idHash: `${sex}-${serial}`, idNumber: sampleIdNumber('1995-06-01', sex, serial), category: 'mainland' };
}

function slot(slotId: string, capacity: number, over: Partial<StoredSlot> = {}): StoredSlot {
  return { slotId, startsAt: instantOf('2026-12-18', '09:30'), capacity, taken: 0, ...over };
}

function facts(slots: StoredSlot[], over: Partial<DeskFacts> = {}): DeskFacts {
  const byId = new Map(slots.map((each) => [each.slotId, each]));
  return {
    now: NOW,
    parameters: DEFAULT_BOOKING_PARAMETERS,
    slots: byId,
    live: new Set(),
    earlier: new Map(),
    ...over,
  };
}

function request(number: number, over: Partial<DeskRequest> = {}): DeskRequest {
  const names = { accountId: `account-${number}`, key: `key-${number}`, bodyHash: `body-${number}` };
  return {
    ...names,
    slotId: 'nine',
    own: person('male', number),
    partner: person('female', number),
    ready: null,
    ...over,
  };
}

const outcomeOf = (decision: Decision | undefined) =>
  decision?.kind === 'refused' ? decision.refusal.code : decision?.kind;
const outcomes = (of: DeskFacts, requests: DeskRequest[]) => allot(of, requests).map(outcomeOf);

test('five couples stand in line for three seats and the first three get them', () => {
  const line = [0, 1, 2, 3, 4].map((number) => request(number));
  expect(outcomes(facts([slot('nine', 5, { taken: 2 })]), line)).toEqual([
    'booked',
    'booked',
    'booked',
    'slot_full',
    'slot_full',
  ]);
});

test('a booking begins where the flow begins, and says when somebody comes of age that day (M-02a)', () => {
  const young = { ...person('male', 1), idNumber: sampleIdNumber('2004-12-18', 'male') };
  const decisions = allot(facts([slot('nine', 2)]), [request(0), request(1, { own: young })]);
  expect(decisions).toEqual([
    { kind: 'booked', slotId: 'nine', state: 'awaiting_partner', isBirthday: false },
    { kind: 'booked', slotId: 'nine', state: 'awaiting_partner', isBirthday: true },
  ]);
});

test('two who book each other at the same moment get one booking', () => {
  const [he, she] = [person('male', 0), person('female', 0)];
  const both = [request(0, { own: he, partner: she }), request(1, { own: she, partner: he })];
  expect(outcomes(facts([slot('nine', 3)]), both)).toEqual(['booked', 'already_booked']);
});

test('a person in a live booking cannot be booked again, in either role (M-64)', () => {
  const [he, she] = [person('male', 0), person('female', 0)];
  const at = (live: string[]) => outcomes(facts([slot('nine', 3)], { live: new Set(live) }), [request(0)]);
  expect(at([he.idHash])).toEqual(['already_booked']);
  expect(at([she.idHash])).toEqual(['partner_booked']);
  const second = request(1, { partner: she });
  expect(outcomes(facts([slot('nine', 3)]), [request(0), second])).toEqual(['booked', 'partner_booked']);
});

test('one who has a booking hears that, even when the slot is full', () => {
  const of = facts([slot('nine', 1, { taken: 1 })], { live: new Set(['male-0']) });
  expect(outcomes(of, [request(0)])).toEqual(['already_booked']);
});

test('a slot that is unknown, not released or closed is refused with its own code', () => {
  const slots = [
    slot('early', 3, { startsAt: instantOf('2026-12-24', '09:30') }),
    slot('late', 3, { startsAt: instantOf('2026-11-23', '16:30') }),
  ];
  const line = ['none', 'early', 'late'].map((slotId, number) => request(number, { slotId }));
  expect(outcomes(facts(slots), line)).toEqual(['not_found', 'slot_unreleased', 'slot_closed']);
});

test('rules about the couple hold at the desk, whatever the pages checked', () => {
  const line = [
    request(0, { partner: { ...person('female', 0), category: 'foreign' } }),
    request(1, { partner: person('male', 2) }),
    request(3, { partner: { ...person('female', 3), idNumber: sampleIdNumber('2006-12-19', 'female') } }),
    request(4, { partner: { ...person('female', 4), idHash: 'male-4' } }),
    request(5, { ready: new Refusal('draft_changed') }),
  ];
  expect(outcomes(facts([slot('nine', 9)]), line)).toEqual([
    'elsewhere',
    'same_sex',
    'under_age',
    'same_person',
    'draft_changed',
  ]);
});

test('a key answered before is replayed, and refused when the body differs', () => {
  const earlier = new Map([['account-0 key-0', { bodyHash: 'body-0' }]]);
  const of = facts([slot('nine', 3)], { earlier });
  expect(allot(of, [request(0)])).toEqual([{ kind: 'replay', of: 'stored' }]);
  expect(outcomes(of, [request(0, { bodyHash: 'other' })])).toEqual(['key_reused']);
});

test('twins share one answer: the same booking, or the same refusal', () => {
  const line = [request(0), request(1), request(0), request(1), request(0, { bodyHash: 'other' })];
  const decisions = allot(facts([slot('nine', 1)]), line);
  expect(decisions.map(outcomeOf)).toEqual(['booked', 'slot_full', 'twin', 'slot_full', 'key_reused']);
  expect(decisions[2]).toEqual({ kind: 'twin', of: 0 });
  expect(decisions[3]).toBe(decisions[1]);
});

test('the same key in another account is another key', () => {
  const line = [request(0, { key: 'same' }), request(1, { key: 'same' })];
  expect(outcomes(facts([slot('nine', 3)]), line)).toEqual(['booked', 'booked']);
});

test('a fault that is not a refusal is never swallowed', () => {
  const broken = { ...person('male', 0), idNumber: undefined as unknown as string };
  expect(() => allot(facts([slot('nine', 3)]), [request(0, { own: broken })])).toThrow(TypeError);
});

test('a couple found of age when the draft was saved gets the same seat with their numbers sealed', () => {
  const open = request(1);
  const sealed = { ...open.own, idNumber: '' };
  const checked = { ...open, own: sealed, partner: { ...open.partner, idNumber: '' }, isChecked: true };
  expect(allot(facts([slot('nine', 1)]), [checked])).toEqual(allot(facts([slot('nine', 1)]), [open]));
});
