import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { openStaffSignIn, useStaff } from '../../staff-session';
import SignIn from '.';

const server = playServer();
const ME = {
  staffId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70',
  login: 'zhou.xn',
  name: '周小宁',
  roles: [],
  endsAt: '2026-11-23T10:00:00.000Z',
  steppedUpUntil: null,
};

beforeEach(() => useStaff.setState({ me: null }));

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

async function open(): Promise<void> {
  openAt('staff/sign-in/index');
  await act(async () => void render(<SignIn />));
  type('账号', 'zhou.xn');
  type('密码', 'anemone folding ladder');
}

test('password first, then the code; both go in the body and nowhere else', async () => {
  await open();
  server.answers(ok({ next: 'code' }));
  await press('下一步');
  type('动态码', '12 34 56');
  server.answers(ok({ next: 'in', me: ME }));
  await press('登录');
  const who = { login: 'zhou.xn', password: 'anemone folding ladder' };
  expect(server.bodies()).toEqual([who, { ...who, code: '123456' }]);
  expect(useStaff.getState().me).toEqual(ME);
  expect(asked.at(-1)).toMatchObject({ name: 'reLaunch', options: { url: '/staff/home/index' } });
  expect(JSON.stringify(localStorage)).not.toContain('anemone');
});

test('after the sign-in the page that asked for it comes back', async () => {
  window.history.replaceState({}, '', '/admin/offices');
  openStaffSignIn();
  await open();
  server.answers(ok({ next: 'code' }));
  await press('下一步');
  type('动态码', '123456');
  server.answers(ok({ next: 'in', me: ME }));
  await press('登录');
  expect(asked.at(-1)).toMatchObject({ options: { url: '/admin/offices/index' } });
});

test('a password can be seen while it is typed', async () => {
  await open();
  const field = screen.getByLabelText<HTMLInputElement>('密码');
  expect(field.type).toBe('password');
  await press('显示密码');
  expect(field.type).toBe('text');
  await press('隐藏密码');
  expect(field.type).toBe('password');
});

test('a wrong code is told at its field, and what was typed stays', async () => {
  await open();
  server.answers(ok({ next: 'code' }));
  await press('下一步');
  type('动态码', '123456');
  server.answers(refused('totp_wrong'));
  await press('登录');
  const field = screen.getByLabelText<HTMLInputElement>('动态码');
  expect(field).toHaveAccessibleDescription(/动态码不对，或者刚刚用过/);
  expect(field.value).toBe('123456');
});

test('who is locked out is told how long', async () => {
  await open();
  server.answers(refused('staff_locked', { status: 429, data: { retryAfterSeconds: 840 } }));
  await press('下一步');
  expect(screen.getByRole('alert')).toHaveTextContent('还要等 14 分钟');
});

test('a first sign-in shows the authenticator and asks for a password of one’s own', async () => {
  await open();
  const authenticator = { secret: 'ABCDEFGH', uri: 'otpauth://totp/a:b?secret=ABCDEFGH' };
  server.answers(ok({ next: 'enrol', enrolment: { authenticator, password: true } }));
  await press('下一步');
  expect(screen.getByRole('img', { name: '绑定动态码的二维码' })).toBeInTheDocument();
  expect(screen.getByText(/ABCD EFGH/)).toBeInTheDocument();
  type('自己的密码', 'password1');
  type('动态码', '123456');
  const fields = [{ field: 'newPassword', message: '请换一个别人猜不到的密码' }];
  server.answers(refused('password_common', { errors: fields }));
  await press('设好并登录');
  expect(screen.getByLabelText('自己的密码')).toHaveAccessibleDescription(/别人猜不到/);
  type('自己的密码', 'lantern under seven rivers');
  server.answers(ok({ next: 'in', me: ME }));
  await press('设好并登录');
  expect(server.bodies().at(-1)).toMatchObject({ newPassword: 'lantern under seven rivers', code: '123456' });
  expect(useStaff.getState().me).toEqual(ME);
});

test('after a reset of the password alone no authenticator is shown', async () => {
  await open();
  server.answers(ok({ next: 'enrol', enrolment: { authenticator: null, password: true } }));
  await press('下一步');
  expect(screen.queryByRole('img', { name: '绑定动态码的二维码' })).toBeNull();
  expect(screen.getByRole('heading', { level: 1, name: '设自己的密码' })).toBeInTheDocument();
});
