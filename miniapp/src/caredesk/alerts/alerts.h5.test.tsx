import { act, fireEvent, render, screen } from '@testing-library/react';
import { careAlert } from '../../../test-stand-ins/care';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import Alerts from '.';

const server = playServer();
const LIST = 'GET /staff/care/alerts?limit=20';
const SETTLE = `POST /staff/care/alerts/${careAlert.alertId}/settlement`;
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

async function open(items: readonly object[] = [careAlert]): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves(LIST, ok({ items, nextCursor: null }));
  await act(async () => void render(<Alerts />));
}

test('what went wrong waits with its reason until it is written down what was done', async () => {
  await open();
  expect(screen.getByText('敲门没有人应')).toBeInTheDocument();
  await press(/^记下处理/);
  await press('记下处理');
  expect(screen.getAllByText('请填怎么处理的').length).toBeGreaterThan(0);
  fireEvent.change(screen.getByLabelText('怎么处理的'), { target: { value: '老人在女儿家' } });
  server.serves(SETTLE, ok({ alertId: careAlert.alertId }));
  server.serves(LIST, ok({ items: [], nextCursor: null }));
  await press('记下处理');
  expect(server.bodies().at(server.paths().indexOf(SETTLE))).toEqual({ note: '老人在女儿家' });
  expect(screen.getByText('没有等着过问的')).toBeInTheDocument();
});

test('of two advisers the second keeps the words', async () => {
  await open();
  await press(/^记下处理/);
  fireEvent.change(screen.getByLabelText('怎么处理的'), { target: { value: '打过电话' } });
  server.serves(SETTLE, refused('state_changed', { status: 409 }));
  await press('记下处理');
  expect(screen.getByLabelText('怎么处理的')).toHaveValue('打过电话');
  expect(screen.getByRole('button', { name: '看最新的情况' })).toBeInTheDocument();
});
