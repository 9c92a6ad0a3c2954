import { transport } from './request-transport';
import { NoAnswer } from './wire';

const request = { method: 'GET', url: '/api/v1/account/me', headers: {}, timeoutMs: 20 } as const;
const realFetch = globalThis.fetch;

/** The browser's fetch, answering as it is told. */
function fetchAnswers(fetch: (init: RequestInit) => Promise<unknown>): void {
  globalThis.fetch = ((_url: string, init: RequestInit) => fetch(init)) as typeof globalThis.fetch;
}

afterEach(() => {
  globalThis.fetch = realFetch;
});

const reply = (status: number, headers: Record<string, string>, text: string) => ({
  status,
  headers: { get: (name: string) => headers[name] ?? null },
  text: async () => text,
});

test('JSON is parsed, a problem too, a calendar stays text; the cookie goes to the same origin only', async () => {
  const modes: (string | undefined)[] = [];
  fetchAnswers(async ({ credentials }) => {
    modes.push(credentials);
    return reply(503, { 'content-type': 'application/problem+json', 'retry-after': '3' }, '{"code":"busy"}');
  });
  await expect(transport(request)).resolves.toEqual({ status: 503, body: { code: 'busy' }, retryAfter: 3 });
  fetchAnswers(async () => reply(200, { 'content-type': 'text/calendar' }, 'BEGIN:VCALENDAR'));
  await expect(transport(request)).resolves.toMatchObject({ body: 'BEGIN:VCALENDAR' });
  expect(modes).toEqual(['same-origin']);
});

test('no answer in time is silence, as is a network that is gone', async () => {
  fetchAnswers(
    ({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  );
  await expect(transport(request)).rejects.toBeInstanceOf(NoAnswer);
  fetchAnswers(async () => {
    throw new TypeError('Failed to fetch');
  });
  await expect(transport(request)).rejects.toBeInstanceOf(NoAnswer);
});
