import { act, fireEvent, render, screen } from '@testing-library/react';
import { BOOKING } from '../../../test-stand-ins/registry';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import Bookings from '../bookings';
import Cancel from '../cancel';
import BookingPage from '.';

const server = playServer();
const GET = `GET /marriage/bookings/${BOOKING.bookingId}`;
const TOGETHER = {
  ...BOOKING,
  state: 'booked',
  stateText: '两人都已确认',
  version: 2,
  invitation: null,
  answerBy: null,
  may: ['cancel', 'reschedule'],
};
const CLOSED = { ...BOOKING, state: 'cancelled_by_office', stateText: '登记处停办，已取消', may: [] };
const CANCELLED = { ...BOOKING, state: 'cancelled_by_user', stateText: '已取消', may: [] };

beforeEach(() => {
  openAt('marriage/booking/index', { id: BOOKING.bookingId });
  choosePreferences({ elder: false, contrast: false });
});

const show = (page: React.ReactElement) => act(async () => render(page));
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('the day stands in Chinese numerals for the eye and in plain words for everybody', async () => {
  server.serves(GET, ok(BOOKING));
  await show(<BookingPage />);
  expect(screen.getByRole('heading', { name: '12月18日 周五 上午 9:00' })).toBeInTheDocument();
  for (const line of ['二〇二六年', '十二月十八日', '星期五 上午九时', '农历丙午年冬月初十']) {
    expect(screen.getByText(line).closest('[aria-hidden]')).not.toBeNull();
  }
});

test('until the partner has consented the booking says so, until when, and how to let them know', async () => {
  server.serves(GET, ok(BOOKING));
  await show(<BookingPage />);
  expect(screen.getByText('号已留，等对方确认')).toBeInTheDocument();
  expect(screen.getByText(/当天两人带身份证一起到登记处/)).toBeInTheDocument();
  expect(screen.getByText(/11月24日 周二 上午 10:00 前点确认/)).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '请对方扫的二维码' })).toBeInTheDocument();
  await press(/^复制链接/);
  expect(asked.at(-1)).toMatchObject({
    name: 'setClipboardData',
    options: { data: `${window.location.origin}/marriage/invitation?t=${BOOKING.invitation}` },
  });
  expect(screen.getByText('链接已复制，发给对方就行')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /改时间/ })).not.toBeInTheDocument();
});

test('once both have consented there is nothing to pass on, and the time can be changed', async () => {
  server.serves(GET, ok(TOGETHER));
  await show(<BookingPage />);
  expect(screen.getByText('两人都已确认')).toBeInTheDocument();
  expect(screen.queryByText('复制链接')).not.toBeInTheDocument();
  expect(screen.getByRole('img', { name: '到场出示的二维码' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /加到手机日历/ })).toHaveAttribute(
    'href',
    `/api/v1/marriage/bookings/${BOOKING.bookingId}/calendar.ics`,
  );
  expect(screen.getByRole('link', { name: /改时间.*还能改 1 次/ })).toHaveAttribute(
    'href',
    `/marriage/move?id=${BOOKING.bookingId}`,
  );
  expect(screen.getByRole('link', { name: /取消预约.*12月17日 周四 下午 5:00 前/ })).toBeInTheDocument();
});

test.each([
  ['declined', '对方没有确认这个预约'],
  ['expired', '到期没有得到确认'],
])('%s: it says what became of it and offers to begin again', async (state, words) => {
  server.serves(GET, ok({ ...BOOKING, state, stateText: '没有确认', invitation: null, answerBy: null, may: [] }));
  await show(<BookingPage />);
  expect(screen.getByText(new RegExp(words))).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '重新预约' })).toHaveAttribute('href', '/marriage/people');
});

test('a cancelled booking says so and offers to begin again', async () => {
  server.serves(GET, ok(CANCELLED));
  await show(<BookingPage />);
  expect(screen.getByText('已取消')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '重新预约' })).toHaveAttribute('href', '/marriage/people');
  expect(screen.queryByText('到场出示')).not.toBeInTheDocument();
});

test('a booking that the registry had to end leads to the calendar with one tap, and is not counted', async () => {
  server.serves(GET, ok({ ...CLOSED, closedReason: '系统维护，当天停办' }));
  await show(<BookingPage />);
  expect(screen.getByText(/不计次、不算爽约/)).toBeInTheDocument();
  expect(screen.getByText('停办原因：系统维护，当天停办')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '改约别的时间' })).toHaveAttribute('href', '/marriage/calendar');
});

test.each(['not_found', 'malformed'])('%s: a booking that is not there leads to those that are', async (code) => {
  server.serves(GET, refused(code, { status: 404 }));
  await show(<BookingPage />);
  expect(screen.getByText('没有找到这个预约')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '看我的预约' })).toBeInTheDocument();
});

test('cancelling tells what happens first, then leads back to the booking', async () => {
  server.serves(GET, ok(BOOKING));
  server.serves(`POST /marriage/bookings/${BOOKING.bookingId}/cancel`, ok(CANCELLED));
  await show(<Cancel />);
  expect(screen.getByText(/过一会儿放给别人约/)).toBeInTheDocument();
  await press('取消预约');
  expect(JSON.parse(server.sent.at(-1)?.body ?? '')).toEqual({ version: 1 });
  expect(asked.at(-1)).toMatchObject({
    name: 'redirectTo',
    options: { url: `/marriage/booking/index?id=${BOOKING.bookingId}` },
  });
});

test('a late cancellation says that it is counted (M-58)', async () => {
  server.serves(GET, ok({ ...BOOKING, cancelBefore: '2020-01-01T09:00:00.000Z' }));
  await show(<Cancel />);
  expect(screen.getByText(/现在取消会记一次/)).toBeInTheDocument();
});

test('bookings are listed, further ones on demand, none twice', async () => {
  const older = { ...BOOKING, bookingId: '0192f3a1-7c1e-7cc0-8a3e-00000000b000', startsAt: '2026-12-01T01:00:00.000Z' };
  server.serves('GET /marriage/bookings?limit=20', ok({ items: [BOOKING], nextCursor: 'b001' }));
  server.serves('GET /marriage/bookings?limit=20&cursor=b001', ok({ items: [BOOKING, older], nextCursor: null }));
  await show(<Bookings />);
  await press('更多');
  expect(screen.getAllByRole('link', { name: /号已留/ })).toHaveLength(2);
  expect(screen.queryByRole('button', { name: '更多' })).not.toBeInTheDocument();
});

test('who has no booking is led to the guide', async () => {
  server.serves('GET /marriage/bookings?limit=20', ok({ items: [], nextCursor: null }));
  await show(<Bookings />);
  expect(screen.getByRole('link', { name: '约结婚登记' })).toHaveAttribute('href', '/marriage/guide');
});
