import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { hallLine, hallTicket } from '../../../test-stand-ins/hall';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import Board from '.';

const server = playServer();
const OFFICE = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const NOW = '2026-11-23T02:00:00.000Z';
const counts = { booked: 2, arrived: 0, walkIns: 0, waiting: 0, inService: 0, done: 0, missed: 0, noShows: 0 };

const line = (place: number, name: string) => ({
  ...hallLine,
  key: `booking-${place}`,
  bookingId: `0192f3a1-7c1e-7cc0-8a3e-00000000000${place}`,
  people: [{ name, idNumber: '420103********0010' }],
});

async function open(items: readonly object[]): Promise<void> {
  jest.useFakeTimers({ now: new Date(NOW) });
  const roles = [{ role: 'registrar', officeId: OFFICE, officeName: '江汉区婚姻登记处（示例）' }];
  const me = { staffId: OFFICE, login: 'registrar', name: '许静', roles, endsAt: NOW, steppedUpUntil: null };
  server.serves('GET /staff/me', ok(me));
  const sheet = { officeId: OFFICE, officeName: '江汉区婚姻登记处（示例）', on: '2026-11-23', counts, items };
  server.serves(`GET /staff/hall/${OFFICE}/days/2026-11-23?limit=50`, ok({ ...sheet, nextCursor: null }));
  openAt('hall/board/index');
  await act(async () => void render(<Board />));
}
afterEach(() => jest.useRealTimers());

const press = (key: string) => act(() => void fireEvent.keyDown(document.body, { key }));
const chosen = () => screen.queryByRole('heading', { level: 2, name: /\*/ })?.textContent;

test('J and K go down and up the list and stop at its ends; typing in the field is only typing', async () => {
  await open([line(1, '周*宁'), line(2, '林*')]);
  expect(chosen()).toBeUndefined();
  press('j');
  expect(chosen()).toContain('周*宁');
  press('j');
  press('j');
  expect(chosen()).toContain('林*');
  press('K');
  expect(chosen()).toContain('周*宁');
  press('/');
  expect(screen.getByLabelText('签到：扫码、预约编号或姓名')).toHaveFocus();
  act(() => void fireEvent.keyDown(screen.getByLabelText('签到：扫码、预约编号或姓名'), { key: 'j' }));
  expect(chosen()).toContain('周*宁');
});

test('whoever switches the keys off presses them in vain', async () => {
  await open([line(1, '周*宁')]);
  await act(async () => fireEvent.click(screen.getByRole('switch', { name: /快捷键/ })));
  press('j');
  expect(chosen()).toBeUndefined();
  await act(async () => fireEvent.click(screen.getByRole('switch', { name: /快捷键/ })));
});

test('a couple that has come gets its number, is shown, and the field is ready for the next', async () => {
  await open([line(1, '周*宁')]);
  const field = screen.getByLabelText('签到：扫码、预约编号或姓名');
  fireEvent.change(field, { target: { value: 'MR-7K3M-9QXT-C' } });
  server.answers({ status: 201, body: { ...line(1, '周*宁'), stateText: '等候', ticket: hallTicket } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '签到，给号' })));
  expect(screen.getByText('已签到：周*宁，A001 号')).toBeInTheDocument();
  expect(field).toHaveValue('');
  expect(field).toHaveFocus();
  expect(chosen()).toContain('周*宁');
});

test('who came twice is told the number they have', async () => {
  await open([]);
  expect(screen.getByText('今天还没有人')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('签到：扫码、预约编号或姓名'), { target: { value: '周小宁' } });
  fireEvent.change(screen.getByLabelText('身份证号最后四位'), { target: { value: '0010' } });
  server.answers(refused('already_checked_in', { status: 409, data: { label: 'A001', state: 'waiting' } }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '签到，给号' })));
  expect(within(screen.getByRole('form', { name: '签到' })).getByText(/A001/)).toBeInTheDocument();
  expect(server.bodies().pop()).toMatchObject({ by: 'person', name: '周小宁', lastFour: '0010' });
});
