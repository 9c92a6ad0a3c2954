import { NoAnswer, retryAfterOf, type Transport } from './wire';

/** The browser's way: the session travels in its cookie, to the same origin only. */
export const transport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), timeoutMs);
  try {
    const reply = await fetch(url, { method, headers, body, credentials: 'same-origin', signal: giveUp.signal });
    const text = await reply.text();
    const isJson = (reply.headers.get('content-type') ?? '').includes('json');
    return {
      status: reply.status,
      body: isJson ? JSON.parse(text) : text,
      retryAfter: retryAfterOf(reply.headers.get('retry-after')),
    };
  } catch {
    throw new NoAnswer();
  } finally {
    clearTimeout(timer);
  }
};
