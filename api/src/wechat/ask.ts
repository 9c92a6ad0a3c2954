import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@jianghan/shared/refusal';
import { z } from 'zod';
import { config } from '../config';
import { askJson, type Question } from '../outside/ask';
import { Breaker } from '../outside/breaker';
import { NoAnswer } from '../outside/no-answer';
import { sandboxUrl } from '../sandbox/address';
import { BUSY } from './errors';

const signInBreaker = new Breaker('wechat');

/** All tries together; WeChat's own clients wait no longer either. */
const TOTAL_MS = 3000;
const FIRST_PAUSE_MS = 100;

const Status = z.object({ errcode: z.number().int().default(0) });

/** `errcode` and, when it is 0, the parts that the caller's schema names. Nothing else of the answer is kept. */
export type Answer<T> = { errcode: 0; value: T } | { errcode: number; value: null };

export interface Asked<T> {
  path: string;
  /** Address parameters; they may hold the secret, so an address is never logged. */
  query: Record<string, string>;
  /** With a body it is a POST. */
  body?: Record<string, unknown>;
  answer: z.ZodType<T>;
  /** Of its own where one service's silence must not close the door of sign-in. */
  breaker?: Breaker;
}

/** Asks one API of WeChat; without a usable answer the resident is told that WeChat cannot be reached. */
export async function askWechat<T>(asked: Asked<T>): Promise<Answer<T>> {
  try {
    return await askPatiently(asked);
  } catch (error) {
    if (error instanceof NoAnswer) throw new Refusal('wechat_unavailable');
    throw error;
  }
}

/** While WeChat says that it is busy, asks again with growing pauses, three seconds in all. Throws NoAnswer. */
export async function askPatiently<T>(asked: Asked<T>): Promise<Answer<T>> {
  const deadline = Date.now() + TOTAL_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    const question = { ...questionOf(asked), timeoutMs: Math.max(1, deadline - Date.now()) };
    const answer = read(asked, await askJson(asked.breaker ?? signInBreaker, question));
    if (answer.errcode !== BUSY || Date.now() + wait >= deadline) return answer;
    await pause(wait);
  }
}

function questionOf<T>({ path, query, body }: Asked<T>): Omit<Question, 'timeoutMs'> {
  const url = `${config.wechat.baseUrl ?? sandboxUrl()}${path}?${new URLSearchParams(query)}`;
  if (body === undefined) return { url, method: 'GET' };
  return { url, method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function read<T>({ answer }: Asked<T>, json: unknown): Answer<T> {
  const status = Status.safeParse(json);
  if (!status.success) throw new NoAnswer('unknown form of answer');
  if (status.data.errcode !== 0) return { errcode: status.data.errcode, value: null };
  const parsed = answer.safeParse(json);
  if (!parsed.success) throw new NoAnswer('unknown form of answer');
  return { errcode: 0, value: parsed.data };
}
