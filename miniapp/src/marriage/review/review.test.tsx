import { act, fireEvent, render, screen } from '@testing-library/react';
import { BOOKING, CALENDAR, DRAFT, freeDay, OFFICE, serveRegistry } from '../../../test-stand-ins/registry';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { chooseTime, forgetChosen, useChosen } from '../chosen';
import Review from '.';
import { tick } from './use-review';

const server = playServer();
const BOOK = 'POST /marriage/bookings';
const SLOT = CALENDAR.days.find(({ on }) => on === '2026-12-18')?.slots[1] ?? { slotId: '', startsAt: '', left: 0 };

beforeEach(() => {
  openAt('marriage/review/index');
  choosePreferences({ elder: false, contrast: false });
  tick({ declared: false, partnerAgreed: false });
  chooseTime({ officeId: OFFICE.officeId, on: '2026-12-18', slotId: SLOT.slotId, startsAt: SLOT.startsAt });
  serveRegistry(server, DRAFT);
});

const show = () => act(async () => render(<Review />));
const press = (role: 'button' | 'checkbox', name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));
const submit = async () => {
  await press('checkbox', /我们双方自愿/);
  await press('checkbox', /林\*同意/);
  await press('button', '提交预约');
};
const booked = () => server.sent.filter(({ url, method }) => method === 'POST' && url.endsWith('/bookings'));

test('everything is shown once more, masked, each block with one way to change it', async () => {
  await show();
  expect(screen.getByText('12月18日 周五 上午 9:00')).toBeInTheDocument();
  expect(screen.getByText('参加，来 4 位亲友')).toBeInTheDocument();
  const ways = screen.getAllByRole('link', { name: /^修改/ }).map((way) => way.getAttribute('href'));
  const people = '/marriage/people?back=review';
  expect(ways).toEqual(['/marriage/calendar?back=review', people, people, people]);
});

test('both ticks start empty, and without them nothing is sent', async () => {
  await show();
  expect(screen.getAllByRole('checkbox').some((box) => (box as HTMLInputElement).checked)).toBe(false);
  await press('button', '提交预约');
  expect(screen.getByRole('alert')).toHaveTextContent('有 2 处要改');
  expect(booked()).toEqual([]);
});

test('one press books and leads to the booking, from which there is no way back into the form', async () => {
  server.serves(BOOK, ok(BOOKING));
  await show();
  await submit();
  expect(JSON.parse(booked()[0]?.body ?? '')).toEqual({
    slotId: SLOT.slotId,
    draftVersion: 3,
    declared: true,
    partnerAgreed: true,
  });
  expect(asked.at(-1)).toMatchObject({
    name: 'reLaunch',
    options: { url: `/marriage/booking/index?id=${BOOKING.bookingId}&new=1` },
  });
  expect(useChosen.getState()).toEqual({});
});

test('a place lost in that second: the nearest times are one tap away and nothing typed is lost', async () => {
  const nearest = [
    ...freeDay('2026-12-18', [0, 0, 2]).slots.filter(({ left }) => left > 0),
    freeDay('2026-12-17').slots[1],
  ];
  server.serves(BOOK, refused('slot_full', { status: 409, data: { nearest } }));
  await show();
  await submit();
  expect(screen.getByRole('alert')).toHaveTextContent('12月18日 周五 上午 9:00 刚刚约满');
  expect(screen.getByRole('button', { name: /上午 9:00.*12月17日 余 3/ })).toBeInTheDocument();
  await press('button', /下午 2:30.*同一天 余 2/);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.getByText('12月18日 周五 下午 2:30')).toBeInTheDocument();
  expect(screen.getAllByRole('checkbox').every((box) => (box as HTMLInputElement).checked)).toBe(true);

  server.serves(BOOK, ok(BOOKING));
  await press('button', '提交预约');
  expect(asked.at(-1)).toMatchObject({ name: 'reLaunch' });
  expect(new Set(booked().map(({ headers }) => headers['Idempotency-Key'])).size).toBe(2);
});

test('a cut network: pressed again it is the same attempt', async () => {
  server.serves(BOOK, { status: 503, body: '' });
  await show();
  await submit();
  server.serves(BOOK, ok(BOOKING));
  await press('button', '提交预约');
  expect(asked.at(-1)).toMatchObject({ name: 'reLaunch' });
  expect(booked().length).toBeGreaterThan(1);
  expect(new Set(booked().map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1);
});

test('a session that ended opens sign-in above the page, and the ticks stay', async () => {
  server.serves(BOOK, refused('sign_in_required', { status: 401 }));
  await show();
  await submit();
  expect(asked.at(-1)).toMatchObject({ name: 'navigateTo', options: { url: '/account/sign-in/index' } });
  expect(screen.getAllByRole('checkbox').every((box) => (box as HTMLInputElement).checked)).toBe(true);
});

test('answers changed on another phone are shown anew and have to be ticked again', async () => {
  server.serves(BOOK, refused('draft_changed', { status: 409, data: { version: 4 } }));
  await show();
  serveRegistry(server, { ...DRAFT, version: 4, counselling: 'yes' });
  await submit();
  expect(screen.getByRole('alert')).toHaveTextContent('请核对后重新勾选再提交');
  expect(screen.getByText('需要')).toBeInTheDocument();
  expect(screen.getAllByRole('checkbox').some((box) => (box as HTMLInputElement).checked)).toBe(false);
});

test.each([
  {
    code: 'under_age',
    data: { role: 'partner', from: '2027-01-03' },
    says: '林*要到 2027年1月3日 周日 才到婚龄',
    step: '另选日子',
  },
  {
    code: 'under_age',
    data: { role: 'own', from: '2027-01-03' },
    says: '您要到 2027年1月3日 周日 才到婚龄',
    step: '另选日子',
  },
  { code: 'already_booked', says: '已经有一个预约', step: '看我的预约' },
  { code: 'partner_booked', says: '林*已经有一个预约', step: '拨打 12345' },
  {
    code: 'slot_unreleased',
    data: { releasesAt: '2026-11-24T00:30:00.000Z' },
    says: '11月24日 周二 上午 8:30 放号',
    step: '另选日子',
  },
  { code: 'slot_closed', says: '办公时间直接到登记处取号', step: '另选日子' },
  { code: 'draft_incomplete', says: '还有内容没填', step: '去填完' },
  { code: 'consent_required', says: '需要您先同意', step: '去看用途并同意' },
  { code: 'same_sex', says: '两人的性别相同', step: '去改信息' },
])('$code says what is the matter and gives a next step', async ({ code, data, says, step }) => {
  server.serves(BOOK, refused(code, { status: 409, data }));
  await show();
  await submit();
  expect(screen.getByRole('alert')).toHaveTextContent(says);
  expect(screen.getByRole('link', { name: step })).toBeInTheDocument();
});

test('both numbers can be looked at in clear and hidden again', async () => {
  server.serves(
    'POST /account/identity/reveal',
    ok({ name: '周小宁', idNumber: '420103199001010010', phone: '13800000101' }),
  );
  server.serves(
    'POST /marriage/draft/reveal',
    ok({ partner: { name: '林欣', idNumber: '42010319920315002X', phone: null } }),
  );
  await show();
  await press('button', '显示完整信息');
  expect(screen.getByText('42010319920315002X')).toBeInTheDocument();
  expect(screen.getByText('420103199001010010')).toBeInTheDocument();
  await press('button', '收起完整信息');
  expect(screen.queryByText('42010319920315002X')).not.toBeInTheDocument();
});

test('without a time, or without all answers, the page leads to what is missing', async () => {
  forgetChosen();
  const { unmount } = await show();
  expect(screen.getByRole('link', { name: '去选日子和时间' })).toBeInTheDocument();
  unmount();
  serveRegistry(server, { ...DRAFT, complete: false });
  await show();
  expect(screen.getByRole('link', { name: '去填完' })).toBeInTheDocument();
});
