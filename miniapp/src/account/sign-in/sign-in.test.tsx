import { act, fireEvent, render, screen } from '@testing-library/react';
import { WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { openSignIn, useSession } from '../../session';
import SignIn from '.';

const server = playServer();
const SENT = ok({ resendAfterSeconds: 60, validForSeconds: 600 });

beforeEach(() => {
  jest.useFakeTimers();
  choosePreferences({ elder: false, contrast: false });
  useSession.setState({ status: 'out', me: null });
});
afterEach(() => {
  jest.useRealTimers();
});

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const typed = () => ['手机号', '验证码'].map((label) => screen.getByLabelText<HTMLInputElement>(label).value);

test('after a code was sent, the same phone waits a minute and another one does not', async () => {
  render(<SignIn />);
  type('手机号', '138 0000 5678');
  server.answers(SENT);
  await press('获取验证码');
  expect(server.bodies()).toEqual([{ phone: '13800005678' }]);
  expect(screen.getByText('验证码已发到 138****5678')).toBeInTheDocument();
  await press('60 秒后可重发');
  expect(server.sent).toHaveLength(1);

  type('手机号', '13900005678');
  expect(screen.getByRole('button', { name: '获取验证码' })).toBeInTheDocument();
  type('手机号', '13800005678');
  await act(async () => jest.advanceTimersByTime(60_000));
  server.answers(SENT);
  await press('重新获取');
  expect(server.sent).toHaveLength(2);
});

test('who asks too often is told how long, and the button waits as long', async () => {
  render(<SignIn />);
  type('手机号', '13800005678');
  server.answers(refused('too_many', { status: 429, data: { retryAfterSeconds: 41 } }));
  await press('获取验证码');
  expect(screen.getByRole('alert')).toHaveTextContent('请过 41 秒再试');
  expect(screen.getByRole('button', { name: '41 秒后可重发' })).toHaveAttribute('aria-disabled', 'true');
});

test.each([
  ['code_wrong', '验证码不对，请核对短信里的 6 位数字'],
  ['code_expired', '验证码已失效，请重新获取'],
])('%s is told at the code, and what was typed stays', async (code, words) => {
  render(<SignIn />);
  type('手机号', '13800005678');
  type('验证码', '000000');
  server.answers(refused(code));
  await press('登录');
  expect(screen.getByRole('alert')).toHaveTextContent(words);
  expect(screen.getByLabelText('验证码')).toHaveAccessibleDescription(expect.stringContaining(words));
  expect(typed()).toEqual(['13800005678', '000000']);
});

test.each([
  ['sms_failed', '请一分钟后再试，或到窗口办理'],
  ['busy', '已填的内容都还在'],
])('%s is told above the form with a next step, and what was typed stays', async (code, words) => {
  render(<SignIn />);
  type('手机号', '13800005678');
  server.answers(refused(code, { status: 503 }));
  await press('获取验证码');
  expect(screen.getByRole('alert')).toHaveTextContent(words);
  expect(typed()).toEqual(['13800005678', '']);
});

test('a slip is told at its field before anything is sent', async () => {
  render(<SignIn />);
  type('手机号', '1380000');
  await press('登录');
  expect(screen.getByLabelText('手机号')).toHaveAccessibleDescription('手机号是 11 位数字，以 1 开头');
  expect(server.sent).toHaveLength(0);
});

test('the right code opens a browser session and returns to the page that asked', async () => {
  openAt('marriage/review/index', { slotId: 'a' }, ['home/index']);
  openSignIn();
  openAt('account/sign-in/index', {}, ['home/index', 'marriage/review/index']);
  render(<SignIn />);
  type('手机号', '13800005678');
  type('验证码', '123456');
  server.answers({ status: 201, body: { token: null, me: WITH_PHONE } });
  await press('登录');
  expect(server.bodies()).toEqual([{ phone: '13800005678', code: '123456', client: 'h5' }]);
  expect(useSession.getState()).toEqual({ status: 'in', me: WITH_PHONE });
  expect(asked.map(({ name }) => name)).toEqual(['navigateTo', 'navigateBack']);
});

test('elder mode asks one question a page: the phone, then the code, and back when it was wrong', async () => {
  choosePreferences({ elder: true });
  render(<SignIn />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('您的手机号是多少？');
  expect(screen.queryByLabelText('验证码')).toBeNull();
  type('手机号', '13800005678');
  server.answers(SENT);
  await press('获取验证码');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('短信里的 6 位数字是？');
  expect(screen.queryByLabelText('手机号')).toBeNull();
  await press('改手机号');
  expect(screen.getByLabelText('手机号')).toHaveValue('13800005678');
});
