import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { config } from '../config';
import { setSandboxUrl } from './address';
import { APIS, type Api, type Asked } from './asked';
import { answerIn, type Mood, Moods } from './mood';
import { PeopleRegister } from './people';
import { RealNameStandIn } from './real-name';
import { SmsStandIn } from './sms';
import { SubscriptionStandIn } from './subscriptions';
import { answerTencent } from './tencent';
import { WechatStandIn } from './wechat';

const WECHAT_PATHS: Record<string, Api> = {
  'GET /sns/jscode2session': 'jscode2session',
  'POST /cgi-bin/stable_token': 'stable_token',
  'POST /wxa/business/getuserphonenumber': 'getuserphonenumber',
  'POST /cgi-bin/message/subscribe/send': 'subscribe_send',
};

/** Stand-ins for the outside world on a loopback port of their own: the same wire contracts, nothing leaves. */
export class Sandbox {
  readonly people = new PeopleRegister();
  readonly sms = new SmsStandIn();
  readonly wechat = new WechatStandIn();
  readonly subscriptions = new SubscriptionStandIn(this.wechat);
  readonly moods = new Moods();
  readonly #realName = new RealNameStandIn(this.people);
  readonly #asked = new Map<Api, number>();
  #server: Server | undefined;

  /** Listens, and lets the clients of this process know where. Never in production. */
  async start(): Promise<void> {
    if (config.isProduction) throw new Error('the sandbox must not run in production');
    const server = createServer((request, response) => void this.#serve(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    this.#server = server;
    setSandboxUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    setSandboxUrl(undefined);
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** From now on this API is slow, wrong, dead, or well again. */
  behave(api: Api, mood: Mood): void {
    this.moods.set(api, mood);
  }

  /** How often this API has been asked. */
  timesAsked(api: Api): number {
    return this.#asked.get(api) ?? 0;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const asked = await read(request);
      const api = apiOf(asked);
      if (api === undefined) {
        response.writeHead(404).end();
        return;
      }
      this.#asked.set(api, this.timesAsked(api) + 1);
      await answerIn(this.moods.take(api), response, () => this.#answer(api, asked));
    } catch {
      response.destroy();
    }
  }

  #answer(api: Api, asked: Asked): unknown {
    switch (api) {
      case 'jscode2session':
        return this.wechat.jscode2session(asked);
      case 'stable_token':
        return this.wechat.stableToken(asked);
      case 'getuserphonenumber':
        return this.wechat.getUserPhoneNumber(asked);
      case 'subscribe_send':
        return this.subscriptions.send(asked);
      case 'SendSms':
        return answerTencent(asked, this.sms);
      case 'PhoneVerification':
        return answerTencent(asked, this.#realName);
    }
  }
}

/** WeChat tells its APIs apart by path, Tencent Cloud by a header. */
function apiOf({ method, path, headers }: Asked): Api | undefined {
  if (method !== 'POST' || path !== '/') return WECHAT_PATHS[`${method} ${path}`];
  return APIS.find((api) => api === headers['x-tc-action']);
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://sandbox');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** The one sandbox of this process. */
export const sandbox = new Sandbox();
