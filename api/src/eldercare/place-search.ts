import { bitOf, type CircleNeed, missingIn } from '@jianghan/shared/eldercare/coverage';
import { ALL_NEEDS, type Need } from '@jianghan/shared/eldercare/places';
import {
  metresFrom,
  minutesFor,
  type Point,
  straightMetresWithin,
  type Walking,
} from '@jianghan/shared/eldercare/walking';
import { around } from 'geokdbush';
import { EVERY, type Filter, type PlaceIndex } from './place-index';
import { Best, type Hit, inOrder } from './place-order';

export type { Hit } from './place-order';

export interface Question {
  /** Where the walk begins; null when only names and facts are asked for. */
  from: Point | null;
  /** Minutes to the edge; null for everywhere. */
  within: number | null;
  filter: Filter;
  sort: 'near' | 'beds' | 'star' | 'price';
  limit: number;
  /** The last of the page before. */
  after: Hit | null;
  walking: Walking;
}

export interface Counted {
  /** What passes the filter, needs and all. */
  total: number;
  /** What passes it without the needs, and of these what answers each need. */
  all: number;
  needs: readonly number[];
}

export interface Found extends Counted {
  hits: readonly Hit[];
  /** Whether there is another page. */
  hasMore: boolean;
  missing: readonly { need: Need; nearest: Hit | null }[];
}

/** Answers a question from an index; the same as looking at every place one by one, in the same order. */
export function search(index: PlaceIndex, question: Question): Found {
  const { from, within, sort } = question;
  if (from === null) return searchAll(index, question, null);
  const spot = new Spot(index, from, question);
  if (within !== null) return searchCircle(spot, within);
  return sort === 'near' ? searchNearest(spot) : searchAll(index, question, spot);
}

/** A position from which walks are reckoned, with the question asked there. */
export class Spot {
  readonly #metresTo: (lng: number, lat: number) => number;

  constructor(
    readonly index: PlaceIndex,
    readonly from: Point,
    readonly question: Question,
  ) {
    this.#metresTo = metresFrom(from.lng, from.lat);
  }

  hitAt(at: number): Hit {
    const { index, question } = this;
    const straight = this.#metresTo(index.lng[at] as number, index.lat[at] as number);
    return hitOf(index, at, { straight, minutes: minutesFor(straight, question.walking), sort: question.sort });
  }
}

interface Walk {
  straight: number;
  minutes: number;
  sort: Question['sort'];
}

function hitOf(index: PlaceIndex, at: number, { straight, minutes, sort }: Walk): Hit {
  const [beds, star] = [index.beds[at] as number, index.star[at] as number];
  const first = { near: 0, beds: -beds, star: -star, price: index.price[at] as number }[sort];
  return { first, minutes, beds, star, at, straight };
}

/** Beyond the edge of a page: mostly nobody else lives in the last minute, and one look is enough. */
const PAD = 8;
/** Rounding of the tree's own distance, metres. */
const HAIR = 0.5;

/** The nearest of all: what does not pass is left out while the tree is walked, so the first found are the first asked for. */
function nearest({ spot, filter, limit }: { spot: Spot; filter: Filter; limit: number }): Hit[] {
  const { index, from, question } = spot;
  const { after, walking } = question;
  const wanted = (at: number) =>
    index.answers(at, filter) && index.passes(at, filter) && (after === null || inOrder(after, spot.hitAt(at)) < 0);
  const look = (most: number, metres: number) =>
    around(index.tree, from.lng, from.lat, most, metres / 1000, wanted).map((at) => spot.hitAt(at));
  const first = look(limit + PAD, Number.POSITIVE_INFINITY);
  const edge = first[limit - 1]?.minutes;
  const isCut = first.length === limit + PAD && first.at(-1)?.minutes === edge && edge !== undefined;
  // So many stand in the last minute that those with more beds may be missing among them.
  const hits = isCut ? look(Number.POSITIVE_INFINITY, straightMetresWithin(edge, walking) + HAIR) : first;
  return hits.sort(inOrder).slice(0, limit);
}

function searchNearest(spot: Spot): Found {
  const { index, question } = spot;
  const { filter, limit } = question;
  const hits = nearest({ spot, filter, limit: limit + 1 });
  return { ...countAll(index, filter), hits: hits.slice(0, limit), hasMore: hits.length > limit, missing: [] };
}

const DEGREES_PER_METRE = 1 / 111_000;
const NEARLY_POLE = 0.01;

/** Everything within so many minutes, and some in the corners beyond. */
export function boxAround({ index, from, question }: Spot, minutes: number): number[] {
  const up = straightMetresWithin(minutes, question.walking) * DEGREES_PER_METRE;
  const aside = up / Math.max(NEARLY_POLE, Math.cos((from.lat * Math.PI) / 180));
  return index.tree.range(from.lng - aside, from.lat - up, from.lng + aside, from.lat + up);
}

/** Everything in the circle is looked at: it is counted as well. */
function searchCircle(spot: Spot, within: number): Found {
  const { index, from, question } = spot;
  const { filter, limit, after } = question;
  const counter = new Counter();
  const best = new Best(limit + 1);
  let inside = 0;
  for (const at of boxAround(spot, within)) {
    const hit = spot.hitAt(at);
    if (hit.minutes > within || !index.passes(at, EVERY)) continue;
    const needs = index.needs[at] as number;
    inside |= needs;
    if (!index.passes(at, filter)) continue;
    counter.count(needs, index.answers(at, filter));
    if (index.answers(at, filter) && (after === null || inOrder(after, hit) < 0)) best.offer(hit);
  }
  const missing = missingIn(inside);
  const elsewhere: Spot = new Spot(index, from, { ...question, sort: 'near', after: null });
  return {
    ...counter.counted,
    ...best.page(limit),
    missing: missing.map((need) => ({ need, nearest: nearestFor(elsewhere, need) })),
  };
}

/** The nearest place that answers a need, however far. */
export function nearestFor(spot: Spot, need: CircleNeed): Hit | null {
  return nearest({ spot, filter: { ...EVERY, needs: bitOf(need) }, limit: 1 })[0] ?? null;
}

/** Without a position, or in another order than by nearness, the whole register is looked through. */
function searchAll(index: PlaceIndex, question: Question, spot: Spot | null): Found {
  const { filter, limit, after, sort } = question;
  const best = new Best(limit + 1);
  for (let at = 0; at < index.count; at += 1) {
    if (!index.answers(at, filter) || !index.passes(at, filter)) continue;
    const hit = spot?.hitAt(at) ?? hitOf(index, at, { straight: 0, minutes: 0, sort });
    if (after === null || inOrder(after, hit) < 0) best.offer(hit);
  }
  return { ...countAll(index, filter), ...best.page(limit), missing: [] };
}

const MOST_KEPT = 1000;
const counts = new WeakMap<PlaceIndex, Map<string, Counted>>();

/** What is in the whole register is the same wherever somebody stands, so it is counted once for each filter. */
export function countAll(index: PlaceIndex, filter: Filter): Counted {
  const kept = counts.get(index) ?? new Map<string, Counted>();
  counts.set(index, kept);
  const known = kept.get(filter.key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const counter = new Counter();
  for (let at = 0; at < index.count; at += 1)
    if (index.passes(at, filter)) counter.count(index.needs[at] as number, index.answers(at, filter));
  kept.set(filter.key, counter.counted);
  return counter.counted;
}

/** After something was set anew the counts no longer hold. */
export function forgetCounts(index: PlaceIndex): void {
  counts.delete(index);
}

class Counter {
  readonly #needs = ALL_NEEDS.map(() => 0);
  #all = 0;
  #total = 0;

  count(needs: number, isWanted: boolean): void {
    this.#all += 1;
    if (isWanted) this.#total += 1;
    for (let bit = 0, left = needs; left !== 0; bit += 1, left >>= 1)
      if ((left & 1) === 1) this.#needs[bit] = (this.#needs[bit] ?? 0) + 1;
  }

  get counted(): Counted {
    return { total: this.#total, all: this.#all, needs: this.#needs };
  }
}
