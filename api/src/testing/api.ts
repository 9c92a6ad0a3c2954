import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Level } from '@jianghan/shared/contract';
import type { Role } from '@jianghan/shared/staff/roles';
import { createApp } from '../app';
import { migrateUp } from '../db/migrate';
import { createHttpServer } from '../http/server';
import { Client } from './client';
import { createDatabase, dropDatabase } from './database';
import { closed, listening } from './listen';
import { type Resident, type SignInOptions, signIn } from './residents';
import { type StaffMember, type StaffOptions, staffAt } from './staff';

/** An API that can be asked, as anybody. */
export interface Front {
  /** `http://127.0.0.1:<port>`, from beforeAll on. */
  readonly baseUrl: string;
  /** Somebody without a session. */
  readonly anyone: Client;
  signInAs(level: Exclude<Level, 'anonymous'>, options?: SignInOptions): Promise<Resident>;
  /** Somebody of staff with this role, for one office or the whole district; null is somebody without any role. */
  staffOf(role: Role | null, options?: StaffOptions): Promise<StaffMember>;
}

/** The real application on a port of its own, with an empty database. */
export interface TestApi extends Front {
  readonly server: Server;
}

/** An API that runs elsewhere on the database of this test file. */
export function frontOf(baseUrl: string): Front {
  return {
    baseUrl,
    anyone: new Client(baseUrl),
    signInAs: (level, options) => signIn(baseUrl, level, options),
    staffOf: (role, options) => staffAt(baseUrl, role, options),
  };
}

/** Call once at the top of a test file. */
export function useApi(): TestApi {
  let server: Server | undefined;
  beforeAll(async () => {
    await createDatabase();
    await migrateUp();
    server = createHttpServer(createApp());
    await listening(server);
  });
  afterAll(async () => {
    await closed(server);
    await dropDatabase();
  });
  const started = (): Server => {
    if (server === undefined) throw new Error('the API starts in beforeAll');
    return server;
  };
  const baseUrl = () => `http://127.0.0.1:${(started().address() as AddressInfo).port}`;
  return {
    get baseUrl() {
      return baseUrl();
    },
    get server() {
      return started();
    },
    get anyone() {
      return new Client(baseUrl());
    },
    signInAs: (level, options) => signIn(baseUrl(), level, options),
    staffOf: (role, options) => staffAt(baseUrl(), role, options),
  };
}
