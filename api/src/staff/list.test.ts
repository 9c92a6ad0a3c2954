import { signInStaff } from '@jianghan/shared/staff/contract';
import { listStaff } from '@jianghan/shared/staff/contract-accounts';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';

const api = useApi();
const visitor = () => new Client(api.baseUrl, { Origin: api.baseUrl });

test('the list says of each who is locked, of a page of them in one reading', async () => {
  const people = [await api.staffOf('registrar'), await api.staffOf('registrar'), await api.staffOf('registrar')];
  const [, locked] = people.map(({ member }) => member);
  const wrong = { body: { login: locked?.login ?? '', password: 'wrong wrong wrong' } };
  for (let time = 0; time < 5; time += 1) await visitor().send(signInStaff, wrong);
  const listed = new Map<string, string | null>();
  for (let [cursor, more] = ['', true]; more; ) {
    const query = { limit: 50, ...(cursor === '' ? {} : { cursor }) };
    const page = await (await api.staffOf('auditor')).call(listStaff, { query });
    for (const { staffId, lockedUntil } of page.items) listed.set(staffId, lockedUntil);
    [cursor, more] = [page.nextCursor ?? '', page.nextCursor !== null];
  }
  const locks = people.map(({ member }) => listed.get(member.staffId) !== null);
  expect(locks).toEqual([false, true, false]);
});
