import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus reads. Labels hold names of endpoints, never ids or paths. */
export const registry = new Registry();

const requests = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time until the reply was ready',
  labelNames: ['endpoint', 'method', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10],
  registers: [registry],
});

const deskBatches = new Histogram({
  name: 'desk_batch_size',
  help: 'Bookings served by one transaction of the desk',
  buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
  registers: [registry],
});

/** Replies that go on, such as screens; one that stays when its reader has gone is a leak. */
export const openStreams = new Gauge({
  name: 'event_streams_open',
  help: 'Event streams that are being read',
  registers: [registry],
});

const sinceLastRead = new Map<string, number>();

new Counter({
  name: 'http_shelf_replies_total',
  help: 'Public replies given again without asking their handler',
  labelNames: ['endpoint'],
  registers: [registry],
  collect() {
    for (const [endpoint, replies] of sinceLastRead) this.inc({ endpoint }, replies);
    sinceLastRead.clear();
  },
});

/** Only counted: these replies take no time worth a histogram. */
export function countShelved(endpoint: string): void {
  sinceLastRead.set(endpoint, (sinceLastRead.get(endpoint) ?? 0) + 1);
}

/** Starts the process metrics; called once at start, not at import, so that tests leave no timers. */
export function collectProcessMetrics(): void {
  collectDefaultMetrics({ register: registry });
}

type Child = ReturnType<typeof requests.labels>;
const children = new Map<string, Child>();

export interface Observed {
  endpoint: string;
  method: string;
  status: number;
  seconds: number;
}

/** Looking a label set up costs more than the observation, so each is looked up once. */
export function observeRequest({ endpoint, method, status, seconds }: Observed): void {
  const key = `${endpoint} ${method} ${status}`;
  let child = children.get(key);
  if (child === undefined) {
    child = requests.labels(endpoint, method, String(status));
    children.set(key, child);
  }
  child.observe(seconds);
}

/** Called by the booking desk after each batch. */
export function countBatch(bookings: number): void {
  deskBatches.observe(bookings);
}
