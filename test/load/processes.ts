import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { NODE_FLAGS } from '../run/node-flags.mjs';

const ROOT = resolve(__dirname, '../..');

/** A server process that said it was ready. */
export interface Served {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a TypeScript server of this repository, tells it what it asks for, and waits until it says on which port it answers. */
export async function startServer(file: string, environment: Record<string, string>, told?: object): Promise<Served> {
  const child = spawn(process.execPath, [...NODE_FLAGS, '--require', 'tsx/cjs', join(ROOT, file)], {
    cwd: join(ROOT, file.split('/')[0] ?? '.'),
    env: { ...process.env, ...environment, PORT: '0', METRICS_PORT: '0' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  if (told !== undefined) child.send(told);
  const port = await readyPort(child, file);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function readyPort(child: ChildProcess, file: string): Promise<number> {
  return new Promise((resolvePort, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} stopped with ${code}`)));
    child.on('message', (message: { type?: string; port?: number; text?: string }) => {
      if (message.type === 'ready') resolvePort(message.port as number);
      if (message.type === 'failed') reject(new Error(message.text));
    });
  });
}

/** Resident memory of a process, MB. */
export function rssMb(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
