import { ALL_NEEDS, type Need } from '@jianghan/shared/eldercare/places';
import fc from 'fast-check';
import { placeOf } from '../testing/eldercare';
import { scanCircle } from '../testing/eldercare-scan';
import { coverageAt } from './place-coverage';
import { PlaceIndex } from './place-index';

const WALKING = { circleMetres: 770, detour: 1.3 };
const CENTRE = { lng: 114.262, lat: 30.59 };

/** On a coarse grid, so that many stand in one minute and some on the edge of the circle. */
const spot = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }) });
const at = ({ x, y }: { x: number; y: number }) => ({ lng: CENTRE.lng + x * 0.0005, lat: CENTRE.lat + y * 0.0005 });

const somePlace = fc
  .record({
    spot,
    // Only some of the needs, so that a circle lacks one and the whole register another.
    needs: fc.subarray(ALL_NEEDS.filter((need) => need !== 'dementia')) as fc.Arbitrary<Need[]>,
    state: fc.constantFrom('shown', 'shown', 'hidden') as fc.Arbitrary<'shown' | 'hidden'>,
    bedsFree: fc.constantFrom(null, 0, 1, 2),
    star: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ spot: where, ...given }) => placeOf({ ...given, ...at(where) }));

test('the circle of a community is what looking at every place would say: how many, and the nearest of all', () => {
  fc.assert(
    fc.property(fc.array(somePlace, { maxLength: 100 }), spot, (made, where) => {
      const places = [...made].sort((one, other) => (one.id < other.id ? -1 : 1));
      const index = new PlaceIndex(places.length, new Map());
      for (const place of places) index.add(place);
      const covers = coverageAt(index.finish(), at(where), WALKING).map(({ nearest, ...cover }) => ({
        ...cover,
        nearest: nearest && { id: index.idAt(nearest.at), minutes: nearest.minutes },
      }));
      expect(covers).toEqual(scanCircle(places, at(where), WALKING));
      expect(covers.at(-1)).toEqual({ need: 'dementia', count: 0, nearest: null });
    }),
    { numRuns: 400 },
  );
});
