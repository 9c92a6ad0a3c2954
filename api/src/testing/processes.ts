import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { dialect } from '../db/database';
import { sandboxUrl } from '../sandbox/address';
import { createDatabase, dropDatabase } from './database';

/**
 * API processes as they run in earnest, over one database: two on MySQL, one on SQLite, which is for one process. The
 * outside world of all of them is the sandbox of this test.
 */
export function useProcesses(): { readonly baseUrls: readonly string[] } {
  const count = dialect === 'mysql' ? 2 : 1;
  const children: ChildProcess[] = [];
  const baseUrls: string[] = [];
  beforeAll(async () => {
    await createDatabase();
    for (let at = 0; at < count; at += 1) {
      const child = launch();
      children.push(child);
      baseUrls.push(`http://127.0.0.1:${await portOf(child)}`);
    }
  });
  afterAll(async () => {
    await Promise.all(children.map(ended));
    await dropDatabase();
  });
  return { baseUrls };
}

function launch(): ChildProcess {
  const outside = { WECHAT_BASE_URL: sandboxUrl(), SMS_BASE_URL: sandboxUrl(), REAL_NAME_BASE_URL: sandboxUrl() };
  return spawn(process.execPath, ['--require', 'tsx/cjs', 'src/main.ts'], {
    cwd: resolve(__dirname, '../..'),
    env: { ...process.env, ...outside },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolvePort, reject) => {
    child.on('message', (message: { type: string; port: number; text: string }) => {
      if (message.type === 'ready') resolvePort(message.port);
      if (message.type === 'failed') reject(new Error(message.text));
    });
    child.once('exit', (code) => reject(new Error(`the API process ended with ${code}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolveEnd) => {
    if (child.exitCode !== null) return resolveEnd();
    child.once('exit', () => resolveEnd());
    child.kill('SIGTERM');
  });
}
