import { act, fireEvent, render, screen } from '@testing-library/react';
import { BOOKING } from '../../../test-stand-ins/registry';
import { ok, playServer } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import BookingPage from '.';

const server = playServer();

beforeEach(async () => {
  openAt('marriage/booking/index', { id: BOOKING.bookingId });
  server.serves(`GET /marriage/bookings/${BOOKING.bookingId}`, ok(BOOKING));
  await act(async () => void render(<BookingPage />));
});

const press = (words: string) => act(async () => fireEvent.click(screen.getByText(words)));

test("in WeChat the appointment goes into the phone's calendar in neutral words", async () => {
  await press('加到手机日历');
  const startTime = new Date(BOOKING.startsAt).getTime() / 1000;
  expect(asked.at(-1)).toMatchObject({ name: 'addPhoneCalendar', options: { title: '民政业务办理', startTime } });
  expect(JSON.stringify(asked.at(-1))).not.toMatch(/结婚|周|林/);
});

test("in WeChat the way there opens WeChat's own map", async () => {
  await press('路线');
  expect(asked.at(-1)).toMatchObject({ name: 'openLocation', options: { latitude: 30.6041, longitude: 114.2594 } });
});
