import { createServer } from 'node:net';

/** Below the range from which the system takes ports for outgoing connections, so nothing else can grab it by chance. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

function canListen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done(true)));
  });
}

/** A loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  const first = LOWEST + (process.pid % 1_000) * 10;
  for (let port = first; port < HIGHEST; port += 1) if (await canListen(port)) return port;
  throw new Error('no free loopback port');
}
