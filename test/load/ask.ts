import { KeepAlive } from './keep-alive';

export interface Asked {
  /** Answers a second. */
  rate: number;
  latenciesMs: number[];
  /** Replies by status. */
  statuses: Map<number, number>;
  bodies: Buffer[];
}

interface Asking {
  origin: string;
  /** The next whole request; undefined when there is nothing more to ask. */
  next: () => string | undefined;
  clients: number;
  seconds: number;
}

/** Clients who ask one request after another, each on a connection of its own. */
export async function ask({ origin, next, clients, seconds }: Asking): Promise<Asked> {
  const connections = await Promise.all(Array.from({ length: clients }, () => KeepAlive.open(origin)));
  const asked: Asked = { rate: 0, latenciesMs: [], statuses: new Map(), bodies: [] };
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const one = async (connection: KeepAlive): Promise<void> => {
    while (performance.now() < endsAt) {
      const request = next();
      if (request === undefined) return;
      const begun = performance.now();
      const { status, body } = await connection.send(request);
      asked.latenciesMs.push(performance.now() - begun);
      asked.statuses.set(status, (asked.statuses.get(status) ?? 0) + 1);
      asked.bodies.push(body);
    }
  };
  await Promise.all(connections.map(one));
  asked.rate = asked.latenciesMs.length / ((performance.now() - startedAt) / 1000);
  for (const connection of connections) connection.close();
  return asked;
}

/** How many were answered otherwise. */
export function othersThan(status: number, { statuses }: Asked): number {
  return [...statuses].filter(([each]) => each !== status).reduce((sum, [, count]) => sum + count, 0);
}
