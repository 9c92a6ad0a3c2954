import { act, fireEvent, render, screen } from '@testing-library/react';
import { PROVED } from '../../../test-stand-ins/people';
import { BOOKING, OFFICE } from '../../../test-stand-ins/registry';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { useSession } from '../../session';
import Barred from '../barred';
import Claims from '../claims';
import Decline from '../decline';
import InvitationPage from '.';

const server = playServer();
const { bookingId, invitation, startsAt, answerBy, bookedAt } = BOOKING;
const OPEN = { state: 'open', bookerName: '周*宁', partnerName: '林*', answerBy };
const CLAIM = {
  bookingId,
  version: 1,
  invitation,
  bookerName: '周*宁',
  ownName: '林*',
  startsAt,
  office: OFFICE,
  answerBy,
  bookedAt,
};
const GET = `GET /marriage/invitations/${invitation}`;
const CLAIMS = 'GET /marriage/claims?limit=20';
const DECLINE = `POST /marriage/bookings/${bookingId}/decline`;
const BAR = `POST /marriage/bookings/${bookingId}/bar`;

beforeEach(() => {
  openAt('marriage/invitation/index', { t: invitation ?? '', id: bookingId });
  choosePreferences({ elder: false, contrast: false });
  useSession.setState({ status: 'in', me: PROVED });
  server.serves(GET, ok(OPEN));
  server.serves(CLAIMS, ok({ items: [CLAIM], nextCursor: null }));
});

const show = (page: React.ReactElement) => act(async () => render(page));
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('before the sign-in the link shows masked names and the deadline, and no day', async () => {
  useSession.setState({ status: 'out', me: null });
  await show(<InvitationPage />);
  expect(screen.getByRole('heading', { name: '周*宁 与 林*' })).toBeInTheDocument();
  expect(screen.getByText('11月24日 周二 上午 10:00')).toBeInTheDocument();
  expect(screen.queryByText(/12月18日/)).not.toBeInTheDocument();
  await press('登录，看日子和地点');
  expect(asked.at(-1)).toMatchObject({ options: { url: '/account/sign-in/index' } });
});

test('who is named sees the day and consents with one press', async () => {
  server.serves(`POST /marriage/bookings/${bookingId}/accept`, ok({ ...BOOKING, state: 'booked' }));
  await show(<InvitationPage />);
  expect(screen.getByText('12月18日 周五 上午 9:00')).toBeInTheDocument();
  await press('是我们约的，确认');
  expect(JSON.parse(server.sent.at(-1)?.body ?? '')).toEqual({ version: 1 });
  expect(asked.at(-1)).toMatchObject({ options: { url: `/marriage/booking/index?id=${bookingId}` } });
});

test('somebody else who holds the link can do nothing with it', async () => {
  server.serves(CLAIMS, ok({ items: [], nextCursor: null }));
  await show(<InvitationPage />);
  expect(screen.getByText('这个链接不是给您的')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /确认/ })).not.toBeInTheDocument();
});

test.each([
  ['accepted', '这个预约已经确认'],
  ['over', '这个预约已经结束'],
])('a link that is %s says so and names nobody', async (state, words) => {
  server.serves(GET, ok({ state, bookerName: null, partnerName: null, answerBy: null }));
  await show(<InvitationPage />);
  expect(screen.getByText(words)).toBeInTheDocument();
});

test('a link that is cut off says what to do', async () => {
  server.serves(GET, refused('not_found', { status: 404 }));
  await show(<InvitationPage />);
  expect(screen.getByText('这个链接打不开')).toBeInTheDocument();
});

test('claims lead to the answer; without one the page says what would stand there', async () => {
  await show(<Claims />);
  expect(screen.getByRole('link', { name: /周\*宁 填了您/ })).toHaveAttribute(
    'href',
    `/marriage/invitation?t=${invitation}`,
  );
});

test('declining says what the booker will hear, and bars only when asked to', async () => {
  server.serves(DECLINE, ok({}));
  server.serves(BAR, ok({ barId: bookingId, bookerName: '周*宁', barredAt: bookedAt }));
  await show(<Decline />);
  expect(screen.getByText(/不会知道原因/)).toBeInTheDocument();
  await press('拒绝');
  expect(server.sent.at(-1)).toMatchObject({ body: '{"version":1}' });
  await act(async () => fireEvent.click(screen.getByRole('checkbox', { name: '以后也不让这个人再填写我' })));
  await press('拒绝');
  expect(server.sent.at(-1)).toMatchObject({ body: '{}' });
  expect(asked.at(-1)).toMatchObject({ options: { url: '/marriage/barred/index' } });
});

test('a bar is lifted as easily as it was set', async () => {
  const bar = { barId: bookingId, bookerName: '周*宁', barredAt: bookedAt };
  server.serves('GET /marriage/bars?limit=20', ok({ items: [bar], nextCursor: null }));
  server.serves(`POST /marriage/bars/${bookingId}/remove`, ok({}));
  await show(<Barred />);
  await press('让周*宁又可以填写我');
  expect(server.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  expect(screen.getByText('这个人又可以填写您了')).toBeInTheDocument();
});
