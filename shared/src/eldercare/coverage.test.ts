import { bitOf, missingIn, sharesOf } from './coverage';
import { ALL_NEEDS, CIRCLE_NEEDS, toBits } from './places';

test('a circle lacks what nothing in it answers, in the order of the needs, and nothing beside the seven', () => {
  expect(missingIn(0)).toEqual(CIRCLE_NEEDS);
  expect(missingIn(toBits(ALL_NEEDS, [...ALL_NEEDS]))).toEqual([]);
  expect(missingIn(bitOf('meals') | bitOf('rehab'))).toEqual(['stay', 'day', 'home', 'medical', 'dementia']);
  expect(missingIn(toBits(ALL_NEEDS, ['cooling', 'activity', 'minors']))).toEqual(CIRCLE_NEEDS);
});

test('a community counts once for a need, however many places answer it, and not at all with none', () => {
  const one = [
    { need: 'meals', count: 3 },
    { need: 'stay', count: 0 },
  ] as const;
  const other = [{ need: 'meals', count: 1 }] as const;
  const shares = sharesOf([one, other, []]);
  expect(shares.map(({ need }) => need)).toEqual(CIRCLE_NEEDS);
  expect(shares[0]).toEqual({ need: 'meals', covered: 2, communities: 3 });
  expect(shares[1]).toEqual({ need: 'stay', covered: 0, communities: 3 });
});
