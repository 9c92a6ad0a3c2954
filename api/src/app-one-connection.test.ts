import { ENDPOINTS } from '@jianghan/shared/endpoints';

// The pool is made at import, so its size comes first.
process.env.DATABASE_POOL = '1';
const { useApi } = require('./testing/api') as typeof import('./testing/api');
const { callerOf } = require('./testing/callers') as typeof import('./testing/callers');
const { useSandbox } = require('./testing/sandbox') as typeof import('./testing/sandbox');
const { makeRoomyOffice, makeWorld, requestFor } = require('./testing/world') as typeof import('./testing/world');

const api = useApi();
useSandbox();

const COUPLES = 8;

test('with one connection in the pool every endpoint still answers everybody: nobody asks for a second one', async () => {
  const office = await makeRoomyOffice();
  const worlds: Awaited<ReturnType<typeof makeWorld>>[] = [];
  while (worlds.length < COUPLES) worlds.push(await makeWorld(api, office));
  for (const endpoint of ENDPOINTS.filter(({ name }) => name !== 'logout' && name !== 'signOutStaff')) {
    const answers = await Promise.all(
      worlds.map(async (world) =>
        (await callerOf(api, endpoint, world)).send(endpoint, requestFor(endpoint.name, world)),
      ),
    );
    expect([endpoint.name, answers.filter(({ status }) => status >= 500)]).toEqual([endpoint.name, []]);
  }
});
