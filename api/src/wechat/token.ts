import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@jianghan/shared/refusal';
import { z } from 'zod';
import { config } from '../config';
import { askWechat } from './ask';
import { refusalOf, TOKEN_SPOILT } from './errors';
import * as store from './store';

/** In the last five minutes WeChat hands out the next token, and both are good (W-02). */
const RENEW_BEFORE_MS = 5 * 60_000;
const WAIT_FOR_OTHERS_MS = 3000;
const LOOK_AGAIN_MS = 50;

const StableToken = z.object({ access_token: z.string().min(1).max(1024), expires_in: z.number().int().positive() });

let pending: Promise<string> | null = null;

/** Asks with the token; when somebody spoilt it before its time, asks again with a new one, once. */
export async function withToken<T extends { errcode: number }>(ask: (token: string) => Promise<T>): Promise<T> {
  const token = await accessToken();
  const answer = await ask(token);
  if (!TOKEN_SPOILT.has(answer.errcode)) return answer;
  await forgetToken(token);
  return ask(await accessToken());
}

/** The access token that all processes share (W-02): in the database, renewed by one, used by all. */
function accessToken(): Promise<string> {
  pending ??= obtain().finally(() => {
    pending = null;
  });
  return pending;
}

/** This token is no longer good although its time is not over. One that has taken its place meanwhile stays. */
async function forgetToken(token: string): Promise<void> {
  await store.spoilToken(config.wechat.appid, token);
}

async function obtain(): Promise<string> {
  const { appid } = config.wechat;
  const until = Date.now() + WAIT_FOR_OTHERS_MS;
  while (Date.now() < until) {
    const held = await store.findToken(appid);
    const leftMs = held === undefined ? 0 : held.expiresAt.getTime() - Date.now();
    if (held !== undefined && leftMs > RENEW_BEFORE_MS) return held.token;
    if (await store.claimRenewal(appid, new Date())) return renew(appid, held?.token);
    if (held !== undefined && leftMs > 0) return held.token;
    await pause(LOOK_AGAIN_MS);
  }
  throw new Refusal('wechat_unavailable');
}

/** Whoever renewed between our look and our claim has done it for us. */
async function renew(appid: string, seen: string | undefined): Promise<string> {
  try {
    const held = await store.findToken(appid);
    if (held !== undefined && held.token !== seen && held.expiresAt > new Date()) return held.token;
    const answer = await askWechat({
      path: '/cgi-bin/stable_token',
      query: {},
      body: { grant_type: 'client_credential', appid, secret: config.wechat.secret },
      answer: StableToken,
    });
    if (answer.value === null) throw refusalOf(answer.errcode, 'stable_token');
    const { access_token: token, expires_in: seconds } = answer.value;
    await store.keepToken(appid, { token, expiresAt: new Date(Date.now() + seconds * 1000) });
    return token;
  } finally {
    await store.endRenewal(appid);
  }
}
