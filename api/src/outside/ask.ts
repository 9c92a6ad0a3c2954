import { logger } from '../log/logger';
import type { Breaker } from './breaker';
import { NoAnswer } from './no-answer';

export interface Question {
  /** A full address of ours; never one that a user gave. */
  url: string;
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  timeoutMs: number;
}

/** Nobody outside has more than this to say to us. */
const MOST_ANSWER_CHARACTERS = 65_536;

/**
 * Asks over HTTP for JSON. Redirects are errors, so that an answer comes from the host that was asked. The content type
 * is not looked at: WeChat labels its JSON text/plain.
 */
export async function askJson(breaker: Breaker, question: Question): Promise<unknown> {
  try {
    return await breaker.run(() => ask(question));
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    logger.warn({ outside: breaker.name, reason: error.reason }, 'no answer from outside');
    throw error;
  }
}

async function ask({ url, timeoutMs, method, headers, body }: Question): Promise<unknown> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (response.status !== 200) throw new NoAnswer(`http ${response.status}`);
    if (text.length > MOST_ANSWER_CHARACTERS) throw new NoAnswer('answer too long');
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer(reasonOf(error));
  }
}

/** Kind of failure only: a message could repeat the address, and an address may carry a secret. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause = error.cause as { code?: unknown } | undefined;
  return typeof cause?.code === 'string' ? cause.code : error.name;
}
