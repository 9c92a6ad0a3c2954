import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor } from '../http/call';
import { healthPages } from '../http/health';
import { createPlatform } from '../http/platform';
import type { Route } from '../http/route';
import { createHttpServer } from '../http/server';
import type { FoundSession } from '../http/session';
import { type Allowances, Limiter } from '../limits/limiter';
import { Client } from './client';
import { closed, listening } from './listen';

/** The platform alone, serving routes of a test's own: for what no feature does on purpose, such as breaking. */
export interface TestPlatform {
  readonly baseUrl: string;
  readonly server: Server;
  readonly anyone: Client;
  as(client: FoundSession['client'], actor: Actor): Client;
}

interface Settings {
  patience?: Parameters<typeof createHttpServer>[1];
  allowances?: Partial<Allowances>;
}

/** Call once at the top of a test file. Sessions are what `as` has handed out. */
export function usePlatform(routes: readonly Route[], { patience, allowances }: Settings = {}): TestPlatform {
  const sessions = new Map<string, FoundSession>();
  const limiter = new Limiter({ perAccount: 100_000, perNetwork: 0, ...allowances });
  const app = createPlatform({
    routes,
    limiter,
    findSession: async (token) => sessions.get(token),
    findStaff: async () => undefined,
    pages: [healthPages],
  });
  const server = createHttpServer(app, patience);
  beforeAll(() => listening(server));
  afterAll(() => closed(server));
  const baseUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function as(client: FoundSession['client'], actor: Actor): Client {
    const token = `session-of-a-client-of-kind-${client}-${sessions.size}`;
    sessions.set(token, { actor, client });
    if (client === 'weapp') return new Client(baseUrl(), { Authorization: `Bearer ${token}` });
    return new Client(baseUrl(), { Cookie: `jh_session=${token}`, Origin: baseUrl() });
  }

  return {
    get baseUrl() {
      return baseUrl();
    },
    server,
    get anyone() {
      return new Client(baseUrl());
    },
    as,
  };
}
