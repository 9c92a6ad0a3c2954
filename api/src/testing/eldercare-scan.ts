import {
  ALL_NEEDS,
  CIRCLE_NEEDS,
  type Need,
  type Ownership,
  type PlaceType,
  toBits,
} from '@jianghan/shared/eldercare/places';
import { metresBetween, minutesFor, type Walking } from '@jianghan/shared/eldercare/walking';
import type { Place } from '../eldercare/place';

/** A question as a page asks it, without what a filter is made of. */
export interface Asked {
  from: { lng: number; lat: number } | null;
  within: number | null;
  sort: 'near' | 'beds' | 'star' | 'price';
  limit: number;
  needs: Need[];
  level: number | null;
  type: PlaceType | null;
  ownership: Ownership | null;
  star: number | null;
  freeBeds: boolean;
  barrierFree: boolean;
  priceMost: number | null;
  q: string | null;
}

type Seen = Pick<
  Place,
  | 'id'
  | 'name'
  | 'lng'
  | 'lat'
  | 'type'
  | 'ownership'
  | 'levels'
  | 'needs'
  | 'star'
  | 'bedsFree'
  | 'priceLeastFen'
  | 'barrierFree'
  | 'state'
>;

const offers = (place: Seen, need: Need) => (place.needs & toBits(ALL_NEEDS, [need])) !== 0;

/** Everything of a filter but the needs, said as plainly as it can be. */
function passes(place: Seen, asked: Asked): boolean {
  const { level, type, ownership, star, freeBeds, barrierFree, priceMost, q } = asked;
  if (place.state !== 'shown') return false;
  if (level !== null && Math.floor(place.levels / 2 ** level) % 2 === 0) return false;
  if (type !== null && place.type !== type) return false;
  if (ownership !== null && place.ownership !== ownership) return false;
  if (star !== null && place.star < star) return false;
  if (freeBeds && (place.bedsFree ?? 0) === 0) return false;
  if (barrierFree && !place.barrierFree) return false;
  if (priceMost !== null && (place.priceLeastFen === null || place.priceLeastFen > priceMost * 100)) return false;
  return q === null || place.name.toLowerCase().includes(q);
}

/** What the index must answer, found by looking at every place. Places must come by id. */
export function fullScan(places: readonly Seen[], asked: Asked, walking: Walking) {
  const { from, within, needs, sort } = asked;
  const walked = places
    .filter(({ state }) => state === 'shown')
    .map((place) => ({ place, minutes: from === null ? 0 : minutesFor(metresBetween(from, place), walking) }));
  const inside = walked.filter(({ minutes }) => from === null || within === null || minutes <= within);
  const passing = inside.filter(({ place }) => passes(place, asked));
  const wanted = passing.filter(({ place }) => needs.every((need) => offers(place, need)));
  const first = (place: Seen) =>
    ({ near: 0, beds: -(place.bedsFree ?? -1), star: -place.star, price: place.priceLeastFen ?? Number.MAX_VALUE })[
      sort
    ];
  const ranked = (list: typeof walked, by: (place: Seen) => number) =>
    [...list].sort(
      (one, other) =>
        by(one.place) - by(other.place) ||
        one.minutes - other.minutes ||
        (other.place.bedsFree ?? -1) - (one.place.bedsFree ?? -1) ||
        other.place.star - one.place.star ||
        (one.place.id < other.place.id ? -1 : 1),
    );
  const isCircle = from !== null && within !== null;
  const missing = CIRCLE_NEEDS.filter((need) => isCircle && !inside.some(({ place }) => offers(place, need)));
  return {
    ids: ranked(wanted, first).map(({ place }) => place.id),
    all: passing.length,
    needs: Object.fromEntries(
      ALL_NEEDS.map((need) => [need, passing.filter(({ place }) => offers(place, need)).length]),
    ),
    missing: missing.map((need) => {
      const [nearest] = ranked(
        walked.filter(({ place }) => offers(place, need)),
        () => 0,
      );
      return [need, nearest?.place.id ?? null];
    }),
  };
}

/** What a circle of fifteen minutes answers, found by looking at every place. Places must come by id. */
export function scanCircle(places: readonly Seen[], from: { lng: number; lat: number }, walking: Walking) {
  const walked = places
    .filter(({ state }) => state === 'shown')
    .map((place) => ({ place, minutes: minutesFor(metresBetween(from, place), walking) }));
  return CIRCLE_NEEDS.map((need) => {
    const answering = walked.filter(({ place }) => offers(place, need));
    const [nearest] = [...answering].sort(
      (one, other) =>
        one.minutes - other.minutes ||
        (other.place.bedsFree ?? -1) - (one.place.bedsFree ?? -1) ||
        other.place.star - one.place.star ||
        (one.place.id < other.place.id ? -1 : 1),
    );
    return {
      need,
      count: answering.filter(({ minutes }) => minutes <= 15).length,
      nearest: nearest === undefined ? null : { id: nearest.place.id, minutes: nearest.minutes },
    };
  });
}
