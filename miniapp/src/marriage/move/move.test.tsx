import { act, fireEvent, render, screen } from '@testing-library/react';
import { BOOKING, CALENDAR, DRAFT, OFFICE, serveRegistry } from '../../../test-stand-ins/registry';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { chooseTime, forgetChosen } from '../chosen';
import Move from '.';

const server = playServer();
const { bookingId } = BOOKING;
const TOGETHER = { ...BOOKING, state: 'booked', version: 2, invitation: null, may: ['cancel', 'reschedule'] };
const SLOT = CALENDAR.days[1]?.slots[1] ?? { slotId: '', startsAt: '' };
const MOVE = `POST /marriage/bookings/${bookingId}/reschedule`;

beforeEach(() => {
  openAt('marriage/move/index', { id: bookingId });
  choosePreferences({ elder: false, contrast: false });
  forgetChosen();
  serveRegistry(server, DRAFT);
  server.serves(`GET /marriage/bookings/${bookingId}`, ok(TOGETHER));
});

const show = () => act(async () => render(<Move />));
const choose = () => chooseTime({ officeId: OFFICE.officeId, on: '2026-11-30', ...SLOT });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('without a new time the one way on is the calendar', async () => {
  await show();
  expect(screen.getByRole('link', { name: '选新的日子和时间' })).toHaveAttribute(
    'href',
    `/marriage/calendar?move=${bookingId}`,
  );
});

test('before and after stand side by side; one press changes it and leads back to the booking', async () => {
  choose();
  server.serves(MOVE, ok({ ...TOGETHER, version: 3 }));
  await show();
  expect(screen.getByText('12月18日 周五 上午 9:00')).toBeInTheDocument();
  expect(screen.getByText('11月30日 周一 上午 9:00')).toBeInTheDocument();
  await press('改到这个时间');
  expect(JSON.parse(server.sent.at(-1)?.body ?? '')).toEqual({ slotId: SLOT.slotId, version: 2 });
  expect(asked.at(-1)).toMatchObject({ options: { url: `/marriage/booking/index?id=${bookingId}` } });
});

test('a time that has just gone costs nothing: the old one stays, another is one tap away', async () => {
  choose();
  server.serves(MOVE, refused('slot_full', { status: 409, data: { nearest: [] } }));
  await show();
  await press('改到这个时间');
  expect(screen.getByText('原来的时间还给你们留着，可以另选一个再改。')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '另选时间' })).toBeInTheDocument();
});

test('what can no longer be moved says why and what else there is', async () => {
  server.serves(`GET /marriage/bookings/${bookingId}`, ok({ ...TOGETHER, movesLeft: 0, may: ['cancel'] }));
  await show();
  expect(screen.getByText('这个预约现在不能改时间')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '改到这个时间' })).not.toBeInTheDocument();
});
