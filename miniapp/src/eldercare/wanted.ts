import type { FindPlaces, Sort, Within } from '@jianghan/shared/eldercare/contract-finder';
import type { Need, Ownership } from '@jianghan/shared/eldercare/places';
import { create } from 'zustand';

/** From where somebody walks: a community, a street, or a point that is kept nowhere but here. */
export type From =
  | { kind: 'community'; communityId: string; name: string }
  | { kind: 'street'; street: string; name: string }
  | { kind: 'point'; lng: number; lat: number; name: string };

/** What is looked for. */
export interface Wanted {
  from: From | null;
  /** Somebody has said that it need not be near anything: the whole district. */
  isAnywhere: boolean;
  need: Need | null;
  within: Within;
  sort: Sort;
  q: string;
  level: number | null;
  hasFreeBeds: boolean;
  /** 元. */
  priceMost: number | null;
  star: number | null;
  ownership: Ownership | null;
  isBarrierFree: boolean;
  /** How many of the list are shown. */
  shown: number;
}

const PAGE = 20;
/** As many as one question brings. */
export const MOST = 50;

const NOTHING: Wanted = {
  from: null,
  isAnywhere: false,
  need: null,
  within: '15',
  sort: 'near',
  q: '',
  level: null,
  hasFreeBeds: false,
  priceMost: null,
  star: null,
  ownership: null,
  isBarrierFree: false,
  shown: PAGE,
};

/** While the app is open and no longer: a position is stored nowhere (W-40). */
export const useWanted = create<Wanted>(() => NOTHING);

/** Whatever changes the answer begins the list anew. */
export function want(change: Partial<Wanted>): void {
  useWanted.setState({ shown: PAGE, ...change });
}

export function wantAnything(): void {
  const { from, isAnywhere, need } = useWanted.getState();
  useWanted.setState({ ...NOTHING, from, isAnywhere, need });
}

/** How many filters narrow the answer, beside place and need. */
export function filtersIn({ q, level, hasFreeBeds, priceMost, star, ownership, isBarrierFree }: Wanted): number {
  return [
    q !== '',
    level !== null,
    hasFreeBeds,
    priceMost !== null,
    star !== null,
    ownership !== null,
    isBarrierFree,
  ].filter(Boolean).length;
}

type Query = Partial<Record<keyof FindPlaces, string | number>>;

/** As the API is asked; a search without a place to walk from knows no distance. */
export function queryOf(wanted: Wanted): Query {
  const { from, need, within, sort, q, level, hasFreeBeds, priceMost, star, ownership, isBarrierFree, shown } = wanted;
  return {
    ...(from?.kind === 'community' ? { communityId: from.communityId } : {}),
    ...(from?.kind === 'street' ? { street: from.street } : {}),
    ...(from?.kind === 'point' ? { lng: from.lng, lat: from.lat } : {}),
    within: from === null ? 'all' : within,
    sort,
    ...(need === null ? {} : { needs: need }),
    ...(q === '' ? {} : { q }),
    ...(level === null ? {} : { level }),
    ...(hasFreeBeds ? { freeBeds: 'true' } : {}),
    ...(priceMost === null ? {} : { priceMost }),
    ...(star === null ? {} : { star }),
    ...(ownership === null ? {} : { ownership }),
    ...(isBarrierFree ? { barrierFree: 'true' } : {}),
    limit: shown,
  };
}
