import { PRINTED_HOLIDAYS } from '@jianghan/shared/calendar/holidays';
import { STREETS } from '@jianghan/shared/relief/streets';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { PLACE_ID } from '../../../test-stand-ins/care';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { OrderForm } from './order-form';
import { bodyOf, newTyped, sayVisits } from './typed';

const server = playServer();
const street = STREETS[7]?.officeId ?? '';
const ORDERS = 'POST /staff/care/orders';
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const choose = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('radio', { name })));
const send = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '念给对方听，下单' })));

const near = `GET /places?limit=12&street=${street}&within=all&needs=home&type=home_service&sort=near`;
const FOUND = {
  items: [{ placeId: PLACE_ID, name: '服务队（示例）', minutes: 6, phone: '027-0000-2001' }],
  nextCursor: null,
  total: 1,
};

async function open(onEntered = jest.fn()): Promise<jest.Mock> {
  server.serves('GET /holidays', ok({ years: [] }));
  await act(async () => void render(<OrderForm street={street} onEntered={onEntered} />));
  return onEntered;
}

test('what the caller has not said is named beside its field, and nothing is sent', async () => {
  await open();
  await send();
  expect(screen.getAllByText('请选由谁上门').length).toBeGreaterThan(0);
  expect(server.paths()).not.toContain(ORDERS);
});

test('the days are read back in words before the order is sent; what was typed stays when it is refused', async () => {
  await open();
  type('来电号码', '13800005678');
  await choose('老人自己');
  expect(screen.queryByLabelText('来电人姓名')).toBeNull();
  type('老人姓名', '周德明');
  type('详细地址', '示例路 18 号 2 单元 301');
  await choose('每个工作日');
  type('从哪天', '2026-12-07');
  type('到哪天', '2026-12-11');
  type('几点', '11:30');
  server.serves(near, ok(FOUND));
  await choose('助洁');
  await choose(/服务队/);
  expect(screen.getByText(/给周德明助洁.*12月7日 周一.*5 次.*对吗/)).toBeInTheDocument();
  server.serves(ORDERS, refused('no_visit_left'));
  await send();
  expect(server.paths()).toContain(ORDERS);
  expect(screen.getByLabelText('详细地址')).toHaveValue('示例路 18 号 2 单元 301');
});

test('the schedule that is sent is the one that was read back', async () => {
  const typed = {
    ...newTyped(street, new Date('2026-12-01T02:00:00Z')),
    ...{ placeId: PLACE_ID, kind: 'meal', relation: 'self', elderName: '周德明', repeat: 'workdays' },
    ...{ from: '2026-12-07', until: '2026-12-11' },
  } as ReturnType<typeof newTyped>;
  expect(sayVisits(typed, PRINTED_HOLIDAYS)?.visits.dates).toHaveLength(5);
  expect(sayVisits(typed, PRINTED_HOLIDAYS)?.text).toBe('工作日 11:30，12月7日到12月11日');
  const { schedule, contact } = bodyOf(typed);
  expect(schedule).toEqual({ repeat: 'workdays', from: '2026-12-07', until: '2026-12-11' });
  expect(contact.name).toBe('周德明');
});
