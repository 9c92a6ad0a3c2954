import { bitOf, type CircleNeed } from '@jianghan/shared/eldercare/coverage';
import { ALL_NEEDS, CIRCLE_NEEDS } from '@jianghan/shared/eldercare/places';
import { CIRCLE_MINUTES, type Point, type Walking } from '@jianghan/shared/eldercare/walking';
import { EVERY, type PlaceIndex } from './place-index';
import { inOrder } from './place-order';
import { boxAround, countAll, type Hit, nearestFor, Spot } from './place-search';

export interface Cover {
  need: CircleNeed;
  /** Places within the circle. */
  count: number;
  /** The nearest of all, in the order of every list; null where nobody answers the need. */
  nearest: Hit | null;
}

/** What the circle around somewhere answers, need by need, by the same rule as the finder. */
export function coverageAt(index: PlaceIndex, from: Point, walking: Walking): Cover[] {
  const question = { from, within: null, filter: EVERY, sort: 'near', limit: 1, after: null, walking } as const;
  const spot = new Spot(index, from, question);
  const covers = CIRCLE_NEEDS.map((need): Cover => ({ need, count: 0, nearest: null }));
  for (const at of boxAround(spot, CIRCLE_MINUTES)) {
    const hit = spot.hitAt(at);
    if (hit.minutes > CIRCLE_MINUTES || !index.passes(at, EVERY)) continue;
    for (const cover of covers) {
      if (((index.needs[at] as number) & bitOf(cover.need)) === 0) continue;
      cover.count += 1;
      if (cover.nearest === null || inOrder(hit, cover.nearest) < 0) cover.nearest = hit;
    }
  }
  const { needs } = countAll(index, EVERY);
  for (const cover of covers)
    if (cover.count === 0 && needs[ALL_NEEDS.indexOf(cover.need)] !== 0) cover.nearest = nearestFor(spot, cover.need);
  return covers;
}
