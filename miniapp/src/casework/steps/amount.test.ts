import { reliefFile } from '../../../test-stand-ins/relief';
import { fenOf } from '../../money';
import { amountChecks, worthOfDraft } from './amount';
import { newGrant } from './draft';

const { limits } = reliefFile;
const known = { limits, persons: 1 };
const asked = { lane: 'EMERGENCY', amountFen: 0, givenFen: 0, hasMinutes: false, isPrepaying: false } as const;
const tones = (of: Partial<Parameters<typeof amountChecks>[0]>, persons = 1) =>
  amountChecks({ ...asked, ...of }, { ...known, persons }).map(({ tone }) => tone);

test('an amount in 元 is read exactly, and nothing else is', () => {
  expect(['2900', '2,900.5', ' ¥0.01 ', '1.234', '-1', '1e3', ''].map(fenOf)).toEqual([
    290_000,
    290_050,
    1,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the street decides up to its limit, and one 分 more goes to the district', () => {
  expect(tones({ amountFen: 376_000 })).toEqual(['quiet', 'done', 'done', 'quiet']);
  expect(tones({ amountFen: 376_001 })).toEqual(['quiet', 'warn', 'done', 'quiet']);
});

test('what was given in advance counts in every limit, and both are told', () => {
  const given = { givenFen: 80_000 };
  expect(tones({ ...given, amountFen: 296_000 })).toEqual(['quiet', 'done', 'done', 'quiet']);
  expect(tones({ ...given, amountFen: 296_001 })).toEqual(['quiet', 'warn', 'done', 'quiet']);
  expect(tones({ ...given, amountFen: 1_048_001 }, 3)).toContain('danger');
  const [total] = amountChecks({ ...asked, ...given, amountFen: 20_000 }, known);
  expect(total?.text).toBe('合计 ¥1,000：先行救助 ¥800，再给 ¥200');
  expect(amountChecks({ ...asked, ...given }, known)[0]?.text).toBe('合计 ¥800：先行救助 ¥800，再给 ¥0');
});

test('a small quick help and help in advance stop at their limit', () => {
  expect(tones({ lane: 'FAST', amountFen: 94_000 })).not.toContain('danger');
  expect(tones({ lane: 'FAST', amountFen: 94_001 })).toContain('danger');
  expect(tones({ isPrepaying: true, amountFen: 94_000 })).not.toContain('danger');
  expect(tones({ isPrepaying: true, amountFen: 94_001 })).toContain('danger');
});

test('beyond twelve months it needs minutes, and beyond that for all persons it stops', () => {
  expect(tones({ amountFen: 1_128_001 }, 3)).toContain('danger');
  expect(tones({ amountFen: 1_128_001, hasMinutes: true }, 3)).toEqual(['quiet', 'warn', 'warn', 'quiet']);
  expect(tones({ amountFen: 3_384_001, hasMinutes: true }, 3)).toContain('danger');
});

test('nothing typed warns of nothing; without the standard no money can be given', () => {
  expect(tones({})).toEqual([]);
  const unset = { ...known, limits: { ...limits, dibaoFen: null } };
  expect(amountChecks({ ...asked, amountFen: 1 }, unset)).toMatchObject([{ tone: 'danger' }]);
  expect(
    worthOfDraft([
      { ...newGrant(1), amount: '10' },
      { ...newGrant(2, 'service'), amount: '5' },
    ]),
  ).toBe(1000);
});
