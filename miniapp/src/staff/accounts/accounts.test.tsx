import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { useStaff } from '../../staff-session';
import Accounts from '.';

const server = playServer();
const id = (place: number) => `0192f3a1-7c1e-7cc0-8a3e-${String(place).padStart(12, '0')}`;
const account = (place: number, more: object = {}) => ({
  staffId: id(place),
  login: `staff.${place}`,
  name: '许静',
  state: 'active',
  roles: [{ role: 'registrar', officeId: null, officeName: null }],
  createdAt: '2026-11-23T02:00:00.000Z',
  lastSignInAt: null,
  lockedUntil: null,
  version: 1,
  ...more,
});

async function openAs(
  role: 'administrator' | 'security_administrator' | 'auditor',
  items = [account(1)],
): Promise<void> {
  const roles = [{ role, officeId: null, officeName: null }];
  const me = {
    staffId: id(9),
    login: 'me',
    name: '罗建',
    roles,
    endsAt: '2026-11-23T10:00:00.000Z',
    steppedUpUntil: null,
  };
  useStaff.setState({ me });
  server.serves('GET /staff/accounts?limit=50', ok({ items, nextCursor: null }));
  server.serves('GET /offices', ok({ items: [], designated: null, guestsMax: 6 }));
  openAt('staff/accounts/index');
  await act(async () => void render(<Accounts />));
}

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

test('an administrator makes an account, and sees the initial password once', async () => {
  await openAs('administrator');
  await press('建一个账号');
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: 'he.ling' } });
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '何玲' } });
  const made = { account: account(2, { login: 'he.ling', state: 'waiting' }), initialPassword: 'k7qm-2p9r-xxxx-yyyy' };
  server.serves('POST /staff/accounts', ok({ ...made, validUntil: '2026-11-30T02:00:00.000Z' }));
  await press('建账号，给初始密码');
  expect(screen.getByText('k7qm-2p9r-xxxx-yyyy')).toBeInTheDocument();
  expect(screen.getByText(/只显示这一次/)).toBeInTheDocument();
  expect(screen.getByLabelText<HTMLInputElement>('账号').value).toBe('');
});

test('disabling is asked twice, and shows in the list', async () => {
  await openAs('administrator');
  await press(/staff\.1/);
  await press('停用账号');
  server.serves(`POST /staff/accounts/${id(1)}/disable`, ok(account(1, { state: 'disabled', version: 2 })));
  await press('确定停用');
  expect(screen.getByRole('button', { name: /staff\.1/ })).toHaveTextContent('已停用');
  expect(screen.getByRole('button', { name: '重新启用' })).toBeInTheDocument();
});

test('each of the three sees only what is theirs to do, and nobody may touch the own account', async () => {
  await openAs('auditor');
  await press(/staff\.1/);
  expect(buttons().join(' ')).not.toMatch(/重置|停用|保存|建一个/);
});

test('a security administrator gives roles and resets authenticators, and makes nobody', async () => {
  await openAs('security_administrator');
  expect(buttons()).not.toContain('建一个账号');
  await press(/staff\.1/);
  expect(buttons()).toEqual(expect.arrayContaining(['保存角色，马上生效', '重置动态码']));
  expect(buttons().join(' ')).not.toMatch(/重置密码|停用/);
});

test('the own account is left to somebody else', async () => {
  await openAs('administrator', [account(9)]);
  await press(/staff\.9/);
  expect(screen.getByText(/要由另一位管理员来做/)).toBeInTheDocument();
  expect(buttons().join(' ')).not.toMatch(/重置|停用/);
});

test('J and K go through the accounts, unless somebody is typing', async () => {
  await openAs('auditor', [account(1), account(2)]);
  const press = (key: string) => act(() => void fireEvent.keyDown(document.body, { key }));
  press('j');
  press('j');
  expect(screen.getByRole('button', { name: /staff\.2/ })).toHaveAttribute('aria-pressed', 'true');
  press('k');
  expect(screen.getByRole('button', { name: /staff\.1/ })).toHaveAttribute('aria-pressed', 'true');
});
