const START_BYTES = 64 * 1024;
const GROWTH = 1.25;

/**
 * What is shown of each place, as bytes of the reply, made once: an answer is put together by copying, and hundreds of
 * thousands of places cost the collector of garbage nothing.
 */
export class PlaceBytes {
  #bytes: Buffer = Buffer.allocUnsafeSlow(START_BYTES);
  #end = 0;
  readonly #starts: Uint32Array;
  readonly #lengths: Uint16Array;

  constructor(count: number) {
    this.#starts = new Uint32Array(count);
    this.#lengths = new Uint16Array(count);
  }

  /** Sets what is shown of a place; what it said before is left behind. */
  set(at: number, text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#end + length > this.#bytes.length) this.#grow(this.#end + length);
    this.#bytes.write(text, this.#end, 'utf8');
    this.#starts[at] = this.#end;
    this.#lengths[at] = length;
    this.#end += length;
  }

  lengthOf(at: number): number {
    return this.#lengths[at] ?? 0;
  }

  /** Copies it to `into` and tells where it ends there. */
  copy(at: number, into: Buffer, from: number): number {
    const start = this.#starts[at] ?? 0;
    return from + this.#bytes.copy(into, from, start, start + this.lengthOf(at));
  }

  textOf(at: number): string {
    const start = this.#starts[at] ?? 0;
    return this.#bytes.toString('utf8', start, start + this.lengthOf(at));
  }

  /** Gives back the room nobody will need. */
  trim(): void {
    if (this.#bytes.length > this.#end * GROWTH) this.#resize(Math.ceil(this.#end * 1.02) + 1024);
  }

  #grow(needed: number): void {
    this.#resize(Math.ceil(Math.max(needed, this.#bytes.length * GROWTH)));
  }

  #resize(size: number): void {
    const bigger = Buffer.allocUnsafeSlow(size);
    this.#bytes.copy(bigger, 0, 0, this.#end);
    this.#bytes = bigger;
  }
}
