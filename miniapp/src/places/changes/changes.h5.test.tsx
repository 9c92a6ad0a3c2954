import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import Changes from '.';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const server = playServer();
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

const item = {
  ...{ changeId: ID, placeId: ID, place: '示例养老院', street: '万松街道', state: 'proposed', isMine: false },
  facts: [{ title: '电话', before: '027-0000-0001', after: '027-0000-0077' }],
  ...{ proposedAt: '2026-11-30T02:00:00.000Z', decidedAt: null, reason: null },
};

async function open(given: object = {}): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves(
    'GET /staff/place-changes?limit=20&pile=open',
    ok({ items: [{ ...item, ...given }], nextCursor: null }),
  );
  openAt('places/changes/index', {});
  await act(async () => void render(<Changes />));
  await press(/示例养老院/);
}

test('the old stands beside the new, and a no goes out only with its reason', async () => {
  await open();
  expect(screen.getByText('现在：027-0000-0001')).toBeInTheDocument();
  expect(screen.getByText('改成：027-0000-0077')).toBeInTheDocument();
  await press('不同意');
  expect(screen.getAllByText('不同意的，请写明理由，机构看得到').length).toBeGreaterThan(0);
  expect(server.paths().filter((path) => path.startsWith('POST'))).toEqual([]);
});

test('who decides second is shown what the first decided', async () => {
  await open();
  server.serves('GET /staff/place-changes?limit=20&pile=open', ok({ items: [], nextCursor: null }));
  const present = { ...item, state: 'refused', decidedAt: '2026-12-01T02:00:00.000Z', reason: '电话没有人接' };
  server.answers(refused('state_changed', { status: 409, data: { change: present } }));
  await press('核对过，同意');
  expect(screen.getByText('没有同意')).toBeInTheDocument();
  expect(screen.getByText(/电话没有人接/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '核对过，同意' })).toBeNull();
});

test('whoever proposed is told to leave it to another one', async () => {
  await open({ isMine: true });
  expect(screen.getByText('这份改动是您自己提的')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '核对过，同意' })).toBeNull();
});
