/** A place that passed, with what it is ranked by. */
export interface Hit {
  /** Smaller first, before everything else: 0 where the walk comes first. */
  first: number;
  minutes: number;
  /** -1 where nobody has said. */
  beds: number;
  star: number;
  /** In the order of ids; no whole number for one that has gone. */
  at: number;
  /** Metres. */
  straight: number;
}

/** The order of every list: whole minutes, then free beds, then stars, then id. Nobody can pay for a rank. */
export function inOrder(one: Hit, other: Hit): number {
  return (
    one.first - other.first ||
    one.minutes - other.minutes ||
    other.beds - one.beds ||
    other.star - one.star ||
    one.at - other.at
  );
}

/** The best of all that are offered, however many there are. */
export class Best {
  readonly #hits: Hit[] = [];

  constructor(readonly most: number) {}

  offer(hit: Hit): void {
    const worst = this.#hits.at(-1);
    const isFull = this.#hits.length === this.most;
    if (isFull && worst !== undefined && inOrder(worst, hit) < 0) return;
    let [low, high] = [0, this.#hits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder(this.#hits[middle] as Hit, hit) < 0) low = middle + 1;
      else high = middle;
    }
    this.#hits.splice(low, 0, hit);
    if (isFull) this.#hits.pop();
  }

  page(limit: number): { hits: readonly Hit[]; hasMore: boolean } {
    return { hits: this.#hits.slice(0, limit), hasMore: this.#hits.length > limit };
  }
}
