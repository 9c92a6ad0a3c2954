import type { FindPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { ALL_NEEDS, levelBits, Ownership, PlaceType, toBits } from '@jianghan/shared/eldercare/places';
import { type Filter, NO_PRICE, type PlaceIndex } from './place-index';
import type { Hit } from './place-search';

const FEN = 100;

/** What somebody asked for, as the numbers of the index. */
export function filterOf(asked: FindPlaces, index: PlaceIndex): Filter {
  const { needs = [], level, type, ownership, star = 0, freeBeds = false, barrierFree = false, priceMost, q } = asked;
  return {
    needs: toBits(ALL_NEEDS, needs),
    level: level === undefined ? 0 : levelBits([level]),
    type: type === undefined ? -1 : PlaceType.options.indexOf(type),
    ownership: ownership === undefined ? -1 : Ownership.options.indexOf(ownership),
    star,
    hasFreeBeds: freeBeds,
    isBarrierFree: barrierFree,
    priceMost: priceMost === undefined ? NO_PRICE : priceMost * FEN,
    words: q === undefined ? null : index.saying(q),
    key: `${[...needs].sort()}|${level}|${type}|${ownership}|${star}|${freeBeds}|${barrierFree}|${priceMost}|${q ?? ''}`,
  };
}

const PARTS = 5;

/** Where the next page begins: by what the last place of this one is ranked, so that a change between the two does no harm. */
export function cursorOf({ first, minutes, beds, star, at }: Hit, index: PlaceIndex): string {
  return [first, minutes, beds, star, index.idAt(at).replaceAll('-', '')].join('_');
}

/** What a cursor says; undefined when it is none of ours. */
export function hitAtCursor(cursor: string, index: PlaceIndex): Hit | undefined {
  const parts = cursor.split('_');
  const [first = Number.NaN, minutes = Number.NaN, beds = Number.NaN, star = Number.NaN] = parts.map(Number);
  const id = parts[PARTS - 1] ?? '';
  const isOurs =
    parts.length === PARTS && [first, minutes, beds, star].every(Number.isInteger) && /^[0-9a-f]{32}$/.test(id);
  return isOurs ? { first, minutes, beds, star, at: index.atOf(id), straight: 0 } : undefined;
}
