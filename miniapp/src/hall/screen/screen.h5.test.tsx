import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import CallScreen from '.';

const server = playServer();
const OFFICE = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const shown = {
  officeId: OFFICE,
  officeName: '江汉区婚姻登记处（示例）',
  on: '2026-11-23',
  revision: 2,
  asOf: '2026-11-23T02:00:00.000Z',
  calls: [{ label: 'A001', window: 2, times: 1, at: '2026-11-23T02:00:00.000Z' }],
  next: ['W001'],
  waiting: 1,
  recentWaitMinutes: 5,
};
const SCREEN = `GET /staff/hall/${OFFICE}/screen`;

/** The browser's end of a stream: jsdom has none. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor() {
    super();
    Stream.all.push(this);
  }
  static get newest(): Stream {
    return Stream.all[Stream.all.length - 1] as Stream;
  }
  tells(state: object): void {
    this.dispatchEvent(new MessageEvent('screen', { data: JSON.stringify(state) }));
  }
  isRefused(): void {
    this.readyState = Stream.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
}

beforeEach(() => {
  jest.useFakeTimers();
  Stream.all = [];
  Object.defineProperty(globalThis, 'EventSource', { value: Stream, configurable: true });
});
afterEach(() => jest.useRealTimers());

async function open(): Promise<void> {
  const roles = [{ role: 'registrar', officeId: OFFICE, officeName: shown.officeName }];
  const me = { staffId: OFFICE, login: 'registrar', name: '许静', roles, steppedUpUntil: null };
  server.serves('GET /staff/me', ok({ ...me, endsAt: '2026-11-23T08:15:00.000Z' }));
  server.serves(SCREEN, ok(shown));
  openAt('hall/screen/index');
  await act(async () => void render(<CallScreen />));
}

/** The time after which a stream that the browser has given up is tried again. */
const later = () => act(() => jest.advanceTimersByTimeAsync(5_000));

test('a call takes the place of the one before, in large, and is spoken to whoever does not see', async () => {
  await open();
  act(() => Stream.newest.tells(shown));
  const next = { label: 'W001', window: 1, times: 2, at: '2026-11-23T02:01:00.000Z' };
  act(() => Stream.newest.tells({ ...shown, revision: 3, calls: [next, ...shown.calls], next: [], waiting: 0 }));
  expect(screen.getByText('第 2 遍，请到')).toBeInTheDocument();
  expect(screen.getByText('没有人在等')).toBeInTheDocument();
  expect(screen.getByText('请 W 0 0 1 号，到 1 号窗口，第 2 遍')).toBeInTheDocument();
});

test('it says until when it is signed in; when that is over it says so, and goes on by itself after the sign-in', async () => {
  await open();
  expect(screen.getByText(/登录到 16:15/)).toBeInTheDocument();
  act(() => Stream.newest.isRefused());
  expect(screen.getByText(/连接断了/)).toBeInTheDocument();
  server.serves(SCREEN, refused('staff_sign_in_required', { status: 401 }));
  await later();
  expect(screen.getByText(/叫号屏停住了/)).toBeInTheDocument();
  expect(screen.getByText('A001')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '工作人员重新登录' }));
  expect(JSON.stringify(asked)).toContain('/staff/sign-in');

  act(() => Stream.newest.isRefused());
  server.serves(SCREEN, ok(shown));
  await later();
  act(() => void Stream.newest.dispatchEvent(new Event('open')));
  expect(screen.queryByText(/叫号屏停住了/)).not.toBeInTheDocument();
});
