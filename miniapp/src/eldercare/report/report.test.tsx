import { act, fireEvent, render, screen } from '@testing-library/react';
import { PLACE } from '../../../test-stand-ins/place';
import { playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { useSession } from '../../session';
import Report from '.';

const server = playServer();
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const type = (value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(/^说明/), { target: { value } }));

beforeEach(async () => {
  useSession.setState({ status: 'in' });
  openAt('eldercare/report/index', { placeId: PLACE.placeId });
  await act(async () => void render(<Report />));
});

test('what is wrong is said in two presses and leaves no name', async () => {
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '电话打不通' })));
  server.answers({ status: 201, body: { reportId: PLACE.placeId } });
  await press('送出');
  expect(server.bodies().at(-1)).toEqual({ subject: 'phone', text: null });
  expect(screen.getByText('收到了，谢谢')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '回到这家机构' })).toHaveAttribute(
    'href',
    `/eldercare/place?placeId=${PLACE.placeId}`,
  );
});

test('nothing chosen is said at the question, and what was written stays', async () => {
  await type('打了三次没有人接');
  await press('送出');
  expect(screen.getAllByText('请选哪里不对').length).toBeGreaterThan(0);
  expect(screen.getByLabelText(/^说明/)).toHaveValue('打了三次没有人接');
  expect(server.sent).toEqual([]);
});

test('a report that does not arrive can be sent again as it is', async () => {
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '价格不对' })));
  await type('贵了两百');
  server.answers(refused('rate_limited', { status: 429 }));
  await press('送出');
  expect(screen.getByLabelText(/^说明/)).toHaveValue('贵了两百');
  server.answers({ status: 201, body: { reportId: PLACE.placeId } });
  await press('送出');
  expect(screen.getByText('收到了，谢谢')).toBeInTheDocument();
});
