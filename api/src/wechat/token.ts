import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@jianghan/shared/refusal';
import { z } from 'zod';
import { config } from '../config';
import { askWechat } from './ask';
import { refusalOf } from './errors';
import * as store from './store';

/** In the last five minutes WeChat hands out the next token, and both are good (W-02). */
const RENEW_BEFORE_MS = 5 * 60_000;
const WAIT_FOR_OTHERS_MS = 3000;
const LOOK_AGAIN_MS = 50;

const StableToken = z.object({ access_token: z.string().min(1).max(1024), expires_in: z.number().int().positive() });

let pending: Promise<string> | null = null;

/** The access token that all processes share (W-02): in the database, renewed by one, used by all. */
export function accessToken(): Promise<string> {
  pending ??= obtain().finally(() => {
    pending = null;
  });
  return pending;
}

/** The token is no longer good although its time is not over. */
export async function forgetToken(): Promise<void> {
  await store.spoilToken(config.wechat.appid);
}

async function obtain(): Promise<string> {
  const { appid } = config.wechat;
  const until = Date.now() + WAIT_FOR_OTHERS_MS;
  while (Date.now() < until) {
    const held = await store.findToken(appid);
    const leftMs = held === undefined ? 0 : held.expiresAt.getTime() - Date.now();
    if (held !== undefined && leftMs > RENEW_BEFORE_MS) return held.token;
    if (await store.claimRenewal(appid, new Date())) return renew(appid);
    if (held !== undefined && leftMs > 0) return held.token;
    await pause(LOOK_AGAIN_MS);
  }
  throw new Refusal('wechat_unavailable');
}

async function renew(appid: string): Promise<string> {
  try {
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
