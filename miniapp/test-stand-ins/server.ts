import { travelBy } from '../src/request';
import type { WireReply, WireRequest } from '../src/wire';

const pathOf = ({ method, url }: WireRequest) => `${method} ${url.replace(/^.*\/api\/v1/, '')}`;

/** A server on the other end of the wire: what it was sent, and its answers in order. */
export function playServer() {
  const sent: WireRequest[] = [];
  const queue: WireReply[] = [];
  const standing = new Map<string, WireReply>();
  let putBack: () => void = () => undefined;
  beforeEach(() => {
    sent.length = 0;
    queue.length = 0;
    standing.clear();
    putBack = travelBy({
      send: async (request) => {
        sent.push(request);
        const reply = standing.get(pathOf(request)) ?? queue.shift();
        if (!reply) throw new Error(`nothing was to be asked: ${request.method} ${request.url}`);
        return reply;
      },
      wait: async () => undefined,
    });
  });
  afterEach(() => putBack());
  return {
    answers: (...replies: WireReply[]) => void queue.push(...replies),
    /** The same answer whenever this is asked, such as `GET /account/me`. */
    serves: (path: string, reply: WireReply) => void standing.set(path, reply),
    sent,
    bodies: () => sent.map(({ body }) => (body === undefined ? undefined : JSON.parse(body))),
    paths: () => sent.map(pathOf),
  };
}

export const ok = (body: unknown): WireReply => ({ status: 200, body });

/** A problem document of the server. */
export const refused = (code: string, more: { status?: number; data?: object; errors?: object[] } = {}): WireReply => ({
  status: more.status ?? 422,
  body: { code, ...(more.data ? { data: more.data } : {}), ...(more.errors ? { errors: more.errors } : {}) },
});
