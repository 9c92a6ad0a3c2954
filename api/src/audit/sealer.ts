import { databaseNow } from '../db/sql';
import { isDuplicate, transact } from '../db/transact';
import { type Job, leased } from '../jobs/jobs';
import { type Entry, GENESIS, hashOfDigests, hashOfSeal, readDigests, writeDigests } from './digest';
import * as store from './store';

/** Lines of one seal at most: 2,000 digests are about 160 KB. */
const MOST_AT_ONCE = 2000;
/** A line that commits after a later one is looked for this long; no transaction of the API lasts a tenth of it. */
const LATE_MS = 60_000;
const SEAL_EVERY_MS = 500;

/** A seal of the last minute: which positions it holds. */
interface Recent {
  sealedAt: Date;
  positions: readonly number[];
  lastPosition: number;
}

interface Head {
  sequence: number;
  hash: string;
  lastPosition: number;
}

/**
 * Chains the lines behind the writers' backs, in the order the database took them. Where it stands is in the table, so
 * whoever takes over goes on there; two that chain at once write the same sequence, and only one of them can.
 */
export class Sealer {
  #head: Head | undefined;
  #recent: Recent[] = [];
  /** Everything up to here is settled: no transaction can still bring a line. */
  #settled = 0;

  /** Seals what waits; answers with the number of lines. */
  async seal(): Promise<number> {
    for (let sealed = 0; ; ) {
      const count = await this.#block(await databaseNow(null));
      sealed += count;
      if (count < MOST_AT_ONCE) return sealed;
    }
  }

  async #block(now: Date): Promise<number> {
    const head = this.#head ?? (await this.#resume(now));
    this.#settle(now);
    const late = await this.#late(head);
    const fresh = await store.listEntries(null, { after: head.lastPosition, most: MOST_AT_ONCE - late.length });
    const entries = [...late, ...fresh];
    if (entries.length > 0 && !(await this.#write(head, entries, now))) return 0;
    return entries.length;
  }

  /** False when another sealer was faster; the next turn begins where that one stopped. */
  async #write(head: Head, entries: readonly Entry[], sealedAt: Date): Promise<boolean> {
    const positions = entries.map(({ position }) => Number(position));
    const digests = writeDigests(entries);
    const facts = {
      sequence: head.sequence + 1,
      lastPosition: Math.max(head.lastPosition, positions.at(-1) ?? 0),
      entryCount: entries.length,
      sealedAt,
      digestsHash: hashOfDigests(digests),
      previousHash: head.hash,
    };
    const seal = { ...facts, digests, hash: hashOfSeal(facts) };
    try {
      await transact((tx) => store.insertSeal(tx, seal));
    } catch (error) {
      this.#head = undefined;
      if (isDuplicate(error)) return false;
      throw error;
    }
    this.#head = { sequence: seal.sequence, hash: seal.hash, lastPosition: seal.lastPosition };
    this.#recent.push({ sealedAt, positions, lastPosition: seal.lastPosition });
    return true;
  }

  async #resume(now: Date): Promise<Head> {
    const newest = await store.newestSeal(null);
    const before = await store.sealBefore(new Date(now.getTime() - LATE_MS));
    const since = await store.listSeals(null, before?.sequence ?? 0, Number.MAX_SAFE_INTEGER);
    this.#settled = before?.lastPosition ?? 0;
    this.#recent = since.map(({ sealedAt, digests, lastPosition }) => ({
      sealedAt,
      lastPosition,
      positions: readDigests(digests ?? '').map(({ position }) => position),
    }));
    this.#head = newest ?? { sequence: 0, hash: GENESIS, lastPosition: 0 };
    return this.#head;
  }

  #settle(now: Date): void {
    const old = now.getTime() - LATE_MS;
    for (let first = this.#recent[0]; first && first.sealedAt.getTime() < old; first = this.#recent[0]) {
      this.#settled = Math.max(this.#settled, first.lastPosition);
      this.#recent.shift();
    }
  }

  /** Lines whose transaction took longer than that of a line behind them. Counting is cheap; reading is only for when one is there. */
  async #late({ lastPosition }: Head): Promise<Entry[]> {
    if (this.#recent.length === 0) return [];
    const range = { after: this.#settled, until: lastPosition };
    const sealed = this.#recent.flatMap(({ positions }) => positions).filter((position) => position > this.#settled);
    if ((await store.countEntries(range.after, range.until)) <= sealed.length) return [];
    const known = new Set(sealed);
    const entries = await store.listEntries(null, { ...range, most: known.size + MOST_AT_ONCE });
    return entries.filter(({ position }) => !known.has(Number(position))).slice(0, MOST_AT_ONCE);
  }
}

const sealer = new Sealer();

/** Every committed line is chained within a second; no writer waits for it. */
export const sealJob: Job = leased('audit-seal', SEAL_EVERY_MS, () => sealer.seal());
