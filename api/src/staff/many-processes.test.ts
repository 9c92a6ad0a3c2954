import { listManagedOffices } from '@jianghan/shared/planning/contract';
import { getStaffMe, signInStaff } from '@jianghan/shared/staff/contract';
import { disableStaff, listStaff, updateStaffRoles } from '@jianghan/shared/staff/contract-accounts';
import { Client } from '../testing/client';
import { useProcesses } from '../testing/processes';
import { useSandbox } from '../testing/sandbox';
import { type StaffMember, staffAt } from '../testing/staff';

useSandbox();
const processes = useProcesses();
const first = () => processes.baseUrls[0] ?? '';
const last = () => processes.baseUrls.at(-1) ?? '';

/** The same session at the other process. */
const elsewhere = ({ session }: StaffMember) => new Client(last(), { ...session, Origin: last() });

async function versionOf(asker: StaffMember, staffId: string): Promise<number> {
  const { items } = await asker.call(listStaff, { query: { limit: 50 } });
  return items.find((each) => each.staffId === staffId)?.version ?? 0;
}

test('roles that change at one process act on the next request at the other, and so does disabling', async () => {
  const security = await staffAt(first(), 'security_administrator', { steppedUp: true });
  const administrator = await staffAt(first(), 'administrator', { steppedUp: true });
  const [moved, gone] = [await staffAt(first(), 'administrator'), await staffAt(first(), 'administrator')];
  for (const staff of [moved, gone]) expect((await elsewhere(staff).send(listManagedOffices, {})).status).toBe(200);

  const roles = [{ role: 'registrar' as const, officeId: null }];
  const { staffId } = moved.member;
  await security.call(updateStaffRoles, {
    params: { staffId },
    body: { version: await versionOf(security, staffId), roles },
  });
  expect((await elsewhere(moved).send(listManagedOffices, {})).status).toBe(401);

  const params = { staffId: gone.member.staffId };
  await administrator.call(disableStaff, { params, body: { version: await versionOf(administrator, params.staffId) } });
  expect((await elsewhere(gone).send(getStaffMe, {})).status).toBe(401);
});

test('one code, used at both processes at the same moment, lets one in', async () => {
  const staff = await staffAt(first(), 'registrar', { password: 'anemone folding ladder' });
  const { login, password } = staff.member;
  const body = { login, password, code: staff.codeNow() };
  const both = [first(), last(), first(), last()].map((origin) =>
    new Client(origin, { Origin: origin }).send(signInStaff, { body }),
  );
  const statuses = (await Promise.all(both)).map(({ status }) => status);
  expect(statuses.sort()).toEqual([201, 422, 422, 422]);
});

test('of twenty guesses over both processes five are looked at', async () => {
  const { member } = await staffAt(first(), 'registrar', { password: 'anemone folding ladder' });
  const guesses = Array.from({ length: 20 }, (_, at) => {
    const origin = at % 2 === 0 ? first() : last();
    return new Client(origin, { Origin: origin }).send(signInStaff, {
      body: { login: member.login, password: `guess ${at}` },
    });
  });
  const codes = (await Promise.all(guesses)).map(({ problem }) => problem.code);
  expect(codes.filter((code) => code === 'credentials_wrong')).toHaveLength(5);
  expect(codes.filter((code) => code === 'staff_locked')).toHaveLength(15);
});
