import { ask, othersThan } from './ask';
import { conclude, median, round, table } from './figures';
import { onStage } from './stage';

const ROUNDS = 5;
const SLICE_SECONDS = 3;
const CLIENTS = 50;
const FLOORS = { ratio_vs_http: 0.6 };

/** The cached calendar over the whole of the product against a bare server that sends the same bytes. */
void onStage(async ({ start }) => {
  const api = await start('api/src/main.ts');
  const path = `/api/v1/marriage/offices/${await openOffice()}/slots`;
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n`;
  const bare = await start('test/load/bare-http.ts', await fetchOnce(api.origin + path));
  await compare({ api: api.origin, bare: bare.origin, request });
});

/** An ordinary office with its slots, as the demo has it. */
async function openOffice(): Promise<string> {
  const { seedSample } = await import('@jianghan/api/marriage/sample');
  const { listOffices } = await import('@jianghan/api/office/service');
  await seedSample(new Date());
  return (await listOffices(null))[0]?.id ?? '';
}

/** What the product sends: its compressed bytes and the headers that say what they are. */
async function fetchOnce(url: string): Promise<{ body: string; headers: Record<string, string> }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'Accept-Encoding': 'gzip' } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        resolve({
          body: Buffer.concat(chunks).toString('base64'),
          headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Encoding': 'gzip' },
        }),
      );
    });
    asked.on('error', reject).end();
  });
}

interface Compared {
  api: string;
  bare: string;
  request: string;
}

async function compare({ api, bare, request }: Compared): Promise<void> {
  const rows: (string | number)[][] = [['round', 'bare/s', 'api/s', 'ratio']];
  const ratios: number[] = [];
  let failures = (await readsPerSecond(api, request)).failures;
  await readsPerSecond(bare, request);
  for (let at = 1; at <= ROUNDS; at += 1) {
    const bareRate = (await readsPerSecond(bare, request)).rate;
    const measured = await readsPerSecond(api, request);
    failures += measured.failures;
    ratios.push(measured.rate / bareRate);
    rows.push([at, round(bareRate, 0), round(measured.rate, 0), round(measured.rate / bareRate)]);
  }
  console.log(table(rows));
  const figures = { ratio_vs_http: round(median(ratios)) };
  conclude({ bench: 'reads', figures, invariants: { not_200: failures } }, FLOORS);
}

async function readsPerSecond(origin: string, request: string): Promise<{ rate: number; failures: number }> {
  const asked = await ask({ origin, next: () => request, clients: CLIENTS, seconds: SLICE_SECONDS });
  return { rate: asked.rate, failures: othersThan(200, asked) };
}
