import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { useSession } from '../../session';
import ReliefCasePage from '.';

const server = playServer();
const CASE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const at = '2026-11-24T02:00:00.000Z';
const SENT: ReliefOwn = {
  caseId: CASE_ID,
  reference: 'LS-7K3M-9QXT-C',
  state: 'submitted',
  stateText: '已提交',
  nextText: '街道看过后受理，或一次说清还缺什么',
  version: 1,
  holder: { office: '万松街道', role: '街道救助窗口', phone: '027-0000-2210' },
  dueAt: '2026-11-25T09:00:00.000Z',
  dueText: '街道看过、决定受理的最后一天',
  isProvisional: false,
  lateText: null,
  ahead: [{ text: '街道受理，给您受理通知', note: '1 个工作日内' }],
  person: { name: '周*宁', phone: '138****5678', place: '示例社区' },
  cause: 'fire',
  isForSomebodyElse: false,
  openedAt: at,
  missing: [],
  promised: [],
  notices: [],
  forwarded: null,
  grants: [],
  events: [{ at, text: '您提交了申请', by: '您' }],
  hidden: [{ what: '完整的姓名和电话', why: '这台手机别人也可能看到，所以遮住一部分' }],
  may: ['withdraw'],
};

async function open(own: Partial<ReliefOwn> = {}, query = {}, me = WITH_PHONE) {
  useSession.setState({ status: 'in', me });
  openAt('relief/case/index', { id: CASE_ID, ...query });
  server.answers(ok({ ...SENT, ...own }));
  await act(async () => void render(<ReliefCasePage />));
}

const facts = () => screen.getAllByRole('term').map((term) => [term.textContent, term.nextSibling?.textContent]);
const steps = () =>
  within(screen.getByRole('list', { name: '从头到尾' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('who holds it in which role, by which date and for what, what next, which phone; then the line from first to last', async () => {
  await open({}, { sent: '1' });
  expect(screen.getByText('已经送到街道')).toBeInTheDocument();
  expect(facts()).toEqual([
    ['现在谁在办', '万松街道街道救助窗口'],
    ['最迟', '11月25日 周三街道看过、决定受理的最后一天'],
    ['下一步', '街道看过后受理，或一次说清还缺什么'],
    ['电话', '027-0000-2210'],
  ]);
  expect(steps()).toEqual([
    '您提交了申请11月24日 周二 上午 10:00',
    '已提交11月25日 周三以前',
    '街道受理，给您受理通知1 个工作日内',
  ]);
  expect(screen.getByRole('link', { name: /撤回申请/ })).toHaveAttribute('href', `/relief/withdraw?id=${CASE_ID}`);
  expect(screen.getByText('这台手机别人也可能看到，所以遮住一部分')).toBeInTheDocument();
});

test('who asked without signing in is told with which phone the case follows them', async () => {
  const words = /请用刚才留的手机号/;
  await open({}, { sent: '1' });
  expect(screen.queryByText(words)).not.toBeInTheDocument();
  cleanup();
  await open({}, { sent: '1' }, { ...WITH_PHONE, level: 'L0', phone: null });
  expect(screen.getByText(words)).toBeInTheDocument();
});

test('what is missing stands above all, point by point, with the way to answer', async () => {
  await open({
    state: 'supplement',
    stateText: '待补正',
    missing: ['住院小结', '费用票据'],
    may: ['answer', 'withdraw'],
  });
  expect(screen.getByText('住院小结')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '去补上' })).toHaveAttribute('href', `/relief/answer?id=${CASE_ID}`);
});

test('a refusal shows facts, basis, reasons and remedy as they were written, markup and all', async () => {
  const written = { facts: '<script>1</script>', basis: '《社会救助法》', reasons: '{{已解决}}', remedy: '六十日内' };
  const notices = [{ at, title: '不予救助决定书', ...written }];
  await open({ state: 'refused', stateText: '不予救助', notices, may: [], ahead: [], dueAt: null, dueText: null });
  expect(screen.getByRole('heading', { name: '不予救助决定书' })).toBeInTheDocument();
  for (const text of Object.values(written)) expect(screen.getByText(text)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /再次申请/ })).toHaveAttribute('href', '/relief/start');
});

test('a transfer that did not arrive leads to the account', async () => {
  await open({ state: 'payment_failed', stateText: '没有到账', nextText: '请核对收款账户', may: ['mend_account'] });
  expect(screen.getByText('现在要您做')).toBeInTheDocument();
  const mend = screen.getByRole('link', { name: '核对收款账户' });
  expect(mend).toHaveAttribute('href', `/relief/account?id=${CASE_ID}`);
});

test('forwarded says to whom, why, and by when they answer; late says sorry and what can be done', async () => {
  const forwarded = { to: '医院', name: '示例医院', reason: '先垫付', on: '2026-11-24', answerBy: '2026-12-01' };
  await open({ state: 'forwarded', stateText: '已转办', forwarded, lateText: '可以打 12345 催办', may: [] });
  expect(screen.getByText('已转给医院')).toBeInTheDocument();
  expect(screen.getByText('示例医院，11月24日 周二 转出，12月1日 周二 以前回话。')).toBeInTheDocument();
  expect(screen.getByText('对不起，晚了')).toBeInTheDocument();
});

test('money, things and services that were granted stand each by itself', async () => {
  const none = { amountFen: null, payOn: null, what: null, provider: null, quantity: null, valueFen: null };
  const flags = { isPrepaid: false, isGranted: true, isStopped: false, isDelivered: false, transfer: null };
  await open({
    state: 'approved',
    stateText: '已确认',
    grants: [
      { ...none, ...flags, grantId: CASE_ID, kind: 'money', amountFen: 123_450, transfer: 'under_way' },
      { ...none, ...flags, grantId: `${CASE_ID}1`, kind: 'goods', what: '棉被', quantity: 2, isDelivered: true },
    ],
  });
  expect(screen.getByText('¥1,234.50')).toBeInTheDocument();
  expect(screen.getByText('棉被 2 件')).toBeInTheDocument();
  expect(screen.getByText('已送到')).toBeInTheDocument();
  expect(screen.getByText('在路上')).toBeInTheDocument();
});

test('help in advance is named as such, and one that came back is theirs to put right', async () => {
  const none = { payOn: null, what: null, provider: null, quantity: null, valueFen: null };
  const flags = { isPrepaid: true, isGranted: true, isStopped: false, isDelivered: false, transfer: 'failed' };
  const grants = [{ ...none, ...flags, grantId: CASE_ID, kind: 'money', amountFen: 80_000 }] as ReliefOwn['grants'];
  await open({ state: 'review', stateText: '审核中', grants });
  expect(screen.getByText('先行救助 · 发到银行账户')).toBeInTheDocument();
  expect(screen.getByText('没有到账')).toBeInTheDocument();
  expect(screen.getByText('现在要您做')).toBeInTheDocument();
  expect(screen.getByText(/先行救助的钱没有到账/)).toBeInTheDocument();
  expect(screen.getByText('核对收款账户')).toBeInTheDocument();
});

test.each([
  ['somebody else’s case', CASE_ID],
  ['a link cut short', 'abc'],
])('%s is not found, and the page says what to do', async (_, id) => {
  openAt('relief/case/index', { id });
  useSession.setState({ status: 'in', me: WITH_PHONE });
  server.answers(refused('not_found', { status: 404 }));
  await act(async () => void render(<ReliefCasePage />));
  expect(screen.getByText('没有找到这个办件')).toBeInTheDocument();
});
