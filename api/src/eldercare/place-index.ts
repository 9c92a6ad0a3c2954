import { Ownership, PlaceType } from '@jianghan/shared/eldercare/places';
import KDBush from 'kdbush';
import { type Place, type StandingItem, toItem } from './place';
import { PlaceBytes } from './place-bytes';
import { PlaceWords } from './place-words';

const ID_BYTES = 16;
/** Of a price that nobody has said; no price that somebody would pay at most is so high. */
export const NO_PRICE = 0xff_ff_ff_ff;
const NO_BEDS = -1;

/** Which places count; every part of it holds. Numbers of the columns, so that a place is looked at in a few steps. */
export interface Filter {
  /** Bits. */
  needs: number;
  /** A bit, or 0 for every level. */
  level: number;
  /** The number of the type, or -1. */
  type: number;
  ownership: number;
  star: number;
  hasFreeBeds: boolean;
  isBarrierFree: boolean;
  /** 分, or NO_PRICE. */
  priceMost: number;
  /** Places whose name fits, one byte each; null for all. */
  words: Uint8Array | null;
  /** The same as text, to find again what was counted for it. */
  key: string;
}

export const EVERY: Filter = {
  needs: 0,
  level: 0,
  type: -1,
  ownership: -1,
  star: 0,
  hasFreeBeds: false,
  isBarrierFree: false,
  priceMost: NO_PRICE,
  words: null,
  key: '',
};

/**
 * The places of the register as columns of numbers, in the order of their ids, with a tree over their positions. Made
 * once; what a place says of itself may be set anew, where it is and what it is called may not.
 */
export class PlaceIndex {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly needs: Uint16Array;
  readonly beds: Int32Array;
  readonly price: Uint32Array;
  readonly star: Uint8Array;
  readonly #levels: Uint8Array;
  readonly #type: Uint8Array;
  readonly #ownership: Uint8Array;
  readonly #isBarrierFree: Uint8Array;
  readonly #isShown: Uint8Array;
  readonly #ids: Buffer;
  readonly #words: PlaceWords;
  readonly bytes: PlaceBytes;
  #tree: KDBush | undefined;
  #count = 0;

  constructor(
    readonly capacity: number,
    readonly streetNames: ReadonlyMap<string, string>,
  ) {
    this.lng = new Float64Array(capacity);
    this.lat = new Float64Array(capacity);
    this.needs = new Uint16Array(capacity);
    this.beds = new Int32Array(capacity);
    this.price = new Uint32Array(capacity);
    this.star = new Uint8Array(capacity);
    this.#levels = new Uint8Array(capacity);
    this.#type = new Uint8Array(capacity);
    this.#ownership = new Uint8Array(capacity);
    this.#isBarrierFree = new Uint8Array(capacity);
    this.#isShown = new Uint8Array(capacity);
    this.#ids = Buffer.alloc(capacity * ID_BYTES);
    this.#words = new PlaceWords(capacity);
    this.bytes = new PlaceBytes(capacity);
  }

  get count(): number {
    return this.#count;
  }

  /** The tree over all positions, from `finish` on. */
  get tree(): KDBush {
    if (this.#tree === undefined) throw new Error('the index is not finished');
    return this.#tree;
  }

  /** Adds the place with the next higher id. */
  add(place: Place): void {
    const at = this.#count;
    this.#count += 1;
    this.#ids.write(place.id.replaceAll('-', ''), at * ID_BYTES, 'hex');
    this.lng[at] = place.lng;
    this.lat[at] = place.lat;
    this.#words.add(this.#wordsOf(place));
    this.#set(at, place);
  }

  finish(): this {
    const tree = new KDBush(this.#count);
    for (let at = 0; at < this.#count; at += 1) tree.add(this.lng[at] as number, this.lat[at] as number);
    this.#tree = tree.finish();
    this.#words.finish();
    this.bytes.trim();
    return this;
  }

  /** Takes over what has changed; false when something moved, was renamed, or is new, and the whole must be made anew. */
  patch(places: readonly Place[]): boolean {
    const ats = places.map(({ id }) => this.atOf(id));
    const isSame = (place: Place, at: number) =>
      Number.isInteger(at) &&
      this.lng[at] === place.lng &&
      this.lat[at] === place.lat &&
      this.#words.says(at, this.#wordsOf(place));
    if (!places.every((place, n) => isSame(place, ats[n] as number))) return false;
    places.forEach((place, n) => {
      this.#set(ats[n] as number, place);
    });
    return true;
  }

  /** Where a place stands in the columns; between two numbers when there is none of this id. */
  atOf(id: string): number {
    const wanted = Buffer.from(id.replaceAll('-', ''), 'hex');
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compareId(middle, wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low - 0.5;
  }

  idAt(at: number): string {
    const hex = this.#ids.toString('hex', at * ID_BYTES, (at + 1) * ID_BYTES);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** What the list shows of a place. */
  itemAt(at: number): StandingItem {
    return JSON.parse(`{${this.bytes.textOf(at)}`);
  }

  /** Whether a place passes every part of a filter, its needs aside. */
  passes(at: number, filter: Filter): boolean {
    return (
      this.#isShown[at] === 1 &&
      (filter.level === 0 || ((this.#levels[at] as number) & filter.level) !== 0) &&
      (filter.type < 0 || this.#type[at] === filter.type) &&
      (filter.ownership < 0 || this.#ownership[at] === filter.ownership) &&
      (this.star[at] as number) >= filter.star &&
      (!filter.hasFreeBeds || (this.beds[at] as number) > 0) &&
      (!filter.isBarrierFree || this.#isBarrierFree[at] === 1) &&
      (filter.priceMost === NO_PRICE || (this.price[at] as number) <= filter.priceMost) &&
      (filter.words === null || filter.words[at] === 1)
    );
  }

  answers(at: number, { needs }: Filter): boolean {
    return ((this.needs[at] as number) & needs) === needs;
  }

  /** Which places have these words in their name, street or community. */
  saying(words: string): Uint8Array {
    return this.#words.matching(words);
  }

  #set(at: number, place: Place): void {
    const { streetId } = place;
    this.needs[at] = place.needs;
    this.beds[at] = place.bedsFree ?? NO_BEDS;
    this.price[at] = place.priceLeastFen ?? NO_PRICE;
    this.star[at] = place.star;
    this.#levels[at] = place.levels;
    this.#type[at] = PlaceType.options.indexOf(place.type);
    this.#ownership[at] = place.ownership === null ? 255 : Ownership.options.indexOf(place.ownership);
    this.#isBarrierFree[at] = place.barrierFree ? 1 : 0;
    this.#isShown[at] = place.state === 'shown' ? 1 : 0;
    // Without its first brace: the walk is written before it.
    this.bytes.set(at, JSON.stringify(toItem(place, this.streetNames.get(streetId) ?? '')).slice(1));
  }

  #wordsOf({ name, streetId, community }: Place): string {
    return `${name} ${this.streetNames.get(streetId) ?? ''} ${community ?? ''}`;
  }

  #compareId(at: number, wanted: Buffer): number {
    return this.#ids.compare(wanted, 0, ID_BYTES, at * ID_BYTES, (at + 1) * ID_BYTES);
  }
}
