import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { ROOT } from '../../check/sources';

/** The API with its pages, as `npm start` runs it: a demo with an empty database of its own. */
export interface Server {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Lets the waits that protect phones and accounts run out, because no test can wait for a minute. */
  letWaitsRunOut(): void;
  stop(): Promise<void>;
}

/** What a shell or the runner may have set, and a demo does not have. */
const NOT_IN_A_DEMO = /^(NODE_ENV|PUBLIC_URL|DATABASE_URL|TEST_|WECHAT_|SMS_|TENCENT_|REAL_NAME_)/;

export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'jianghan-e2e-'));
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_IN_A_DEMO.test(name));
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'src/main.ts'], {
    cwd: join(ROOT, 'api'),
    env: {
      ...Object.fromEntries(inherited),
      DATA_DIR: folder,
      H5_DIR: process.env.H5_DIR ?? join(ROOT, 'miniapp/dist/h5'),
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS_PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await readyPort(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    letWaitsRunOut() {
      const database = new Database(join(folder, 'jianghan.db'));
      database.exec('PRAGMA busy_timeout = 5000');
      database.exec('UPDATE rate_limits SET expires_ms = 0');
      database.close();
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
    child.on('message', (message: { type: string; port?: number; text?: string }) => {
      if (message.type === 'ready' && message.port !== undefined) resolve(message.port);
      if (message.type === 'failed') reject(new Error(message.text));
    });
  });
}
