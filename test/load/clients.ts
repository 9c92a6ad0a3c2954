import { randomUUID } from 'node:crypto';
import type { Booker } from './couples';
import { KeepAlive } from './keep-alive';

export interface Sent {
  /** Ids of bookings that were answered 201. */
  acknowledged: string[];
  statuses: Map<number, number>;
  latenciesMs: number[];
  seconds: number;
}

export interface Load {
  origins: readonly string[];
  bookers: readonly Booker[];
  slotIds: readonly string[];
  clients: number;
  /** Ends earlier when every couple has booked. */
  seconds: number;
  path: string;
}

/** Clients who send one booking after another, each for the next couple, over the processes in turn. */
export async function sendBookings({ origins, bookers, slotIds, clients, seconds, path }: Load): Promise<Sent> {
  const opened = Array.from({ length: clients }, (_, at) => KeepAlive.open(origins[at % origins.length] as string));
  const connections = await Promise.all(opened);
  const requests = bookers.map((booker, at) => requestOf(path, booker, slotIds[at % slotIds.length] as string));
  const sent: Sent = { acknowledged: [], statuses: new Map(), latenciesMs: [], seconds: 0 };
  const booked: Buffer[] = [];
  let turn = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const client = async (connection: KeepAlive): Promise<void> => {
    while (turn < requests.length && performance.now() < endsAt) {
      const request = requests[turn] as string;
      turn += 1;
      await sendOne(connection, request, { sent, booked });
    }
  };
  await Promise.all(connections.map(client));
  sent.seconds = (performance.now() - startedAt) / 1000;
  for (const connection of connections) connection.close();
  sent.acknowledged = booked.map((body) => (JSON.parse(body.toString()) as { bookingId: string }).bookingId);
  return sent;
}

/** Replies are read after the run: client and server share two cores. */
interface Taken {
  sent: Sent;
  booked: Buffer[];
}

function requestOf(path: string, { token }: Booker, slotId: string): string {
  const body = JSON.stringify({ slotId, draftVersion: 1, declared: true, partnerAgreed: true });
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    `Idempotency-Key: ${randomUUID()}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

async function sendOne(connection: KeepAlive, request: string, { sent, booked }: Taken): Promise<void> {
  const begun = performance.now();
  const { status, body } = await connection.send(request);
  sent.latenciesMs.push(performance.now() - begun);
  sent.statuses.set(status, (sent.statuses.get(status) ?? 0) + 1);
  if (status === 201) booked.push(body);
}

/** Bookings a second that were acknowledged. */
export function rateOf({ acknowledged, seconds }: Sent): number {
  return acknowledged.length / seconds;
}

export function failuresOf({ statuses }: Sent): number {
  return [...statuses].filter(([status]) => status >= 500).reduce((sum, [, count]) => sum + count, 0);
}
