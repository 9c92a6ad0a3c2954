import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import type { Booker } from './couples';

export interface Sent {
  /** Ids of bookings that were answered 201. */
  acknowledged: string[];
  statuses: Map<number, number>;
  latenciesMs: number[];
  seconds: number;
}

interface Load {
  origins: readonly string[];
  bookers: readonly Booker[];
  slotIds: readonly string[];
  clients: number;
  /** Ends earlier when every couple has booked. */
  seconds: number;
  path: string;
}

/** Clients who send one booking after another, each for the next couple, over the processes in turn. */
export async function sendBookings(load: Load): Promise<Sent> {
  const { origins, bookers, slotIds, clients, seconds, path } = load;
  const pools = origins.map(
    (origin) => new Pool(origin, { connections: Math.ceil(clients / origins.length), pipelining: 1 }),
  );
  const sent: Sent = { acknowledged: [], statuses: new Map(), latenciesMs: [], seconds: 0 };
  let turn = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const client = async (pool: Pool): Promise<void> => {
    while (turn < bookers.length && performance.now() < endsAt) {
      const at = turn;
      turn += 1;
      await sendOne(
        pool,
        { path, booker: bookers[at] as Booker, slotId: slotIds[at % slotIds.length] as string },
        sent,
      );
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, at) => client(pools[at % pools.length] as Pool)));
  sent.seconds = (performance.now() - startedAt) / 1000;
  await Promise.all(pools.map((pool) => pool.close()));
  return sent;
}

async function sendOne(pool: Pool, what: { path: string; booker: Booker; slotId: string }, sent: Sent): Promise<void> {
  const begun = performance.now();
  const answer = await pool.request({
    path: what.path,
    method: 'POST',
    headers: {
      authorization: `Bearer ${what.booker.token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ slotId: what.slotId, draftVersion: 1, declared: true, partnerAgreed: true }),
  });
  const text = await answer.body.text();
  sent.latenciesMs.push(performance.now() - begun);
  sent.statuses.set(answer.statusCode, (sent.statuses.get(answer.statusCode) ?? 0) + 1);
  if (answer.statusCode === 201) sent.acknowledged.push(text.slice(14, 50));
}

/** Bookings a second that were acknowledged. */
export function rateOf({ acknowledged, seconds }: Sent): number {
  return acknowledged.length / seconds;
}

export function failuresOf({ statuses }: Sent): number {
  return [...statuses].filter(([status]) => status >= 500).reduce((sum, [, count]) => sum + count, 0);
}
