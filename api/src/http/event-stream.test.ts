import { connect, type Socket } from 'node:net';
import { endpoint } from '@jianghan/shared/contract';
import { z } from 'zod';
import { openStreams } from '../metrics/metrics';
import { readNote } from '../testing/notes';
import { usePlatform } from '../testing/platform';
import { until } from '../testing/until';
import { EventStream } from './event-stream';
import { route } from './route';

const watchNotes = endpoint({
  ...readNote,
  name: 'watchNotes',
  path: '/notes/events',
  access: 'anonymous',
  reply: z.string(),
  replyType: 'text/event-stream',
});

let stream: EventStream;
let ended = 0;

const platform = usePlatform([
  route(watchNotes, async () => {
    stream = new EventStream(async () => true);
    stream.onEnd(() => {
      ended += 1;
    });
    stream.send({ id: '1', event: 'note', data: 'first' });
    return stream;
  }),
]);

const connections = () =>
  new Promise<number>((resolve) => platform.server.getConnections((_, count) => resolve(count)));
const streams = async () => (await openStreams.get()).values[0]?.value ?? 0;

/** A reader that asks, and reads on only as long as it is told to. */
async function ask(): Promise<Socket> {
  const before = await streams();
  const { hostname, port } = new URL(platform.baseUrl);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(`GET /api/v1/notes/events HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
  await new Promise((resolve) => socket.once('readable', resolve));
  expect(await streams()).toBe(before + 1);
  return socket;
}

beforeEach(() => {
  ended = 0;
});

test('a stream whose reader closes the page is freed, connection and all', async () => {
  const socket = await ask();
  socket.destroy();
  await until('the stream has ended', async () => ended === 1 && (await streams()) === 0);
  await until('the connection is gone', async () => (await connections()) === 0);
});

test('a stream whose reader holds the connection and reads nothing is cut, and nothing more is kept for them', async () => {
  const socket = await ask();
  socket.pause();
  const data = 'x'.repeat(256 * 1024);
  for (let id = 2; ended === 0 && id < 200; id += 1) {
    stream.send({ id: String(id), event: 'note', data });
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect([ended, await streams()]).toEqual([1, 0]);
  await until('the connection is gone', async () => (await connections()) === 0);
  socket.destroy();
});
