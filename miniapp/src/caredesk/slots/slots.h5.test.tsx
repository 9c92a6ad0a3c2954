import { act, fireEvent, render, screen } from '@testing-library/react';
import { ownPlace, PLACE_ID, visitSlot } from '../../../test-stand-ins/care';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import SlotsPage from '.';

const server = playServer();
const SLOTS = `staff/care/places/${PLACE_ID}/visit-slots`;
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const sentTo = (path: string) => server.bodies().filter((_, n) => server.paths()[n] === path);

async function open(items: readonly object[] = [visitSlot]): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves('GET /staff/own-places?limit=50', ok({ items: [ownPlace], nextCursor: null }));
  server.serves(`GET /${SLOTS}`, ok({ items }));
  await act(async () => void render(<SlotsPage />));
}

test('what is open says how many families have it, and is closed after a second press', async () => {
  await open();
  expect(screen.getByText('3 个名额，约了 1 家')).toBeInTheDocument();
  const CLOSING = `POST /${SLOTS}/${visitSlot.slotId}/closing`;
  await press(/^停约/);
  expect(sentTo(CLOSING)).toEqual([]);
  server.serves(CLOSING, ok({ slotId: visitSlot.slotId }));
  server.serves(`GET /${SLOTS}`, ok({ items: [{ ...visitSlot, isOpen: false }] }));
  await press(/^确定停约/);
  expect(screen.getByText('3 个名额，约了 1 家，已停约')).toBeInTheDocument();
});

test('times are planned for days of the week; without one it is said and nothing is sent', async () => {
  await open([]);
  expect(screen.getByText('还没有开放参观时间')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '2026-12-01' } });
  fireEvent.change(screen.getByLabelText('到哪天'), { target: { value: '2026-12-31' } });
  await press('开放这些时间');
  expect(screen.getAllByText('请选星期几').length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole('checkbox', { name: '周二' }));
  server.serves(`POST /${SLOTS}`, ok({ slots: 5 }));
  await press('开放这些时间');
  expect(sentTo(`POST /${SLOTS}`)).toEqual([
    { from: '2026-12-01', until: '2026-12-31', weekdays: [2], startsAt: '09:30', endsAt: '10:30', capacity: 3 },
  ]);
  expect(screen.getByText('安排好了 5 个参观时间')).toBeInTheDocument();
});
