import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import {
  AT,
  expectLiteral,
  expectNothingPlanted,
  hostileOwn,
  hostilePayment,
  SAMPLES,
} from '../test-stand-ins/hostile';
import { WITH_PHONE } from '../test-stand-ins/people';
import { CASE_ID, reliefItem } from '../test-stand-ins/relief';
import { ok, playServer, refused } from '../test-stand-ins/server';
import { openAt } from '../test-stand-ins/taro';
import Emergencies from './casework/emergencies';
import { OverdueTold } from './casework/overdue';
import { Announcement } from './components/announcement';
import PaymentBatch from './payment/batch';
import PaymentWork from './payment/work';
import Account from './relief/account';
import Answer from './relief/answer';
import Withdraw from './relief/withdraw';
import { useSession } from './session';
import { useStaff } from './staff-session';

const server = playServer();
const BATCH = {
  batchId: CASE_ID,
  number: 'P20261124-0D9E8F70',
  state: 'released',
  rows: 2,
  totalFen: 62_345,
  checksum: '3F2A9C0B71D5E846',
  madeAt: AT,
  isMine: false,
  releasedAt: AT,
  paid: 0,
  failed: 1,
  waiting: 1,
  flagged: 0,
};
const DISTRICT = {
  staffId: CASE_ID,
  login: 'district',
  roles: [{ role: 'district_officer', officeId: null, officeName: null }],
  endsAt: AT,
};
const page = (items: readonly object[]) => ok({ items, nextCursor: null });
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const show = (of: ReactElement) => act(async () => void render(of));
/** A line of one row: what a field in the browser leaves of a text with breaks. */
const oneLine = (text: string) => text.replace(/\n/g, '');

beforeEach(() => {
  useSession.setState({ status: 'in', me: WITH_PHONE });
  useStaff.setState({ me: { ...DISTRICT, name: '郑七' } as never });
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
});
afterEach(() => useStaff.setState({ me: null }));

const emergency = (text: string) => ({
  emergencyId: CASE_ID,
  title: text,
  notice: text,
  windows: text,
  streetLimit: 6,
  fastCeiling: 2,
  from: '2026-11-24',
  until: '2026-12-08',
  isInForce: true,
  endedAt: null,
  version: 1,
});

test.each(SAMPLES)('%s stands literally where public emergencies are set, typed and told', async (_, text) => {
  server.serves('GET /staff/relief/emergencies', ok({ items: [emergency(text)], maySet: true }));
  openAt('casework/emergencies/index');
  await show(<Emergencies />);
  expectLiteral(text, 3);
  await press('启动突发公共事件');
  for (const name of ['名称', '首页公告', '受理地点'])
    fireEvent.change(screen.getByLabelText(name), { target: { value: text } });
  expect(screen.getByLabelText('首页公告')).toHaveValue(text);
  for (const name of ['街道可以决定几个月低保', '小额快救几个月低保'])
    fireEvent.change(screen.getByLabelText(name), { target: { value: '6' } });
  server.serves('POST /staff/relief/emergencies', { status: 201, body: emergency(text) });
  await press('启动');
  expectLiteral(`“${text}”已启动`, 1);
});

test.each(SAMPLES)('%s in a public emergency stands literally before every resident', async (_, text) => {
  server.serves('GET /relief/places', ok({ streets: [], emergency: emergency(text), duty: [] }));
  openAt('home/index');
  await show(<Announcement />);
  expectLiteral(text, 3);
});

test.each(SAMPLES)('%s as what is missing, and as the answer, stays words', async (_, text) => {
  server.answers(ok(hostileOwn(text)));
  openAt('relief/answer/index', { id: CASE_ID });
  await show(<Answer />);
  expectLiteral(text, 1);
  const field = screen.getByLabelText('写在这里');
  fireEvent.change(field, { target: { value: text } });
  expect(field).toHaveValue(text);
  server.answers(refused('state_changed', { status: 409, data: { stateText: text } }));
  await press('补好了，交回街道');
  expect(server.bodies().at(-1)).toEqual({ version: 2, text: text.trim() });
  expectNothingPlanted();
});

test.each(SAMPLES)('%s as the reason for taking it back stays words', async (_, text) => {
  server.answers(ok(hostileOwn(text)));
  openAt('relief/withdraw/index', { id: CASE_ID });
  await show(<Withdraw />);
  fireEvent.change(screen.getByLabelText('为什么撤回（可以不填）'), { target: { value: text } });
  server.answers(refused('state_changed', { status: 409, data: { stateText: text } }));
  await press('撤回这次申请');
  expect(server.bodies().at(-1)).toEqual({ version: 2, reason: text.trim() });
  expectNothingPlanted();
});

test.each(SAMPLES)('%s as the bank, and as what the bank said, stands literally by the account', async (_, text) => {
  const account = { holder: text, lastFour: '3440', bank: text, setAt: AT, isSuspect: false };
  const own = { caseId: CASE_ID, reference: 'LS-7K3M-9QXT-C', state: 'payment_failed', stateText: '没有到账' };
  server.answers(ok({ ...own, account, canSet: true, failure: text }));
  openAt('relief/account/index', { id: CASE_ID });
  await show(<Account />);
  expectLiteral(text, 2);
  for (const name of ['户名', '开户银行'])
    fireEvent.change(screen.getByLabelText(name), { target: { value: oneLine(text) } });
  fireEvent.change(screen.getByLabelText('银行账号'), { target: { value: '6222020200112233440' } });
  server.answers(refused('invalid', { status: 400, errors: [{ field: 'bank', message: text }] }));
  await press('保存账户');
  expectNothingPlanted();
});

test.each(SAMPLES)('%s stands literally in the list of what is to be paid, and of the batches', async (_, text) => {
  const due = { caseId: CASE_ID, reference: text, name: text, state: 'approved', stateText: '已确认', dueAt: null };
  server.serves('GET /staff/payments/due?limit=50', page([{ ...due, amountFen: 50_000, hasAccount: true }]));
  server.serves('GET /staff/payments?limit=50&state=released&only=single', page([]));
  server.serves('GET /staff/payments?limit=50&state=ready', page([{ ...hostilePayment(text), state: 'ready' }]));
  server.serves('GET /staff/payment-batches?limit=50', page([{ ...BATCH, number: text, stateText: text }]));
  openAt('payment/work/index');
  await show(<PaymentWork />);
  expectLiteral(text, 6);
});

test.each(SAMPLES)('%s stands literally in a batch, and in what is wrong with its return file', async (_, text) => {
  server.serves(`GET /staff/payments?limit=50&state=failed&batchId=${CASE_ID}`, page([hostilePayment(text)]));
  server.serves(`GET /staff/payment-batches/${CASE_ID}`, ok({ ...BATCH, stateText: text }));
  openAt('payment/batch/index', { batchId: CASE_ID });
  await show(<PaymentBatch />);
  expectLiteral(text, 4);
  const file = new File(['x'], 'return.csv', { type: 'text/csv' });
  fireEvent.change(screen.getByLabelText('回盘文件'), { target: { files: [file] } });
  await waitFor(() => expect(screen.getByLabelText('回盘文件')).toHaveAttribute('data-picked', 'return.csv'));
  const report = { isImported: false, isRepeated: false, rows: 2, paid: 0, failed: 0, known: 0, waiting: 2 };
  server.answers(ok({ ...report, bad: [{ line: 4, why: text }], badCount: 1 }));
  await press('导入');
  expectLiteral(text, 5);
});

test.each(SAMPLES)('%s as a name stands literally where the supervisor is told', async (_, text) => {
  const held = { part: '街道救助窗口', by: text, since: AT };
  const late = { ...reliefItem, name: text, stateText: text, left: -1, held, toldAt: AT };
  server.serves('GET /staff/relief/overdue', ok({ items: [late], count: 1 }));
  await show(<OverdueTold />);
  expectLiteral(text, 3);
});
