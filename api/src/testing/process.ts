import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { until } from './until';

/** The API as a process of its own, started as `npm start` does. */
export interface ApiProcess {
  readonly child: ChildProcess;
  /** From `ready` on. */
  readonly baseUrl: string;
  /** All that was written so far, to stdout and stderr. */
  readonly output: () => string;
  readonly messages: readonly { type: string; text?: string; port?: number; people?: unknown[] }[];
  /** The exit code, once it has ended. */
  readonly exited: Promise<number | null>;
  ready(): Promise<void>;
  stop(): Promise<number | null>;
}

const API_FOLDER = join(__dirname, '../..');
const READY_WITHIN_MS = 25_000;

/** Starts it with the environment of the test file, its database too, and what is said here. `undefined` unsets. */
export function startProcess(changes: Record<string, string | undefined> = {}): ApiProcess {
  const env = Object.fromEntries(
    Object.entries({ ...process.env, LOG_LEVEL: 'info', ...changes }).filter(([, value]) => value !== undefined),
  );
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'src/main.ts'], {
    cwd: API_FOLDER,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const messages: ApiProcess['messages'][number][] = [];
  const written: string[] = [];
  child.on('message', (message) => messages.push(message as (typeof messages)[number]));
  child.stdout?.setEncoding('utf8').on('data', (text: string) => written.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => written.push(text));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output = () => written.join('');
  const portOf = () => messages.find(({ type }) => type === 'ready')?.port;
  return {
    child,
    output,
    messages,
    exited,
    get baseUrl() {
      return `http://127.0.0.1:${portOf()}`;
    },
    async ready() {
      await until('the process is ready', () => portOf() !== undefined || child.exitCode !== null, READY_WITHIN_MS);
      if (portOf() === undefined) throw new Error(`the process did not start:\n${output()}`);
    },
    async stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
