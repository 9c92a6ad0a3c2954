import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDatabase, dropDatabase } from './testing/database';
import { closed, listening } from './testing/listen';
import { startProcess } from './testing/process';
import { until } from './testing/until';

beforeAll(createDatabase);
afterAll(dropDatabase);

test('a demo migrates, says how far it is, answers, names its people, and stops in good order', async () => {
  const api = startProcess();
  await api.ready();
  expect(api.messages.filter(({ type }) => type === 'progress').map(({ text }) => text)).toEqual([
    '执行数据库迁移',
    '准备演示数据',
  ]);
  const ready = api.messages.find(({ type }) => type === 'ready');
  expect(ready?.people?.[0]).toEqual({ name: expect.any(String), phone: expect.any(String), note: expect.any(String) });
  for (const path of ['/healthz', '/readyz', '/api/v1/marriage/offices']) {
    expect([path, (await fetch(api.baseUrl + path)).status]).toEqual([path, 200]);
  }
  expect(await api.stop()).toBe(0);
  await until('its last line has come', () => api.output().includes('"msg":"stopped"'));
});

test('a request under way when the stop comes is answered before the process ends', async () => {
  const api = startProcess();
  await api.ready();
  const headers = { 'Content-Type': 'application/json', Expect: '100-continue' };
  const posting = request(`${api.baseUrl}/api/v1/account/sms-codes`, { method: 'POST', headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    posting.once('response', resolve).once('error', reject),
  );
  const goAhead = new Promise((resolve) => posting.once('continue', resolve));
  posting.flushHeaders();
  await goAhead;
  api.child.kill('SIGTERM');
  await until('the stop has begun', () => api.output().includes('"msg":"stopping"'));
  api.child.kill('SIGTERM');
  posting.end('{"phone":"1"}');
  expect((await answered).statusCode).toBe(400);
  expect(await api.exited).toBe(0);
});

test('a busy port is one clear line and an exit code', async () => {
  const squatter = createServer();
  await listening(squatter);
  const { port } = squatter.address() as AddressInfo;
  const api = startProcess({ PORT: String(port), HOST: '127.0.0.1' });
  expect(await api.exited).toBe(1);
  const text = `端口 ${port} 已被占用 / port ${port} is in use`;
  expect(api.messages.at(-1)).toEqual({ type: 'failed', text });
  expect(
    api
      .output()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{')),
  ).toEqual([text]);
  await closed(squatter);
});

test('a busy metrics port costs the metrics and not the service', async () => {
  const squatter = createServer();
  await listening(squatter);
  const { port } = squatter.address() as AddressInfo;
  const api = startProcess({ METRICS_PORT: String(port) });
  await api.ready();
  expect((await fetch(`${api.baseUrl}/readyz`)).status).toBe(200);
  expect(await api.stop()).toBe(0);
  await closed(squatter);
});

test('when whoever started the process dies, the process stops too', async () => {
  const api = startProcess();
  await api.ready();
  api.child.disconnect();
  expect(await api.exited).toBe(0);
});

test('production without its settings stops at once and names every one of them', async () => {
  const api = startProcess({
    NODE_ENV: 'production',
    DATABASE_URL: undefined,
    FIELD_KEYS: undefined,
    LOOKUP_KEY: undefined,
  });
  expect(await api.exited).toBe(1);
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'FIELD_KEYS', 'LOOKUP_KEY', 'WECHAT_APPID', 'TENCENT_SECRET_KEY']) {
    expect(api.output()).toMatch(new RegExp(`^${name}: is required in production$`, 'm'));
  }
  expect(api.output()).not.toMatch(/\n\s+at /);
  expect(api.messages.at(-1)?.type).toBe('failed');
});
