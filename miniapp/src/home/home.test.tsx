import { act, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import Me from '../me';
import { EVERY_URL } from '../pages';
import { choosePreferences } from '../preferences';
import Progress from '../progress';
import { travelBy } from '../request';
import Services from '../services';
import { useSession } from '../session';
import Home from '.';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const ME = {
  accountId: ID,
  level: 'L2' as const,
  phone: '138****5678',
  name: '周*宁',
  idNumber: '420103********0010',
  realNameAt: '2026-11-20T02:00:00.000Z',
  preferences: { elder: false, contrast: false },
  consents: [],
  unreadMessages: 2,
};
const CASES = {
  items: [
    {
      caseId: ID,
      reference: 'MR-7K3M-9QXT-C',
      kind: 'marriage_booking',
      subjectId: ID,
      state: 'awaiting_partner',
      stateText: '号已留，等对方确认',
      title: '结婚登记预约',
      note: '对方在自己的手机上确认',
      group: 'running',
      happensAt: '2026-12-18T01:30:00.000Z',
      updatedAt: '2026-11-23T13:43:00.000Z',
    },
  ],
  nextCursor: null,
};

let putBack: () => void = () => undefined;

beforeEach(() => {
  putBack = travelBy({
    send: async ({ url }) => {
      if (url.includes('/cases')) return { status: 200, body: CASES };
      if (url.includes('/account/me')) return { status: 200, body: ME };
      return { status: 404, body: { code: 'not_found' } };
    },
  });
  useSession.setState({ status: 'in', me: ME });
});
afterEach(() => {
  putBack();
  act(() => {
    choosePreferences({ elder: false, contrast: false });
  });
});

/** Renders and lets everything arrive that was asked for. */
async function open(page: ReactNode): Promise<void> {
  await act(async () => {
    render(page);
  });
}

test('no door of the four tabs leads nowhere', async () => {
  await open(
    <>
      <Home />
      <Services />
      <Progress />
      <Me />
    </>,
  );
  await screen.findAllByText('对方在自己的手机上确认', { exact: false });
  const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
  const inside = addresses
    .filter((address) => !address.startsWith('tel:'))
    .map((address) => address.split('?')[0] ?? '');
  expect([...new Set(inside)].filter((address) => !EVERY_URL.includes(address))).toEqual([]);
});

test('home greets by the masked name and shows what comes next', async () => {
  await open(<Home />);
  expect(await screen.findByText('12月18日 周五 上午 9:30')).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('周*宁');
  expect(screen.getByText('号已留，等对方确认')).toBeInTheDocument();
  expect(screen.queryByText('登录')).toBeNull();
});

test('elder mode shows four doors and one telephone', async () => {
  act(() => {
    choosePreferences({ elder: true });
  });
  await open(<Home />);
  const main = screen.getByRole('main');
  const doors = within(main).getAllByRole('link');
  expect(doors.map((door) => door.getAttribute('href'))).toEqual([
    '/relief/start',
    '/eldercare/find',
    '/progress',
    '/marriage/guide',
    'tel:12345',
  ]);
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('who is not signed in sees how to, and nothing of anybody', async () => {
  useSession.setState({ status: 'out', me: null });
  await open(<Me />);
  expect(screen.getByRole('button', { name: '登录' })).toBeInTheDocument();
  expect(screen.queryByText('退出登录')).toBeNull();
});

test.each([false, true])('a public emergency is announced before anything else, in elder mode: %s', async (elder) => {
  const days = { from: '2026-07-01', until: '2026-07-15' };
  const emergency = { title: '暴雨内涝', notice: '就近求助', windows: '各街道窗口 24 小时', ...days };
  const places = { hotline: '12345', streets: [], emergency, asOf: '2026-07-02' };
  const before = putBack;
  const restore = travelBy({
    send: async ({ url }) =>
      url.includes('/relief/places') ? { status: 200, body: places } : { status: 404, body: { code: 'not_found' } },
  });
  putBack = () => {
    restore();
    before();
  };
  act(() => {
    choosePreferences({ elder });
  });
  await open(<Home />);
  expect(await screen.findByText('各街道窗口 24 小时')).toBeInTheDocument();
  const text = screen.getByRole('main').textContent ?? '';
  expect(text.indexOf('暴雨内涝')).toBeLessThan(text.indexOf(elder ? '婚姻登记' : '办事'));
});
