import { REFUSALS, Refusal } from '@jianghan/shared/refusal';
import { ConnectionAcquireTimeoutError, ConnectionRefusedError, DatabaseError, TimeoutError } from 'sequelize';
import { writeNote } from '../testing/notes';
import { usePlatform } from '../testing/platform';
import { route } from './route';

const BUSY: Record<string, Error> = {
  'no connection was free in time': new ConnectionAcquireTimeoutError(new Error('x')),
  'the database refuses connections': new ConnectionRefusedError(new Error('x')),
  'the file is locked': new TimeoutError(databaseError('SQLITE_BUSY')),
  'the connection broke': new DatabaseError(databaseError('ECONNRESET')),
  'a deadlock outlived its retries': new DatabaseError(databaseError('ER_LOCK_DEADLOCK', 1213)),
};
const BROKEN: Record<string, unknown> = {
  'a statement is wrong': new DatabaseError(databaseError('ER_PARSE_ERROR', 1064)),
  'a mistake of ours': new TypeError('x is not a function at /srv/app'),
  'something that is no error': 'text',
};

function databaseError(code: string, errno = 0) {
  return Object.assign(new Error('SELECT secret'), { code, errno, sql: 'SELECT secret' });
}

const platform = usePlatform([
  route(writeNote, async ({ body: { word } }) => {
    if (word === 'limit') throw new Refusal('too_many', { retryAfterSeconds: 42 });
    throw BUSY[word] ?? BROKEN[word];
  }),
]);

test.each(Object.keys(BUSY))('when %s, the client is asked to come back in a moment', async (word) => {
  const { status, problem, headers } = await platform.anyone.send(writeNote, { body: { word } });
  expect([status, problem.code, headers.get('retry-after')]).toEqual([503, 'busy', '2']);
});

test.each(Object.keys(BROKEN))('when %s, the client sees a trace id and nothing else', async (word) => {
  const { status, problem } = await platform.anyone.send(writeNote, { body: { word } });
  const { title, detail } = REFUSALS.broken;
  expect([status, problem]).toEqual([
    500,
    { type: '/api/docs#broken', title, detail, status: 500, code: 'broken', errors: [], traceId: problem.traceId },
  ]);
});

test('who asks too often is told when to come back', async () => {
  const { status, headers } = await platform.anyone.send(writeNote, { body: { word: 'limit' } });
  expect([status, headers.get('retry-after')]).toEqual([429, '42']);
});
