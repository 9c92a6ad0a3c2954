import { getMe } from '@jianghan/shared/account/contract';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { WITH_PHONE } from '../../../test-stand-ins/people';
import { playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { keep, recall } from '../../kept';
import { useSession } from '../../session';
import SignIn from '.';

const server = playServer();
const IN = { status: 201, body: { token: 'opaque', me: WITH_PHONE } };
const press = (name: string) => act(async () => fireEvent.click(screen.getByText(name)));

beforeEach(() => {
  openAt('account/sign-in/index', {}, ['home/index', 'marriage/guide/index']);
  useSession.setState({ status: 'out', me: null });
});

test('one press of WeChat’s button proves the phone, keeps the token and goes back', async () => {
  render(<SignIn />);
  server.answers(IN);
  await press('用微信手机号登录');
  expect(server.paths()).toEqual(['POST /account/wechat-sessions']);
  expect(server.bodies()).toEqual([{ code: 'wechat-code', phoneCode: 'phone-code' }]);
  expect(useSession.getState().status).toBe('in');
  expect(asked.at(-1)).toMatchObject({ name: 'navigateBack' });
});

test.each([
  ['phone_taken', 409, '请用手机号登录原来的账号'],
  ['wechat_blocked', 403, '请改用手机号登录'],
])('%s names the other way, which is one press away and opens a mini-program session', async (code, status, words) => {
  render(<SignIn />);
  server.answers(refused(code, { status }));
  await press('用微信手机号登录');
  expect(screen.getByText(new RegExp(words))).toBeInTheDocument();

  await press('改用短信验证码');
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13800005678' } });
  fireEvent.change(screen.getByLabelText('验证码'), { target: { value: '123456' } });
  server.answers(IN);
  await press('登录');
  expect(server.bodies().at(-1)).toEqual({ phone: '13800005678', code: '123456', client: 'weapp' });
  expect(asked.at(-1)).toMatchObject({ name: 'navigateBack' });
});

test('another person’s copies leave the phone when the account changes', async () => {
  useSession.setState({ status: 'in', me: { ...WITH_PHONE, accountId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f99' } });
  keep(getMe, {}, { ...WITH_PHONE, name: '王*' });
  render(<SignIn />);
  server.answers(IN);
  await press('用微信手机号登录');
  expect(useSession.getState().me?.accountId).toBe(WITH_PHONE.accountId);
  expect(recall(getMe, {})).toBeUndefined();
});
