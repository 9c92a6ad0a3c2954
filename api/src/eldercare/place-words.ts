const END = '\n';
const START_BYTES = 64 * 1024;
/** Who looks for a name types it letter by letter. */
const MOST_KEPT = 16;

/** Names, streets and communities of all places, one after the other, in which words are looked for at once. */
export class PlaceWords {
  #bytes: Buffer = Buffer.allocUnsafeSlow(START_BYTES);
  #end = 0;
  readonly #starts: Uint32Array;
  #count = 0;
  readonly #kept = new Map<string, Uint8Array>();

  constructor(capacity: number) {
    this.#starts = new Uint32Array(capacity + 1);
  }

  add(text: string): void {
    const said = plain(text) + END;
    const length = Buffer.byteLength(said);
    if (this.#end + length > this.#bytes.length) this.#resize((this.#end + length) * 1.25);
    this.#bytes.write(said, this.#end, 'utf8');
    this.#end += length;
    this.#count += 1;
    this.#starts[this.#count] = this.#end;
  }

  finish(): void {
    this.#resize(this.#end);
  }

  says(at: number, text: string): boolean {
    return this.#bytes.toString('utf8', this.#starts[at], this.#starts[at + 1]) === plain(text) + END;
  }

  /** One byte for each place: 1 where the words stand. */
  matching(words: string): Uint8Array {
    const wanted = plain(words);
    const known = this.#kept.get(wanted);
    if (known !== undefined) return known;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const found = this.#look(Buffer.from(wanted));
    this.#kept.set(wanted, found);
    return found;
  }

  #look(wanted: Buffer): Uint8Array {
    const found = new Uint8Array(this.#count);
    let at = 0;
    for (let from = this.#bytes.indexOf(wanted); from >= 0; from = this.#bytes.indexOf(wanted, this.#starts[at + 1])) {
      while ((this.#starts[at + 1] as number) <= from) at += 1;
      found[at] = 1;
    }
    return found;
  }

  #resize(size: number): void {
    const other = Buffer.allocUnsafeSlow(Math.ceil(size));
    this.#bytes.copy(other, 0, 0, this.#end);
    this.#bytes = other;
  }
}

/** Letters small, and no end of a line within. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(END, ' ');
}
