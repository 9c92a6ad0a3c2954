import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { config } from '../config';

const WINDOW_MS = 1000;

/**
 * A whole neighbourhood, office or mobile carrier shares one address, so an address says little about a person: this
 * ceiling only keeps one machine from taking a process for itself. It lives in memory, because it protects the process
 * and must cost nothing on the hot path; people are counted in the database.
 */
export class NetworkCeiling {
  #counts = new Map<string, number>();
  #endsAt = 0;

  constructor(readonly perSecond: number) {}

  allows(ip: string): boolean {
    const now = Date.now();
    if (now >= this.#endsAt) {
      this.#counts.clear();
      this.#endsAt = now + WINDOW_MS;
    }
    const network = networkOf(ip);
    const count = (this.#counts.get(network) ?? 0) + 1;
    this.#counts.set(network, count);
    return count <= this.perSecond;
  }
}

/** Who speaks to us: with proxies of ours in front, what the outermost of them saw, and nothing that was written before. */
export function addressOf(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? '';
  if (config.trustedProxies === 0) return direct;
  const hops = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return hops.at(-config.trustedProxies)?.trim() || direct;
}

/** One household or server has a /64 of IPv6, so that is what counts as one address. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const bare = ip.split('%')[0] ?? ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = bare.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  const groups = [...front, ...zeros, ...back].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
