import { travelBy } from '../src/request';
import type { WireReply, WireRequest } from '../src/wire';

/** A server on the other end of the wire: what it was sent, and its answers in order. */
export function playServer() {
  const sent: WireRequest[] = [];
  const queue: WireReply[] = [];
  let putBack: () => void = () => undefined;
  beforeEach(() => {
    sent.length = 0;
    queue.length = 0;
    putBack = travelBy({
      send: async (request) => {
        sent.push(request);
        const reply = queue.shift();
        if (!reply) throw new Error(`nothing was to be asked: ${request.method} ${request.url}`);
        return reply;
      },
      wait: async () => undefined,
    });
  });
  afterEach(() => putBack());
  return {
    answers: (...replies: WireReply[]) => void queue.push(...replies),
    sent,
    bodies: () => sent.map(({ body }) => (body === undefined ? undefined : JSON.parse(body))),
    paths: () => sent.map(({ method, url }) => `${method} ${url.replace(/^.*\/api\/v1/, '')}`),
  };
}

export const ok = (body: unknown): WireReply => ({ status: 200, body });

/** A problem document of the server. */
export const refused = (code: string, more: { status?: number; data?: object } = {}): WireReply => ({
  status: more.status ?? 422,
  body: { code, ...(more.data ? { data: more.data } : {}) },
});
