import { ALL_NEEDS, CIRCLE_NEEDS, type Need } from '@jianghan/shared/eldercare/places';
import { metresBetween, minutesFor } from '@jianghan/shared/eldercare/walking';
import fc from 'fast-check';
import { placeOf } from '../testing/eldercare';
import { type Asked, fullScan } from '../testing/eldercare-scan';
import { filterOf } from './filter';
import type { Place } from './place';
import { PlaceIndex } from './place-index';
import { search } from './place-search';

const WALKING = { circleMetres: 770, detour: 1.3 };
const CENTRE = { lng: 114.262, lat: 30.59 };

/** On a coarse grid, so that many stand at one spot and in one minute. */
const spot = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }) });
const needs = fc.subarray([...ALL_NEEDS]) as fc.Arbitrary<Need[]>;

const somePlace = fc
  .record({
    spot,
    needs,
    levels: fc.subarray([0, 1, 2, 3, 4]),
    type: fc.constantFrom('institution', 'meal', 'daycare'),
    ownership: fc.constantFrom(null, 'public', 'private'),
    bedsFree: fc.constantFrom(null, 0, 1, 2),
    star: fc.integer({ min: 0, max: 5 }),
    priceLeastFen: fc.constantFrom(null, 0, 120_000, 300_000),
    barrierFree: fc.boolean(),
    state: fc.constantFrom('shown', 'shown', 'shown', 'hidden'),
    name: fc.constantFrom('青松颐养院', '万松食堂', 'ABC 养老院'),
  })
  .map(({ spot: { x, y }, ...given }) => {
    const place = { ...given, lng: CENTRE.lng + x * 0.0005, lat: CENTRE.lat + y * 0.0005 };
    return placeOf(place as Parameters<typeof placeOf>[0]);
  });

const asked = fc.record({
  from: fc.option(spot, { freq: 5 }),
  within: fc.constantFrom(15, 30, null),
  sort: fc.constantFrom('near', 'near', 'beds', 'star', 'price'),
  limit: fc.integer({ min: 1, max: 6 }),
  needs: fc.subarray(['meals', 'stay', 'day'], { maxLength: 2 }),
  level: fc.option(fc.integer({ min: 0, max: 4 })),
  type: fc.option(fc.constantFrom('institution', 'meal'), { freq: 2 }),
  ownership: fc.option(fc.constantFrom('public', 'private'), { freq: 2 }),
  star: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 2 }),
  freeBeds: fc.boolean(),
  barrierFree: fc.boolean(),
  priceMost: fc.option(fc.constantFrom(0, 1200, 5000), { freq: 2 }),
  q: fc.option(fc.constantFrom('青松', '养老院', 'abc', '没有'), { freq: 2 }),
}) as fc.Arbitrary<Asked & { from: { x: number; y: number } | null }>;

function indexOf(places: readonly Place[]): PlaceIndex {
  const index = new PlaceIndex(places.length, new Map());
  for (const place of places) index.add(place);
  return index.finish();
}

/** Page after page, until there is no more. */
function allPages(index: PlaceIndex, one: Asked) {
  const { needs: wanted, level, type, ownership, star, priceMost, q } = one;
  const filter = filterOf(
    {
      needs: wanted,
      freeBeds: one.freeBeds,
      barrierFree: one.barrierFree,
      ...Object.fromEntries(
        Object.entries({ level, type, ownership, star, priceMost, q }).filter(([, value]) => value !== null),
      ),
    } as Parameters<typeof filterOf>[0],
    index,
  );
  const ids: string[] = [];
  const from = one.from as { lng: number; lat: number } | null;
  const question = { from, within: from === null ? null : one.within, filter, sort: one.sort, walking: WALKING };
  let found = search(index, { ...question, limit: one.limit, after: null });
  const first = found;
  ids.push(...found.hits.map(({ at }) => index.idAt(at)));
  while (found.hasMore) {
    const after = found.hits.at(-1) ?? null;
    found = search(index, { ...question, limit: one.limit, after });
    ids.push(...found.hits.map(({ at }) => index.idAt(at)));
  }
  return { first, ids };
}

test('the index answers as if every place were looked at, in order, page by page, with the same counts', () => {
  fc.assert(
    fc.property(fc.array(somePlace, { maxLength: 120 }), asked, (made, question) => {
      const places = [...made].sort((one, other) => (one.id < other.id ? -1 : 1));
      const from = question.from && {
        lng: CENTRE.lng + question.from.x * 0.0005,
        lat: CENTRE.lat + question.from.y * 0.0005,
      };
      const one = { ...question, from };
      const index = indexOf(places);
      const right = fullScan(places, one, WALKING);
      const { first, ids } = allPages(index, one);
      expect(ids).toEqual(right.ids);
      expect([first.total, first.all]).toEqual([right.ids.length, right.all]);
      expect(Object.fromEntries(ALL_NEEDS.map((need, bit) => [need, first.needs[bit]]))).toEqual(right.needs);
      const missing = first.missing.map(({ need, nearest }) => [need, nearest && index.idAt(nearest.at)]);
      expect(missing).toEqual(right.missing);
    }),
    { numRuns: 400 },
  );
});

test('whoever stands on the edge of a minute is in it, and needs of the circle are those of the chips', () => {
  const straight = metresBetween({ lng: 114, lat: 30 }, { lng: 114.008, lat: 30 });
  expect(minutesFor(straight, WALKING)).toBe(Math.ceil((straight * 15) / 770));
  expect(minutesFor(770, WALKING)).toBe(15);
  expect(minutesFor(770.001, WALKING)).toBe(16);
  expect(ALL_NEEDS.slice(0, CIRCLE_NEEDS.length)).toEqual(CIRCLE_NEEDS);
});

test('what changed is taken over in place; what moved, is new or renamed is not', () => {
  const made = Array.from({ length: 5 }, () => placeOf({ needs: ['stay'], bedsTotal: 9, bedsFree: 0 }));
  const places = made.sort((one, other) => (one.id < other.id ? -1 : 1));
  const index = indexOf(places);
  const [first, second] = places as [Place, Place];
  const hasBeds = () =>
    search(index, {
      from: null,
      within: null,
      filter: filterOf({ freeBeds: true } as Parameters<typeof filterOf>[0], index),
      sort: 'near',
      limit: 9,
      after: null,
      walking: WALKING,
    }).hits.map(({ at }) => index.itemAt(at));
  expect(
    index.patch([
      { ...first, bedsFree: 3 },
      { ...second, bedsFree: 1, state: 'hidden' },
    ]),
  ).toBe(true);
  expect(hasBeds()).toMatchObject([{ placeId: first.id, freeBeds: 3 }]);
  expect(index.patch([{ ...first, lng: first.lng + 0.001 }])).toBe(false);
  expect(index.patch([{ ...first, name: '改了名' }])).toBe(false);
  expect(index.patch([placeOf()])).toBe(false);
});
