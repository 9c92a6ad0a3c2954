import { closeDatabase } from '../db/database';
import { registry } from '../metrics/metrics';
import { startMetricsServer } from '../metrics/server';
import { useDatabase } from '../testing/database';
import { closed } from '../testing/listen';
import { usePlatform } from '../testing/platform';

useDatabase();
const platform = usePlatform([]);

async function statusOf(path: string): Promise<number> {
  return (await platform.anyone.fetch(path)).status;
}

test('metrics count requests by endpoint, on a port of their own and not on the public one', async () => {
  await statusOf('/healthz');
  const server = await startMetricsServer(0);
  const address = server?.address() as { port: number; address: string };
  expect(address.address).toBe('127.0.0.1');
  const response = await fetch(`http://127.0.0.1:${address.port}/metrics`);
  expect(response.headers.get('content-type')).toBe(registry.contentType);
  expect(await response.text()).toMatch(
    /http_request_duration_seconds_count\{endpoint="healthz",method="GET",status="200"\} \d/,
  );
  expect((await fetch(`http://127.0.0.1:${address.port}/`)).status).toBe(404);
  expect(await statusOf('/metrics')).toBe(404);
  await closed(server);
});

test('a process is ready while its database answers, and alive even when it does not', async () => {
  expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200]);
  await closeDatabase();
  expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503]);
});
