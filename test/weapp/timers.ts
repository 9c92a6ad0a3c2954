interface Timer {
  id: number;
  at: number;
  every: number | undefined;
  run: () => void;
}

/** The phone's clock under the test's hand: time passes only when the test lets it, so nothing sleeps. */
export class Timers {
  now = 0;
  private timers: Timer[] = [];
  private lastId = 0;

  readonly setTimeout = (run: () => void, ms = 0): number => this.add(run, ms, undefined);
  readonly setInterval = (run: () => void, ms = 0): number => this.add(run, ms, Math.max(ms, 1));
  readonly clear = (id: number): void => {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  };

  private add(run: () => void, ms: number, every: number | undefined): number {
    this.lastId += 1;
    this.timers.push({ id: this.lastId, at: this.now + Math.max(ms, 0), every, run });
    return this.lastId;
  }

  /** Lets `ms` pass, with all that falls due and all that is promised meanwhile. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    await promisesKept();
    for (let due = this.nextBefore(until); due; due = this.nextBefore(until)) {
      this.now = Math.max(this.now, due.at);
      if (due.every === undefined) this.clear(due.id);
      else due.at = this.now + due.every;
      due.run();
      await promisesKept();
    }
    this.now = until;
  }

  private nextBefore(until: number): Timer | undefined {
    return this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.id - b.id)[0];
  }
}

/** All promises that can settle without a timer have settled. */
const promisesKept = () => new Promise<void>((resolve) => setImmediate(resolve));
