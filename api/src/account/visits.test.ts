import { visit } from '@jianghan/shared/account/contract';
import { submitRelief } from '@jianghan/shared/relief/contract-apply';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { makeRelief } from '../testing/relief';
import { OWN } from '../testing/relief-steps';
import { removeExpired } from './service';
import { SESSION_MS } from './service-sessions';

const api = useApi();
const DAY_MS = 86_400_000;

async function visitor(): Promise<{ who: Client; accountId: string }> {
  const { token, me } = await api.anyone.call(visit, { body: { client: 'weapp' } });
  return { who: new Client(api.baseUrl, { Authorization: `Bearer ${token}` }), accountId: me.accountId };
}

const isThere = async (id: string) =>
  (await select(null, 'SELECT id FROM accounts WHERE id = :id', { id })).length === 1;

test('a visitor who asked for nothing goes with the session; a case keeps its account, whoever it waits for', async () => {
  const [passing, asking] = [await visitor(), await visitor()];
  await asking.who.call(submitRelief, { body: OWN });
  const reported = await makeRelief({ origin: 'report' });
  const owner = await api.signInAs('L1');
  await removeExpired(new Date(Date.now() + SESSION_MS - DAY_MS));
  expect(await isThere(passing.accountId)).toBe(true);
  await removeExpired(new Date(Date.now() + SESSION_MS + 2 * DAY_MS));
  expect(await isThere(passing.accountId)).toBe(false);
  for (const id of [asking.accountId, reported.accountId, owner.person.accountId]) expect(await isThere(id)).toBe(true);
});
