import { listMyCases } from '@jianghan/shared/casefile/contract';
import { act, render, screen, waitFor } from '@testing-library/react';
import { Remote } from './components/remote';
import { keep } from './kept';
import { travelBy } from './request';
import { useRemote } from './use-remote';
import { NoAnswer, type WireReply } from './wire';

const REQUEST = { query: {} };
const CASES = { items: [{ title: '结婚登记预约' }], nextCursor: null };
let putBack: () => void = () => undefined;
afterEach(() => putBack());

function answer(...answers: (WireReply | Error)[]): void {
  const queue = [...answers];
  putBack = travelBy({
    send: async () => {
      const next = queue.length > 1 ? queue.shift() : queue[0];
      if (next instanceof Error) throw next;
      return next as WireReply;
    },
    wait: async () => undefined,
  });
}

function Cases() {
  const cases = useRemote(listMyCases, REQUEST, { isEmpty: ({ items }) => items.length === 0 });
  return (
    <>
      <Remote of={cases} empty={<p>还没有办件</p>}>
        {({ items }) => items.map(({ title }) => <p key={title}>{title}</p>)}
      </Remote>
      <output>{cases.staleAt ?? 'fresh'}</output>
    </>
  );
}

test('loading, then ready', async () => {
  answer({ status: 200, body: CASES });
  render(<Cases />);
  expect(screen.getByText('正在加载')).toBeInTheDocument();
  expect(await screen.findByText('结婚登记预约')).toBeInTheDocument();
});

test('empty names the next step', async () => {
  answer({ status: 200, body: { items: [], nextCursor: null } });
  render(<Cases />);
  expect(await screen.findByText('还没有办件')).toBeInTheDocument();
});

test('failed can be tried again', async () => {
  answer(new NoAnswer(), new NoAnswer(), new NoAnswer(), { status: 200, body: CASES });
  render(<Cases />);
  const again = await screen.findByText('再试一次');
  act(() => again.click());
  expect(await screen.findByText('结婚登记预约')).toBeInTheDocument();
});

test('without a network the last good copy is shown with its time', async () => {
  keep(listMyCases, REQUEST, CASES);
  answer(new NoAnswer());
  render(<Cases />);
  expect(screen.getByText('结婚登记预约')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^\d\d:\d\d$/));
});

test('without a session the copy is not shown, and a door to sign in is', async () => {
  keep(listMyCases, REQUEST, CASES);
  answer({ status: 401, body: { code: 'sign_in_required', title: '请先登录' } });
  render(<Cases />);
  expect(await screen.findByText('去登录')).toBeInTheDocument();
  expect(screen.queryByText('结婚登记预约')).toBeNull();
});
