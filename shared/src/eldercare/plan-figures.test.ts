import fc from 'fast-check';
import {
  bedsPerThousand,
  medianOf,
  type PlaceSum,
  percentOf,
  planFigures,
  pointsWanted,
  type StreetFacts,
  streetFactsOf,
} from './plan-figures';

const PLAN = {
  nursingShare: 65,
  complexesPerStreet: 1,
  communitiesPerPoint: 5,
  daycareShare: 100,
  medicalShare: 100,
};
const UNKNOWN = {
  nursingShare: null,
  complexesPerStreet: null,
  communitiesPerPoint: null,
  daycareShare: null,
  medicalShare: null,
};

const street = (given: Partial<StreetFacts> = {}): StreetFacts => ({
  streetId: 'a',
  communities: 10,
  withDaycare: 10,
  facilities: 6,
  beds: 400,
  homes: 4,
  homesWithMedical: 4,
  saidBeds: 400,
  nursingBeds: 260,
  unsaid: 0,
  largeComplexes: 1,
  points: 2,
  ...given,
});

const sum = (given: Partial<PlaceSum>): PlaceSum => ({
  streetId: 'a',
  type: 'institution',
  hasMedical: false,
  isLarge: false,
  count: 1,
  beds: 0,
  saidBeds: 0,
  nursingBeds: 0,
  unsaid: 0,
  ...given,
});

test.each([
  { nursingBeds: 260, saidBeds: 400, value: 65, lacking: 0 },
  { nursingBeds: 259, saidBeds: 400, value: 64.8, lacking: 1 },
  { nursingBeds: 0, saidBeds: 400, value: 0, lacking: 260 },
  { nursingBeds: 1, saidBeds: 3, value: 33.3, lacking: 1 },
  { nursingBeds: 2, saidBeds: 3, value: 66.7, lacking: 0 },
])('$nursingBeds nursing beds of $saidBeds are $value %, and $lacking are lacking of 65 %', (given) => {
  const { nursingBeds, saidBeds, value, lacking } = given;
  const { nursing_share } = planFigures([street({ nursingBeds, saidBeds })], PLAN);
  expect(nursing_share).toEqual({ value, goal: 65, lacking });
});

test('a share that rounds to its goal is not met while one is missing', () => {
  const { daycare_share } = planFigures([street({ communities: 10_000, withDaycare: 9_999 })], PLAN);
  expect(daycare_share).toEqual({ value: 100, goal: 100, lacking: 1 });
});

test('every street needs a complex of its own: two in one street help no other', () => {
  const { complexes } = planFigures([street({ largeComplexes: 2 }), street({ largeComplexes: 0 })], PLAN);
  expect(complexes).toEqual({ value: 2, goal: 2, lacking: 1 });
});

test.each([
  [0, 0],
  [1, 1],
  [5, 1],
  [6, 2],
  [10, 2],
  [11, 3],
])('%d communities need %d professional points', (communities, wanted) => {
  expect(pointsWanted(communities, 5)).toBe(wanted);
});

test('points are counted street by street as well', () => {
  const { points } = planFigures([street({ communities: 11, points: 2 }), street({ points: 4 })], PLAN);
  expect(points).toEqual({ value: 6, goal: 5, lacking: 1 });
});

test('where a value of the plan is not known nothing is judged, and of nothing there is no share', () => {
  const figures = planFigures([street()], UNKNOWN);
  expect(Object.values(figures).map(({ goal, lacking }) => [goal, lacking])).toEqual(
    Array.from({ length: 7 }, () => [null, null]),
  );
  const none = planFigures([], PLAN);
  expect([none.nursing_share, none.medical_share].map(({ value, lacking }) => [value, lacking])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(percentOf(0, 0)).toBeNull();
});

test('what is summed by kind is what a street has', () => {
  const facts = streetFactsOf({ streetId: 'a', communities: 3, withDaycare: 1 }, [
    sum({ type: 'complex', isLarge: true, hasMedical: true, beds: 120, saidBeds: 120, nursingBeds: 84 }),
    sum({ type: 'complex', beds: 40, saidBeds: 40, nursingBeds: 10 }),
    sum({ count: 2, beds: 90, saidBeds: 50, nursingBeds: 20, unsaid: 1 }),
    sum({ type: 'daycare', beds: 20 }),
    sum({ type: 'center', count: 2, beds: 12 }),
    sum({ type: 'meal', count: 9 }),
    sum({ type: 'complex', streetId: 'b', isLarge: true, beds: 500 }),
  ]);
  expect(facts).toEqual({
    streetId: 'a',
    communities: 3,
    withDaycare: 1,
    facilities: 7,
    beds: 282,
    homes: 4,
    homesWithMedical: 1,
    saidBeds: 210,
    nursingBeds: 114,
    unsaid: 1,
    largeComplexes: 1,
    points: 4,
  });
});

test('beds for each thousand elders are known only when the elders are', () => {
  expect(bedsPerThousand(7620, null)).toBeNull();
  expect(bedsPerThousand(7620, 0)).toBeNull();
  expect(bedsPerThousand(7620, 152_400)).toBe(50);
});

test.each([
  [[], null],
  [[4], 4],
  [[1, 9, 2], 2],
  [[1, 2, 4, 9], 3],
  [[0, 1], 0.5],
])('the middle of %j is %p', (days, middle) => {
  expect(medianOf(days)).toBe(middle);
});

test('the order of the days changes nothing, and half of them are no more than the middle', () => {
  const days = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(days, (of) => {
      const middle = medianOf(of) ?? Number.NaN;
      expect(medianOf([...of].reverse())).toBe(middle);
      expect(of.filter((day) => day <= middle).length).toBeGreaterThanOrEqual(of.length / 2);
      expect(of.filter((day) => day >= middle).length).toBeGreaterThanOrEqual(of.length / 2);
    }),
  );
});
