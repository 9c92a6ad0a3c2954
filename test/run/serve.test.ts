import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './ports';

const RUN = join(__dirname, 'run.mjs');
const WARM_START_MS = 8_000;

const folder = mkdtempSync(join(tmpdir(), 'jianghan-serve-'));
const runs: ChildProcess[] = [];

afterAll(() => {
  for (const run of runs) run.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function environment(port: number): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), DATA_DIR: folder };
  // Jest's own value is not one that anybody starts with.
  delete env.NODE_ENV;
  return env;
}

/** `npm start` until it says that it runs; gives what it has written so far. */
async function start(port: number): Promise<{ run: ChildProcess; written: string }> {
  const run = spawn(process.execPath, [RUN, 'start'], { env: environment(port), stdio: ['ignore', 'pipe', 'inherit'] });
  runs.push(run);
  let written = '';
  const running = new Promise<void>((done, failed) => {
    run.once('exit', (code) => failed(new Error(`ended with ${code}: ${written}`)));
    run.stdout?.on('data', (chunk: Buffer) => {
      written += chunk;
      if (written.includes('npm run reset')) done();
    });
  });
  await running;
  return { run, written };
}

async function stop(run: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  run.kill(signal);
  const [code] = await once(run, 'exit');
  return code;
}

async function isAnswering(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    (reply) => reply.ok,
    () => false,
  );
}

test('one command serves pages and API and names its addresses and people; Ctrl-C ends it and the data stays', async () => {
  const port = await freePort();
  const first = await start(port);
  expect(first.written).toContain(`http://localhost:${port}`);
  expect(first.written).toMatch(/演示人员[\s\S]+1\d{10}/);
  expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain('<html');
  const inUse = spawnSync(process.execPath, [RUN, 'reset'], { encoding: 'utf8', env: environment(port) });
  expect(inUse.status).toBe(1);
  expect(inUse.stderr).toContain('正在使用');
  expect(await stop(first.run, 'SIGINT')).toBe(0);
  expect(await isAnswering(port)).toBe(false);

  const keys = readFileSync(join(folder, 'demo-keys.json'), 'utf8');
  const began = Date.now();
  const second = await start(port);
  expect(Date.now() - began).toBeLessThan(WARM_START_MS);
  expect(readFileSync(join(folder, 'demo-keys.json'), 'utf8')).toBe(keys);
  expect(await stop(second.run, 'SIGTERM')).toBe(0);
  expect(spawnSync(process.execPath, [RUN, 'reset'], { env: environment(port) }).status).toBe(0);
  expect(existsSync(join(folder, 'demo-keys.json'))).toBe(false);
});

test('a start that is killed leaves no server behind, and the folder can be used again', async () => {
  const port = await freePort();
  const { run } = await start(port);
  await stop(run, 'SIGKILL');
  while (await isAnswering(port)) await pause(50);
  const again = await start(port);
  expect(await stop(again.run, 'SIGINT')).toBe(0);
});

test('a start in production without settings names every one that is missing, and only that', async () => {
  const env = { ...environment(await freePort()), NODE_ENV: 'production' };
  const { status, stderr } = spawnSync(process.execPath, [RUN, 'start'], { encoding: 'utf8', env });
  expect(status).toBe(1);
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'FIELD_KEYS', 'LOOKUP_KEY', 'WECHAT_SECRET']) {
    expect(stderr).toContain(name);
  }
  expect(stderr).not.toMatch(/\n\s+at /);
});
