import type { CaseDetail } from '@jianghan/shared/casefile/contract';
import { act, render, screen, within } from '@testing-library/react';
import { WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { useSession } from '../../session';
import Detail from '.';

const server = playServer();
const CASE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f71';
const RUNNING: CaseDetail = {
  caseId: CASE_ID,
  reference: 'MR-7K3M-9QXT-C',
  kind: 'marriage_booking',
  subjectId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f72',
  state: 'awaiting_partner',
  stateText: '号已留，等对方确认',
  title: '结婚登记预约',
  note: '对方在自己的手机上确认',
  group: 'running',
  happensAt: '2026-12-18T01:30:00.000Z',
  updatedAt: '2026-11-23T02:00:00.000Z',
  holder: '江汉区婚姻登记处',
  holderPhone: '027-0000-1101',
  dueAt: null,
  nextText: '对方在自己的手机上确认',
  version: 1,
  events: [{ at: '2026-11-23T02:00:00.000Z', text: '您提交了预约', by: '您' }],
};
const CANCELLED: CaseDetail = {
  ...RUNNING,
  state: 'cancelled_by_user',
  stateText: '已取消',
  group: 'done',
  nextText: '可以重新预约',
  events: [...RUNNING.events, { at: '2026-11-23T03:00:00.000Z', text: '您取消了预约', by: '您' }],
};

async function open(reply: Parameters<typeof server.answers>[0], caseId = CASE_ID) {
  useSession.setState({ status: 'in', me: WITH_PHONE });
  openAt('casefile/detail/index', { caseId });
  server.answers(reply);
  await act(async () => void render(<Detail />));
}

const steps = () =>
  within(screen.getByRole('list', { name: '从头到尾' }))
    .getAllByRole('listitem')
    .map((item) => [item.getAttribute('aria-current'), item.textContent]);
const facts = () => screen.getAllByRole('term').map((term) => [term.textContent, term.nextSibling?.textContent]);

test('a running case: who has it, when, what next, which phone, and the line from first to last', async () => {
  await open(ok(RUNNING));
  expect(server.paths()).toEqual([`GET /cases/${CASE_ID}`]);
  expect(facts()).toEqual([
    ['现在谁在办', '江汉区婚姻登记处'],
    ['到场时间', '12月18日 周五上午 9:30'],
    ['下一步', '对方在自己的手机上确认'],
    ['电话', '027-0000-1101'],
  ]);
  expect(steps()).toEqual([
    [null, '您提交了预约11月23日 周一 上午 10:00'],
    ['step', '号已留，等对方确认'],
    [null, '对方在自己的手机上确认12月18日 周五 上午 9:30'],
  ]);
  const booking = screen.getByRole('link', { name: /看预约/ });
  expect(booking).toHaveAttribute('href', `/marriage/booking?id=${RUNNING.subjectId}`);
});

test('a case that is done ends with its last event and says where to begin anew', async () => {
  await open(ok(CANCELLED));
  expect(steps().map(([, words]) => words?.slice(0, 6))).toEqual(['您提交了预约', '您取消了预约']);
  expect(facts().map(([label]) => label)).toEqual(['经办', '原定时间', '下一步', '电话']);
  expect(screen.getByRole('link', { name: '重新预约' })).toHaveAttribute('href', '/marriage/guide');
});

test('a deadline stands with its date, and what the resident must do stands above all', async () => {
  await open(ok({ ...RUNNING, group: 'mine_to_do', note: '请确认时间', dueAt: '2026-11-26T09:00:00.000Z' }));
  expect(facts().slice(0, 2)).toEqual([
    ['现在谁在办', '您本人'],
    ['最迟', '11月26日 周四'],
  ]);
  expect(screen.getByText('现在要您做')).toBeInTheDocument();
  expect(screen.getByText('请确认时间')).toBeInTheDocument();
});

test.each([
  ['somebody else’s case', CASE_ID],
  ['a link cut short', 'abc'],
])('%s is not found, and the page says what to do', async (_, caseId) => {
  await open(refused('not_found', { status: 404 }), caseId);
  expect(screen.getByText('没有找到这个办件')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '看全部办件' })).toHaveAttribute('href', '/progress');
});
