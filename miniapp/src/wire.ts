/** What goes over the network, whichever way it travels. */
export interface WireRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Readonly<Record<string, string>>;
  /** JSON text. */
  body?: string;
  timeoutMs: number;
}

export interface WireReply {
  status: number;
  /** Parsed JSON, or the text of another media type. */
  body: unknown;
  /** Seconds of Retry-After. */
  retryAfter?: number;
}

/** Sends one request; throws NoAnswer when no reply came. */
export type Transport = (request: WireRequest) => Promise<WireReply>;

/** The network, the name service or the clock gave up: nobody knows whether the server heard it. */
export class NoAnswer extends Error {}

export function retryAfterOf(header: string | null | undefined): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && header ? seconds : undefined;
}
