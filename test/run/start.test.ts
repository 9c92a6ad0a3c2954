import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUN = join(__dirname, 'run.mjs');

const OLD_NODE =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.4'}})";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianghan-start-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, env: Record<string, string> = {}, ...nodeOptions: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, RUN, command], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder, ...env },
  });
  return { status, stdout, problems: stderr.trim().split('\n') };
}

async function listen(host: string): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

test.each(['start', 'test', 'reset'])('npm run %s on an old Node says so in one line and stops', (command) => {
  const { status, problems } = run(command, {}, '--import', OLD_NODE);
  expect(status).toBe(1);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('需要 Node 20');
  expect(problems[0]).toContain('18.20.4');
});

test.each(['127.0.0.1', '0.0.0.0'])('a port that is taken on %s stops the start in one line', async (host) => {
  const { server, port } = await listen(host);
  const { status, stdout, problems } = run('start', { PORT: String(port) });
  server.close();
  expect(status).toBe(1);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`端口 ${port} 已被占用`);
  expect(stdout).not.toContain('安装依赖');
});

test.each(['http', '0', '70000', '3000.5'])('PORT=%s is refused in one line', (port) => {
  const { status, problems } = run('start', { PORT: port });
  expect(status).toBe(1);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('PORT');
});

test('a data folder that cannot be written to stops the start in one line', () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  for (const DATA_DIR of [join(file, 'data'), '/proc/jianghan/data']) {
    const { status, stdout, problems } = run('start', { DATA_DIR });
    expect(status).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('数据文件夹不能写入');
    expect(stdout).not.toContain('安装依赖');
  }
});

test('reset empties a data folder that the start made, and only that', async () => {
  const data = join(folder, 'data');
  const { server, port } = await listen('127.0.0.1');
  run('start', { DATA_DIR: data, PORT: String(port) });
  server.close();
  writeFileSync(join(data, 'jianghan.sqlite'), 'rows');
  expect(run('reset', { DATA_DIR: data }).status).toBe(0);
  expect(readdirSync(data)).toEqual([]);
  writeFileSync(join(folder, 'holiday.jpg'), 'a picture');
  const refused = run('reset');
  expect(refused.status).toBe(1);
  expect(refused.problems[0]).toContain('不会清空');
  expect(existsSync(join(folder, 'holiday.jpg'))).toBe(true);
});

test('a data folder in use is neither reset nor used a second time', async () => {
  const user = spawn(process.execPath, ['-e', 'process.stdin.resume()', 'run.mjs', 'start']);
  await once(user, 'spawn');
  writeFileSync(join(folder, 'server.pid'), `${user.pid} 3000`);
  for (const command of ['start', 'reset']) {
    const { status, problems } = run(command);
    expect(status).toBe(1);
    expect(problems[0]).toContain('正在使用');
  }
  user.kill();
  await once(user, 'close');
  expect(run('reset').problems[0]).not.toContain('正在使用');
});
