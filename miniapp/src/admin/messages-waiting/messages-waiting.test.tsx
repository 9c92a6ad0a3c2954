import type { DeliveryView } from '@jianghan/shared/delivery/contract';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import MessagesWaiting from '.';

const server = playServer();
const DESK = {
  waiting: 1,
  failed: 2,
  refused: 0,
  sentToday: 321,
  smsToday: 12,
  smsPerDay: 2000,
  oldestWaitingAt: '2026-11-23T02:00:00.000Z',
  quietUntil: null,
};
const FAILED = '/staff/messages?limit=50&state=failed';
const delivery = (place: number, more: Partial<DeliveryView> = {}): DeliveryView => ({
  deliveryId: `0192f3a1-7c1e-7cc0-8a3e-${String(place).padStart(12, '0')}`,
  title: `消息 ${place}`,
  reference: 'MR-7K3M-9QXT-C',
  channel: 'wechat',
  state: 'failed',
  attempts: 1,
  reason: '微信不收某一项内容：请检查“消息文字”',
  nextAt: null,
  createdAt: '2026-11-23T02:00:00.000Z',
  ...more,
});

function serve(items: DeliveryView[], desk: object = {}): void {
  server.serves('GET /staff/messages/desk', ok({ ...DESK, ...desk }));
  server.serves(`GET ${FAILED}`, ok({ items, nextCursor: null }));
}

async function open(): Promise<void> {
  openAt('admin/messages-waiting/index');
  await act(async () => void render(<MessagesWaiting />));
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('it tells what failed, of which case and why, and how the day stands', async () => {
  serve([delivery(1)], { quietUntil: '2026-11-24T00:00:00.000Z' });
  await open();
  expect(screen.getByText('消息 1')).toBeInTheDocument();
  expect(screen.getByText(/微信 · MR-7K3M-9QXT-C/)).toBeInTheDocument();
  expect(screen.getByText(/试过 1 次：微信不收某一项内容/)).toBeInTheDocument();
  expect(screen.getByText(/今天已发出 321 条，其中短信用了 12 条/)).toBeInTheDocument();
  expect(screen.getByText(/免打扰时段，11月24日 周二 上午 8:00 起再发/)).toBeInTheDocument();
});

test('one is sent again, or all that are shown; it says so and looks again', async () => {
  serve([delivery(1), delivery(2)]);
  server.serves('POST /staff/messages/resend', ok({ resent: 2 }));
  await open();
  await act(async () => fireEvent.click(screen.getAllByRole('button', { name: '重发' })[1] as HTMLElement));
  await press('这 2 条全部重发');
  const sent = server.sent.flatMap(({ method, body }) => (method === 'POST' ? [JSON.parse(body ?? '')] : []));
  expect(sent).toEqual([
    { deliveryIds: [delivery(2).deliveryId] },
    { deliveryIds: [delivery(1).deliveryId, delivery(2).deliveryId] },
  ]);
  expect(screen.getByText('2 条已重新排队，马上发送')).toBeInTheDocument();
  expect(server.paths().filter((path) => path === `GET ${FAILED}`).length).toBeGreaterThan(1);
});

test('what cannot be delivered at all is only looked at', async () => {
  serve([delivery(1)], { refused: 1 });
  server.serves(
    'GET /staff/messages?limit=50&state=refused',
    ok({ items: [delivery(3, { state: 'refused', reason: '没有手机号' })], nextCursor: null }),
  );
  await open();
  await act(async () => fireEvent.click(screen.getByText('送不到')));
  expect(screen.getByText('消息 3')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /重发/ })).toBeNull();
});

test('later ones come on the next page, and back again', async () => {
  serve([delivery(1)]);
  server.serves(`GET ${FAILED}`, ok({ items: [delivery(1)], nextCursor: 'next' }));
  server.serves(
    'GET /staff/messages?limit=50&cursor=next&state=failed',
    ok({ items: [delivery(2)], nextCursor: null }),
  );
  await open();
  await press('看后面的');
  expect(screen.getByText('消息 2')).toBeInTheDocument();
  await press('回到最早的');
  expect(screen.getByText('消息 1')).toBeInTheDocument();
});

test('nothing has failed; a failure of the page itself says so', async () => {
  serve([]);
  await open();
  expect(screen.getByText('没有失败的消息')).toBeInTheDocument();
});

test('a refusal is told where the button was', async () => {
  serve([delivery(1)]);
  server.serves('POST /staff/messages/resend', refused('broken', { status: 500 }));
  await open();
  await press('重发');
  expect(screen.getByRole('alert')).toHaveTextContent('我们这边出错了');
});
