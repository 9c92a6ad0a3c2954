/** The reason when the breaker let nothing out: the other side was not asked at all. */
export const NOT_ASKED = 'circuit open';

/** The other side gave no usable answer: no connection, too late, not 200, not JSON. What it did is unknown. */
export class NoAnswer extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'NoAnswer';
  }
}
