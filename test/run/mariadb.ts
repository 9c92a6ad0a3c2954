import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { freePort } from './ports';
import { which } from './which';

const READY_WITHIN_MS = 60_000;
const LOG_TAIL = 2_000;

/** A database server that belongs to this run alone. */
export interface PrivateMariadb {
  /** Without a database in the path; whoever tests makes a database of its own. */
  url: string;
  port: number;
  /** Of the server, so that a fault test can stop or kill it. */
  pid: number;
  stop(): Promise<void>;
}

/** The two programs that a private server needs, when the machine has both. */
export function findMariadb(): { server: string; installer: string } | undefined {
  const server = which(['mariadbd', 'mysqld']);
  const installer = which(['mariadb-install-db', 'mysql_install_db']);
  return server && installer ? { server, installer } : undefined;
}

async function answers(port: number): Promise<boolean> {
  try {
    const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

async function waitUntilReady(child: ChildProcess, port: number, folder: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`mariadbd did not start:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-LOG_TAIL)}`);
    }
    await pause(100);
  }
}

function serverArguments(folder: string, port: number): string[] {
  return [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=400',
    '--character-set-server=utf8mb4',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
}

function createData(installer: string, folder: string): void {
  const args = ['--no-defaults', `--datadir=${join(folder, 'data')}`, '--auth-root-authentication-method=normal'];
  if (process.getuid?.() === 0) args.push('--user=root');
  execFileSync(installer, [...args, '--skip-test-db'], { stdio: 'pipe' });
}

/** Starts a MariaDB with durable commits in a folder of its own, on a free loopback port. */
export async function startMariadb(): Promise<PrivateMariadb> {
  const programs = findMariadb();
  if (!programs) throw new Error('mariadbd and mariadb-install-db are not on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'jianghan-mariadb-'));
  createData(programs.installer, folder);
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(programs.server, serverArguments(folder, port), { stdio: ['ignore', log, log], detached: true });
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const killNow = () => {
    child.kill('SIGKILL');
    removeFolder();
  };
  // If this process ends without `stop`, by Ctrl-C too, the server must not be left behind.
  process.once('exit', killNow);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  await waitUntilReady(child, port, folder);
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await closed;
      process.off('exit', killNow);
      removeFolder();
    },
  };
}
