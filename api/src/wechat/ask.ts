import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@jianghan/shared/refusal';
import { z } from 'zod';
import { config } from '../config';
import { askJson, type Question } from '../outside/ask';
import { Breaker } from '../outside/breaker';
import { NoAnswer } from '../outside/no-answer';
import { sandboxUrl } from '../sandbox/address';
import { BUSY } from './errors';

const breaker = new Breaker('wechat');

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
}

/** Asks one API of WeChat; while it says that it is busy, asks again with growing pauses, three seconds in all. */
export async function askWechat<T>(asked: Asked<T>): Promise<Answer<T>> {
  const deadline = Date.now() + TOTAL_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    const answer = await askOnce(asked, deadline - Date.now());
    if (answer.errcode !== BUSY || Date.now() + wait >= deadline) return answer;
    await pause(wait);
  }
}

async function askOnce<T>(asked: Asked<T>, timeoutMs: number): Promise<Answer<T>> {
  try {
    return read(asked, await askJson(breaker, { ...questionOf(asked), timeoutMs: Math.max(1, timeoutMs) }));
  } catch (error) {
    if (error instanceof NoAnswer) throw new Refusal('wechat_unavailable');
    throw error;
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
