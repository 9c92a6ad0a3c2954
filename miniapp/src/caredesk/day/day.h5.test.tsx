import { act, fireEvent, render, screen } from '@testing-library/react';
import { CARE_ID, dayVisit, orderVisit, PLACE_ID } from '../../../test-stand-ins/care';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import DayPage from '.';

const server = playServer();
const DAYS = 'POST /staff/care/days';
const MOVES = `POST /staff/care/${CARE_ID}/visits/${orderVisit.visitId}/moves`;
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const sentTo = (path: string) => server.bodies().filter((_, n) => server.paths()[n] === path);

const me = (officeId: string | null) => ({
  staffId: CARE_ID,
  login: 'provider',
  name: '李洁',
  roles: [{ role: 'provider', officeId, officeName: '服务队（示例）' }],
  endsAt: '2026-11-24T10:00:00.000Z',
  steppedUpUntil: null,
});

async function open(items: readonly object[] = [dayVisit], officeId: string | null = PLACE_ID): Promise<void> {
  server.serves('GET /staff/me', ok(me(officeId)));
  server.serves(DAYS, ok({ items, nextCursor: null }));
  openAt('caredesk/day/index', {});
  await act(async () => void render(<DayPage />));
}

test('the day says when, to whom, where, what to mind and which phone to ring', async () => {
  await open();
  expect(screen.getByRole('heading', { name: /11:30 周德明 · 助餐/ })).toBeInTheDocument();
  expect(screen.getByText(dayVisit.address)).toBeInTheDocument();
  expect(screen.getByText('软一点')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /打电话 13800005678/ })).toBeInTheDocument();
  expect(sentTo(DAYS)[0]).toMatchObject({ officeId: PLACE_ID, limit: 20 });
});

test('to set out is one press, and the line shows what comes next without the day being looked at again', async () => {
  await open();
  const actions = [
    { action: 'finish', button: '做完了' },
    { action: 'miss', button: '没有做成' },
  ];
  server.serves(MOVES, ok({ ...orderVisit, state: 'on_the_way', stateText: '在路上', version: 2, actions }));
  await press(/^出发/);
  expect(screen.getByRole('button', { name: /^做完了/ })).toBeInTheDocument();
  expect(sentTo(DAYS)).toHaveLength(1);
});

test('who could not do it says why; without a word nothing is sent', async () => {
  await open([{ ...dayVisit, actions: [{ action: 'miss', button: '没有做成' }] }]);
  await press(/^没有做成/);
  await press('没有做成');
  expect(screen.getAllByText(/请填情况/).length).toBeGreaterThan(0);
  expect(sentTo(MOVES)).toEqual([]);
  fireEvent.change(screen.getByLabelText('情况'), { target: { value: '敲门没有人应' } });
  server.serves(MOVES, refused('state_changed', { status: 409, data: { stateText: '您取消了', version: 2 } }));
  await press('没有做成');
  expect(screen.getByText(/现在是“您取消了”/)).toBeInTheDocument();
  expect(screen.getByLabelText('情况')).toHaveValue('敲门没有人应');
});

test('a day without a visit says so; who has no place of their own is led to the work', async () => {
  await open([]);
  expect(screen.getByText(/没有上门$/)).toBeInTheDocument();
});

test('who works for the whole district comes by an order', async () => {
  await open([], null);
  expect(screen.getByText('没有您的服务商')).toBeInTheDocument();
  expect(sentTo(DAYS)).toEqual([]);
});
