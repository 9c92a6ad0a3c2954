import { randomUUID } from 'node:crypto';
import {
  API_BASE_PATH,
  type Endpoint,
  IDEMPOTENCY_HEADER,
  type ReplyOf,
  type RequestOf,
} from '@jianghan/shared/contract';
import type { Problem } from '@jianghan/shared/refusal';

/** What came back, whichever it was. */
export interface Answer<Reply> {
  status: number;
  headers: Headers;
  /** The reply when the request succeeded. */
  body: Reply;
  /** The problem document when it did not. */
  problem: Problem;
}

/** Beside the parts of the contract: a key of one's own for retries, and headers to get wrong on purpose. */
export interface Extras {
  key?: string;
  headers?: Record<string, string>;
}

interface Parts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Speaks the contract to an API, as somebody or as nobody. */
export class Client {
  constructor(
    readonly baseUrl: string,
    readonly session: Record<string, string> = {},
  ) {}

  /** Sends and expects success; anything else throws with the problem document. */
  async call<const E extends Endpoint>(endpoint: E, request: RequestOf<E>, extras: Extras = {}): Promise<ReplyOf<E>> {
    const answer = await this.send(endpoint, request, extras);
    if (answer.status === endpoint.status) return answer.body;
    throw new Error(`${endpoint.name} answered ${answer.status}: ${JSON.stringify(answer.problem)}`);
  }

  /** Sends and hands over whatever came back. */
  async send<const E extends Endpoint>(
    endpoint: E,
    request: RequestOf<E>,
    extras: Extras = {},
  ): Promise<Answer<ReplyOf<E>>> {
    const { params, query, body } = request as Parts;
    const headers: Record<string, string> = { ...this.session };
    if (endpoint.idempotent) headers[IDEMPOTENCY_HEADER] = extras.key ?? randomUUID();
    if (endpoint.body !== undefined) headers['Content-Type'] = 'application/json';
    const response = await fetch(this.baseUrl + pathOf(endpoint, params) + queryOf(query), {
      method: endpoint.method,
      headers: { ...headers, ...extras.headers },
      body: endpoint.body === undefined ? null : JSON.stringify(body),
      redirect: 'manual',
    });
    const isStream = /event-stream/.test(response.headers.get('content-type') ?? '');
    if (isStream) await response.body?.cancel();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const said = (isStream ? '' : isJson ? await response.json() : await response.text()) as ReplyOf<E> & Problem;
    return { status: response.status, headers: response.headers, body: said, problem: said };
  }

  /** Anything at all, below the address of the server. */
  fetch(path: string, options: RequestInit = {}): Promise<Response> {
    return fetch(this.baseUrl + path, {
      redirect: 'manual',
      ...options,
      headers: { ...this.session, ...(options.headers as Record<string, string>) },
    });
  }
}

function pathOf(endpoint: Endpoint, params: Record<string, unknown> = {}): string {
  return (
    API_BASE_PATH + endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  );
}

function queryOf(query: Record<string, unknown> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? '' : `?${search}`;
}
