import type { Transaction } from 'sequelize';
import { databaseNow, toDate } from '../db/sql';
import { type Digest, digestOf, GENESIS, hashOfDigests, hashOfSeal, readDigests } from './digest';
import * as store from './store';

/** What is wrong, and where. */
export interface Broken {
  what: 'entry_changed' | 'entry_missing' | 'entry_inserted' | 'seal_changed' | 'seal_missing';
  /** The seal it was found under; null for a line that no seal knows. */
  sequence: number | null;
  /** The line; null when a seal itself is broken. */
  entryId: string | null;
}

export interface Verdict {
  seals: number;
  entries: number;
  head: { sequence: number; hash: string };
  /** The first that was found, in the order of the chain; undefined when the chain is whole. */
  first: Broken | undefined;
  broken: number;
  /** Lines that wait for the sealer. */
  unsealed: { count: number; oldestAt: Date | null };
}

const SEALS_AT_ONCE = 20;
const ENTRIES_AT_ONCE = 500;
const POSITIONS_AT_ONCE = 5000;
/** The sealer looks a minute back for a line that committed late; an unknown line older than two was put there. */
const LATE_MS = 120_000;
/** A seal may lose its digests when its lines have gone: after three years (P-11). */
const KEPT_MS = 3 * 365 * 86_400_000;

/** One pass over everything: the chain, every line under it, and lines that no seal knows. */
export async function verifyChain(
  tx: Transaction | null,
  expected?: { sequence: number; hash: string },
): Promise<Verdict> {
  const check = new ChainCheck(tx, await databaseNow(tx));
  await check.seals(expected);
  await check.strangers();
  return check.verdict;
}

class ChainCheck {
  readonly verdict: Verdict = {
    seals: 0,
    entries: 0,
    head: { sequence: 0, hash: GENESIS },
    first: undefined,
    broken: 0,
    unsealed: { count: 0, oldestAt: null },
  };
  readonly #tx: Transaction | null;
  readonly #now: Date;
  readonly #sealed = new Positions();
  #lastPosition = 0;

  constructor(tx: Transaction | null, now: Date) {
    this.#tx = tx;
    this.#now = now;
  }

  async seals(expected: { sequence: number; hash: string } | undefined): Promise<void> {
    for (;;) {
      const seals = await store.listSeals(this.#tx, this.verdict.head.sequence, SEALS_AT_ONCE);
      for (const seal of seals) {
        await this.#seal(seal);
        if (expected?.sequence === seal.sequence && expected.hash !== seal.hash) this.#say('seal_changed', seal);
      }
      if (seals.length < SEALS_AT_ONCE) break;
    }
    const { sequence } = this.verdict.head;
    if (expected !== undefined && expected.sequence > sequence) this.#say('seal_missing', { sequence: sequence + 1 });
  }

  async #seal(seal: store.Seal): Promise<void> {
    const { head } = this.verdict;
    if (seal.sequence !== head.sequence + 1) this.#say('seal_missing', { sequence: head.sequence + 1 });
    else if (seal.previousHash !== head.hash || seal.hash !== hashOfSeal(seal)) this.#say('seal_changed', seal);
    this.verdict.seals += 1;
    this.verdict.head = { sequence: seal.sequence, hash: seal.hash };
    this.#lastPosition = Math.max(this.#lastPosition, seal.lastPosition);
    if (seal.digests === null) {
      if (this.#now.getTime() - seal.sealedAt.getTime() < KEPT_MS) this.#say('seal_changed', seal);
      return;
    }
    if (hashOfDigests(seal.digests) !== seal.digestsHash) this.#say('seal_changed', seal);
    const lines = readDigests(seal.digests);
    for (let at = 0; at < lines.length; at += ENTRIES_AT_ONCE) {
      await this.#lines(seal, lines.slice(at, at + ENTRIES_AT_ONCE));
    }
  }

  async #lines(seal: store.Seal, lines: readonly Digest[]): Promise<void> {
    const entries = await store.findEntries(
      this.#tx,
      lines.map(({ position }) => position),
    );
    for (const { id, position, digest } of lines) {
      this.#sealed.add(position);
      const entry = entries.get(id);
      if (entry === undefined) this.#say('entry_missing', seal, id);
      else if (digestOf(entry) !== digest) this.#say('entry_changed', seal, id);
    }
    this.verdict.entries += lines.length;
  }

  /** Lines that no seal knows: the tail that waits for its seal, and what was put in between. */
  async strangers(): Promise<void> {
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const entries = await store.listTimes(this.#tx, { after, most: POSITIONS_AT_ONCE });
      for (const entry of entries) {
        if (!this.#sealed.has(Number(entry.position))) this.#stranger(entry);
      }
      after = Number(entries.at(-1)?.position ?? 0);
      if (entries.length < POSITIONS_AT_ONCE) return;
    }
  }

  #stranger({ id, position, at }: { id: string; position: number | string; at: Date | string }): void {
    const writtenAt = toDate(at);
    const isLate = this.#now.getTime() - writtenAt.getTime() < LATE_MS;
    if (Number(position) <= this.#lastPosition && !isLate) {
      this.#say('entry_inserted', { sequence: null }, id);
      return;
    }
    const { unsealed } = this.verdict;
    unsealed.count += 1;
    if (unsealed.oldestAt === null || writtenAt < unsealed.oldestAt) unsealed.oldestAt = writtenAt;
  }

  #say(what: Broken['what'], { sequence }: { sequence: number | null }, entryId: string | null = null): void {
    this.verdict.broken += 1;
    this.verdict.first ??= { what, sequence, entryId };
  }
}

/** A bit for each position: a million lines are 125 KB. */
class Positions {
  #bits = new Uint8Array(1024);

  add(position: number): void {
    const at = Math.floor(position / 8);
    if (at >= this.#bits.length) {
      const larger = new Uint8Array(Math.max(at + 1, this.#bits.length * 2));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits[at] = (this.#bits[at] as number) | (1 << (position % 8));
  }

  has(position: number): boolean {
    return (((this.#bits[Math.floor(position / 8)] ?? 0) >> (position % 8)) & 1) === 1;
  }
}
