import { randomUUID } from 'node:crypto';
import { logger } from '../log/logger';
import { giveBack, type Lease, takeLease } from './lease';

/** Work that one process of all does every so often. `now` is the database's time. */
export interface Job {
  name: string;
  everyMs: number;
  work(now: Date): Promise<unknown>;
  /** Tells `wake` when there is work before the next turn; answers with the way to end that. */
  wokenBy?(wake: () => void): () => void;
}

/** Declares a job; work that fails is logged and tried again at the next turn, so it must be safe to repeat. */
export function leased(name: string, everyMs: number, work: Job['work']): Job {
  return { name, everyMs, work };
}

/** A job that does not wait for its turn when it hears of work in this process. */
export function woken(job: Job, wokenBy: Required<Job>['wokenBy']): Job {
  return { ...job, wokenBy };
}

export interface RunningJobs {
  /** Ends the timers, waits for the work under way, lets others take over. */
  stop(): Promise<void>;
}

/** A process that died lets go after this long at the most, added to two turns of the job. */
const LEASE_MARGIN_MS = 5_000;
/** Those who wake a job within this time are served by one turn: a stampede is not answered commit by commit. */
const WAKE_MS = 250;

/** Starts every job in this process; which process does the work is settled by the leases. */
export function startJobs(jobs: readonly Job[]): RunningJobs {
  const holder = randomUUID();
  const turns = jobs.map((job) => new Turns(job, holder));
  for (const each of turns) each.start();
  return {
    stop: async () => {
      await Promise.all(turns.map((each) => each.stop()));
    },
  };
}

/** The turns of one job in one process: the next begins `everyMs` after the last has ended. */
class Turns {
  readonly #job: Job;
  readonly #lease: Lease;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;
  #isHeld = false;
  #isTurning = false;
  #isWoken = false;
  #endWaking: () => void = () => undefined;

  constructor(job: Job, holder: string) {
    this.#job = job;
    this.#lease = { name: job.name, holder, lastsMs: 2 * job.everyMs + LEASE_MARGIN_MS };
  }

  start(): void {
    this.#endWaking = this.#job.wokenBy?.(() => this.#wake()) ?? this.#endWaking;
    this.#begin();
  }

  #begin(): void {
    this.#running = this.#turn();
  }

  #wake(): void {
    if (this.#isStopped || this.#isWoken) return;
    this.#isWoken = true;
    if (!this.#isTurning) this.#next(WAKE_MS);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#endWaking();
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#isHeld) await giveBack(this.#lease).catch((error: unknown) => this.#log(error));
  }

  async #turn(): Promise<void> {
    this.#isTurning = true;
    this.#isWoken = false;
    try {
      const now = await takeLease(this.#lease);
      this.#isHeld = now !== undefined;
      if (now !== undefined) await this.#work(now);
    } catch (error) {
      this.#log(error);
    }
    this.#isTurning = false;
    if (!this.#isStopped) this.#next(this.#isWoken ? WAKE_MS : this.#job.everyMs);
  }

  #next(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), afterMs);
    this.#timer.unref();
  }

  /** Work that outlasts the lease keeps renewing it, or another process would begin the same work. */
  async #work(now: Date): Promise<void> {
    const renewing = setInterval(() => {
      takeLease(this.#lease).catch((error: unknown) => this.#log(error));
    }, this.#lease.lastsMs / 3);
    renewing.unref();
    try {
      await this.#job.work(now);
    } finally {
      clearInterval(renewing);
    }
  }

  #log(error: unknown): void {
    logger.error({ job: this.#job.name, err: error }, 'job failed');
  }
}
