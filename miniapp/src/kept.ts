import type { Endpoint } from '@jianghan/shared/contract';
import { keptKey, read, write } from './storage';

/** A copy of the last good reply, for a page without a network. */
export interface Kept<T> {
  /** When it was good, ISO 8601, UTC. */
  at: string;
  data: T;
}

const keyOf = (endpoint: Endpoint, request: unknown) => keptKey(`${endpoint.name}:${JSON.stringify(request)}`);

export const recall = <T>(endpoint: Endpoint, request: unknown) => read<Kept<T>>(keyOf(endpoint, request));

export function keep<T>(endpoint: Endpoint, request: unknown, data: T): void {
  write(keyOf(endpoint, request), { at: new Date().toISOString(), data } satisfies Kept<T>);
}
