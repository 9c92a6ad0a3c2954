import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endEventStreams } from './event-stream';
import { sayNotReady } from './health';

const DRAIN_MS = 10_000;
const LOOK_AGAIN_MS = 100;

/** Answers with the port, which is a new one where 0 was asked for. */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Takes no new connection, lets running requests end, and cuts what is left after ten seconds. */
export async function drain(server: Server): Promise<void> {
  sayNotReady();
  endEventStreams();
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A kept-alive connection is closed as soon as its request is answered.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
  const limit = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}
