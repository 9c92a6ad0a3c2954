import { NOT_ASKED, NoAnswer } from './no-answer';

const FAILURES_TO_OPEN = 5;
const OPEN_MS = 30_000;

/**
 * Five times without an answer in a row, and for 30 seconds nobody asks: residents are told at once instead of each
 * waiting three seconds. Then one question goes out, and its outcome decides. An unwelcome answer is an answer.
 */
export class Breaker {
  #failures = 0;
  #opensAgainAt = 0;

  constructor(
    readonly name: string,
    private readonly clock: () => number = Date.now,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#failures >= FAILURES_TO_OPEN && !this.#mayProbe()) throw new NoAnswer(NOT_ASKED);
    try {
      const answer = await work();
      this.#failures = 0;
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer) this.#fail();
      throw error;
    }
  }

  #fail(): void {
    this.#failures += 1;
    if (this.#failures >= FAILURES_TO_OPEN) this.#opensAgainAt = this.clock() + OPEN_MS;
  }

  /** Lets one question through and closes the door behind it. */
  #mayProbe(): boolean {
    if (this.clock() < this.#opensAgainAt) return false;
    this.#opensAgainAt = this.clock() + OPEN_MS;
    return true;
  }
}
