import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import PaymentBatch from '.';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const server = playServer();
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

const batch = {
  batchId: ID,
  number: 'P20261124-0D9E8F70',
  state: 'released',
  stateText: '已交银行',
  rows: 2,
  totalFen: 62_345,
  checksum: '3F2A9C0B71D5E846',
  madeAt: '2026-11-24T01:00:00.000Z',
  isMine: false,
  releasedAt: '2026-11-24T02:00:00.000Z',
  paid: 0,
  failed: 0,
  waiting: 2,
  flagged: 0,
};

const doubtful = {
  ...{ paymentId: ID, caseId: ID, reference: 'LS-7K3M-9QXT-C', holder: '钱*多', lastFour: '3457', bank: '示例银行' },
  ...{ amountFen: 50_000, attempt: 1, state: 'batched', isOtherHolder: true, isLateAccount: true, batchId: ID },
  ...{ settledAt: null, bankReference: null, why: null },
};

async function open(given: object = {}): Promise<void> {
  openAt('payment/batch/index', { batchId: ID });
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  for (const state of ['failed', 'batched'])
    server.serves(`GET /staff/payments?limit=50&state=${state}&batchId=${ID}`, ok({ items: [], nextCursor: null }));
  server.serves(
    `GET /staff/payments?limit=50&state=batched&batchId=${ID}&only=flagged`,
    ok({ items: [doubtful], nextCursor: null }),
  );
  server.serves(`GET /staff/payment-batches/${ID}`, ok({ ...batch, ...given }));
  await act(async () => {
    render(<PaymentBatch />);
  });
}

test('who made a batch is told that another one has to let it go', async () => {
  await open({ state: 'made', stateText: '等复核', isMine: true, releasedAt: null });
  expect(screen.getByText('这一批是您编的，要由另一位放行')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '核对无误，放行' })).toBeNull();
  expect(screen.getByText('2 笔 · 623.45 元')).toBeInTheDocument();
});

test('who lets a batch go sees which accounts to look at first', async () => {
  await open({ state: 'made', stateText: '等复核', releasedAt: null, flagged: 1 });
  expect(screen.getByText('有 1 笔的收款账户要先核对')).toBeInTheDocument();
  expect(screen.getByText(/户名和申请人不一样 · 账户是决定以后才填的/)).toBeInTheDocument();
});

test('a return file with a bad line is named line by line, and nothing was taken', async () => {
  await open();
  await press('导入');
  expect(screen.getAllByText('请选银行的回盘文件').length).toBeGreaterThan(0);
  const file = new File(['x'], 'return.csv', { type: 'text/csv' });
  fireEvent.change(screen.getByLabelText('回盘文件'), { target: { files: [file] } });
  await waitFor(() => expect(screen.getByLabelText('回盘文件')).toHaveAttribute('data-picked', 'return.csv'));
  const report = { isImported: false, isRepeated: false, rows: 2, paid: 0, failed: 0, known: 0, waiting: 2 };
  server.answers(ok({ ...report, bad: [{ line: 4, why: '金额和付款不一样' }], badCount: 1 }));
  await press('导入');
  expect(screen.getByText('没有导入：1 行有问题，什么也没有改')).toBeInTheDocument();
  expect(screen.getByText('第 4 行')).toBeInTheDocument();
  expect(screen.getByText('金额和付款不一样')).toBeInTheDocument();
});
