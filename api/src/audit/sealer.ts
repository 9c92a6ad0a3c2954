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

/** Positions from one to another, both included, and since when they are known to be missing. */
export interface Gap {
  from: number;
  to: number;
  seenAt: Date;
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
  /** Positions behind the head that no line has taken yet: rolled back, or still on their way. */
  #gaps: Gap[] = [];

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
    this.#gaps = this.#gaps.filter(({ seenAt }) => now.getTime() - seenAt.getTime() < LATE_MS);
    const late = await store.listInGaps(this.#gaps, MOST_AT_ONCE);
    const fresh = await store.listEntries(null, { after: head.lastPosition, most: MOST_AT_ONCE - late.length });
    const entries = [...late, ...fresh];
    if (entries.length > 0 && !(await this.#write(head, entries, now))) return 0;
    this.#gaps = [
      ...withoutTaken(this.#gaps, late.map(positionOf)),
      ...gapsBetween(head.lastPosition, fresh.map(positionOf), now),
    ];
    return entries.length;
  }

  /** False when another sealer was faster; the next turn begins where that one stopped. */
  async #write(head: Head, entries: readonly Entry[], sealedAt: Date): Promise<boolean> {
    const digests = writeDigests(entries);
    const facts = {
      sequence: head.sequence + 1,
      lastPosition: Math.max(head.lastPosition, ...entries.slice(-1).map(positionOf)),
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
    return true;
  }

  /** Whoever takes over watches the gaps of the last minute for a minute more. */
  async #resume(now: Date): Promise<Head> {
    const newest = await store.newestSeal(null);
    const before = await store.sealBefore(new Date(now.getTime() - LATE_MS));
    const since = await store.listSeals(null, before?.sequence ?? 0, Number.MAX_SAFE_INTEGER);
    const positions = since.flatMap(({ digests }) => readDigests(digests ?? '').map(({ position }) => position));
    const start = before?.lastPosition ?? 0;
    this.#gaps = gapsBetween(
      start,
      positions.filter((position) => position > start).sort((a, b) => a - b),
      now,
    );
    this.#head = newest ?? { sequence: 0, hash: GENESIS, lastPosition: 0 };
    return this.#head;
  }
}

function positionOf({ position }: Entry): number {
  return Number(position);
}

/** What is missing between a position and those that follow it, in their order. */
function gapsBetween(start: number, positions: readonly number[], seenAt: Date): Gap[] {
  return positions.flatMap((position, at) => {
    const before = at === 0 ? start : (positions[at - 1] as number);
    return position > before + 1 ? [{ from: before + 1, to: position - 1, seenAt }] : [];
  });
}

function withoutTaken(gaps: readonly Gap[], taken: readonly number[]): Gap[] {
  if (taken.length === 0) return [...gaps];
  return gaps.flatMap(({ from, to, seenAt }) => {
    const inside = taken.filter((position) => position >= from && position <= to);
    return gapsBetween(from - 1, [...inside, to + 1], seenAt);
  });
}

const sealer = new Sealer();

/** Every committed line is chained within a second; no writer waits for it. */
export const sealJob: Job = leased('audit-seal', SEAL_EVERY_MS, () => sealer.seal());
