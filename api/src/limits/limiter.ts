import type { IncomingMessage } from 'node:http';
import type { Endpoint, Limit } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { lookupHash } from '../crypto/fields';
import { addressOf, NetworkCeiling, networkOf } from './network';
import { DatabaseLimiter } from './store';

export interface Allowances {
  /** Requests a second of one signed-in account, over all processes. */
  perAccount: number;
  /** Requests a second of one network address, in this process; 0 is no ceiling, for load tests from one address. */
  perNetwork: number;
}

/** By what somebody is counted: their account if they have one, and where they ask from. */
interface CountedCaller {
  id: string | undefined;
  request?: IncomingMessage;
}

/** Who has asked too often is refused with `too_many` and told when to come back. */
export class Limiter {
  readonly #network: NetworkCeiling;
  readonly #account: DatabaseLimiter;
  readonly #ofEndpoints = new Map<Limit, DatabaseLimiter>();
  readonly #first = new FirstOfSecond();

  constructor({ perAccount, perNetwork }: Allowances) {
    this.#network = new NetworkCeiling(perNetwork);
    this.#account = new DatabaseLimiter({ prefix: 'account', points: perAccount, seconds: 1 });
  }

  /** Counts a request of this address; the process may refuse it for that alone. */
  allowsNetwork(request: IncomingMessage): boolean {
    return this.#network.perSecond === 0 || this.#network.allows(addressOf(request));
  }

  /** Who asks once in a second costs the database nothing: the first request is only noted, and counted with the second. */
  async assertAccount(accountId: string): Promise<void> {
    const uncounted = this.#first.uncounted(accountId);
    if (uncounted > 0) await take(this.#account, accountId, uncounted);
  }

  /** The endpoint's own limits, one after the other: who is refused by the first does not use up the second. */
  async assertEndpoint(endpoint: Endpoint, caller: CountedCaller, body: unknown): Promise<void> {
    for (const limit of endpoint.limits ?? []) {
      const who = this.#whoFor(limit, caller, body);
      if (typeof who === 'string') await take(this.#limiterOf(endpoint, limit), who);
    }
  }

  #whoFor({ by }: Limit, { id, request }: CountedCaller, body: unknown): unknown {
    if (by === 'account') return id;
    if (by !== 'network') return (body as Record<string, unknown>)[by];
    return this.#network.perSecond === 0 || request === undefined ? undefined : networkOf(addressOf(request));
  }

  #limiterOf(endpoint: Endpoint, limit: Limit): DatabaseLimiter {
    const known = this.#ofEndpoints.get(limit);
    if (known !== undefined) return known;
    const { by, points, seconds } = limit;
    const made = new DatabaseLimiter({ prefix: `${endpoint.name}-${by}-${seconds}`, points, seconds });
    this.#ofEndpoints.set(limit, made);
    return made;
  }
}

/** Remembers, for the running second, which accounts have asked in this process. */
class FirstOfSecond {
  #second = 0;
  #counted = new Map<string, boolean>();

  /** How many requests of this account the database does not know yet: none for the first, two with the second, then one. */
  uncounted(accountId: string): number {
    const second = Math.floor(Date.now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#counted = new Map();
    }
    const wasCounted = this.#counted.get(accountId);
    this.#counted.set(accountId, wasCounted !== undefined);
    if (wasCounted === undefined) return 0;
    return wasCounted ? 1 : 2;
  }
}

/** Phones, ID numbers and addresses are counted under a keyed hash: the table holds no personal value. */
async function take(limiter: DatabaseLimiter, who: string, points = 1): Promise<void> {
  try {
    await limiter.consume(lookupHash(who, 'limit'), points);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new Refusal('too_many', { retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) });
  }
}
