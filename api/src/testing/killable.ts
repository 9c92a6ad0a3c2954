import { migrateUp } from '../db/migrate';
import { sandboxUrl } from '../sandbox/address';
import { createDatabase, dropDatabase } from './database';
import { type ApiProcess, startProcess } from './process';

const WITHIN_MS = 120_000;

/**
 * A fresh database for API processes that a test starts and kills, one after another; `first` is what must be in it. The
 * outside world of all of them is the sandbox of the test; those that still live are ended.
 */
export function useKillable(first: () => Promise<void>): { start(): Promise<ApiProcess> } {
  const started: ApiProcess[] = [];
  beforeAll(async () => {
    await createDatabase();
    await migrateUp();
    await first();
  }, WITHIN_MS);
  afterAll(async () => {
    await Promise.all(started.map((each) => each.stop()));
    await dropDatabase();
  });
  return {
    async start() {
      const outside = { WECHAT_BASE_URL: sandboxUrl(), SMS_BASE_URL: sandboxUrl(), REAL_NAME_BASE_URL: sandboxUrl() };
      const process = startProcess(outside);
      started.push(process);
      await process.ready();
      return process;
    },
  };
}
