import fc from 'fast-check';
import {
  amountStop,
  decidingAuthority,
  isAboveCeiling,
  monthsOf,
  needsSecondApprover,
  prepaidStop,
  type Standards,
  worthGiven,
  worthOf,
} from './amounts';
import { Lane } from './states';

/** 2023: 940 元 a month (B-02); the worked figures of 2.6. */
const standards: Standards = {
  dibaoFen: 94_000,
  streetLimit: 4,
  ceiling: 12,
  fastCeiling: 1,
  prepaidCeiling: 1,
  secondApprover: 4,
};
const unset: Standards = { ...standards, dibaoFen: null };
const ask = { lane: 'EMERGENCY', amountFen: 1, persons: 1, hasMinutes: false } as const;

test('the worked figures: 940, 3,760 and 11,280 元', () => {
  expect([1, 4, 12].map((factor) => monthsOf(standards, factor))).toEqual([94_000, 376_000, 1_128_000]);
  expect([1, 4, 12].map((factor) => monthsOf({ ...standards, dibaoFen: 83_000 }, factor))).toEqual([
    83_000, 332_000, 996_000,
  ]);
});

test('what was given in advance counts in money and in things, unless it was stopped before it was given', () => {
  const kept = { amountFen: null, valueFen: null, isPrepaid: true, isStopped: false };
  const grants = [
    { ...kept, kind: 'money', amountFen: 80_000 },
    { ...kept, kind: 'goods', valueFen: 20_000 },
    { ...kept, kind: 'service' },
    { ...kept, kind: 'money', amountFen: 7, isStopped: true },
    { ...kept, kind: 'money', amountFen: 9, isPrepaid: false },
  ] as const;
  expect(worthGiven(grants)).toBe(100_000);
});

test('the street decides up to exactly 4 × D, the district from one 分 more (R-41)', () => {
  for (const lane of ['EMERGENCY', 'EXPENDITURE'] as const) {
    expect(decidingAuthority(lane, 376_000, standards)).toBe('street');
    expect(decidingAuthority(lane, 376_001, standards)).toBe('district');
  }
  expect(decidingAuthority('FAST', 94_000, standards)).toBe('street');
  expect(decidingAuthority('FAST', 94_001, standards)).toBe('district');
});

test('a second approver is asked for one 分 above the limit', () => {
  expect(needsSecondApprover(376_000, standards)).toBe(false);
  expect(needsSecondApprover(376_001, standards)).toBe(true);
});

test('FAST ends at exactly 1 × D (R-42)', () => {
  expect(amountStop({ ...ask, lane: 'FAST', amountFen: 94_000 }, standards)).toBeNull();
  expect(amountStop({ ...ask, lane: 'FAST', amountFen: 94_001 }, standards)).toBe('above_fast');
});

test('12 × D asks for minutes, 12 × D × persons is the end (R-40)', () => {
  const family = { ...ask, persons: 3 };
  expect(amountStop({ ...family, amountFen: 1_128_000 }, standards)).toBeNull();
  expect(isAboveCeiling(1_128_000, standards)).toBe(false);
  expect(amountStop({ ...family, amountFen: 1_128_001 }, standards)).toBe('minutes_missing');
  expect(isAboveCeiling(1_128_001, standards)).toBe(true);
  expect(amountStop({ ...family, amountFen: 3_384_000, hasMinutes: true }, standards)).toBeNull();
  expect(amountStop({ ...family, amountFen: 3_384_001, hasMinutes: true }, standards)).toBe('above_ceiling');
  expect(amountStop({ ...ask, amountFen: 1_128_001, hasMinutes: true }, standards)).toBe('above_ceiling');
});

test('help before the papers ends at its own limit', () => {
  expect(prepaidStop(94_000, standards)).toBeNull();
  expect(prepaidStop(94_001, standards)).toBe('above_prepaid');
});

test('while the standard is not set, no money is granted and nothing is the street’s alone', () => {
  expect(amountStop(ask, unset)).toBe('standard_missing');
  expect(prepaidStop(1, unset)).toBe('standard_missing');
  expect(decidingAuthority('FAST', 1, unset)).toBe('district');
});

test('a service costs nothing here, and is the street’s with or without a standard', () => {
  const service = [{ kind: 'service', what: '心理疏导', provider: '社工站' }] as const;
  expect(worthOf(service)).toBe(0);
  expect(amountStop({ ...ask, amountFen: 0 }, unset)).toBeNull();
  expect(prepaidStop(0, unset)).toBeNull();
});

test('more money never needs a lower authority, fewer approvers or fewer papers', () => {
  const amount = fc.integer({ min: 1, max: 5_000_000 });
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.record({ lane: fc.constantFrom(...Lane.options), persons: fc.integer({ min: 1, max: 8 }) }),
      (a, b, who) => {
        const [less, more] = a <= b ? [a, b] : [b, a];
        if (decidingAuthority(who.lane, less, standards) === 'district')
          expect(decidingAuthority(who.lane, more, standards)).toBe('district');
        if (needsSecondApprover(less, standards)) expect(needsSecondApprover(more, standards)).toBe(true);
        const stopped = (amountFen: number) => amountStop({ ...who, amountFen, hasMinutes: false }, standards);
        if (stopped(less) !== null) expect(stopped(more)).not.toBeNull();
      },
    ),
  );
});
