import type { InboxMessage } from '@jianghan/shared/inbox/contract';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { useSession } from '../../session';
import Messages from '.';

const server = playServer();
const CASE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f71';
const message = (place: number, more: Partial<InboxMessage> = {}): InboxMessage => ({
  messageId: `0192f3a1-7c1e-7cc0-8a3e-${String(place).padStart(12, '0')}`,
  title: `消息 ${place}`,
  text: '时间、地点和要带的材料，请点开查看。',
  facts: [],
  caseId: CASE_ID,
  sentAt: '2026-11-23T02:00:00.000Z',
  readAt: '2026-11-23T02:01:00.000Z',
  ...more,
});
const page = (items: InboxMessage[], nextCursor: string | null = null) => ok({ items, nextCursor });
const open = () => act(async () => void render(<Messages />));
const titles = () => screen.getAllByText(/^消息 \d/).map((title) => title.textContent);

beforeEach(() => {
  useSession.setState({ status: 'in', me: { ...WITH_PHONE, unreadMessages: 2 } });
});

test('showing them reads them all at once; what was new stays marked while the page is open', async () => {
  server.answers(page([message(2, { readAt: null }), message(1, { readAt: null })]), ok({ unread: 0 }));
  await open();
  expect(server.paths()).toEqual(['GET /messages?limit=20', 'POST /messages/read']);
  expect(useSession.getState().me?.unreadMessages).toBe(0);
  expect(screen.getAllByText('新')).toHaveLength(2);
});

test('when there is nothing new, the server is told nothing', async () => {
  server.answers(page([message(1)]));
  await open();
  expect(server.paths()).toEqual(['GET /messages?limit=20']);
  expect(screen.queryByText('新')).toBeNull();
});

test('each leads to its case, and one without a case leads nowhere', async () => {
  server.answers(page([message(2), message(1, { caseId: null })]));
  await open();
  expect(screen.getAllByRole('link', { name: /消息/ }).map((link) => link.getAttribute('href'))).toEqual([
    `/casefile/detail?caseId=${CASE_ID}`,
  ]);
});

test('older ones come behind, page by page; a failure says so and may be tried again', async () => {
  server.answers(page([message(3)], 'three'));
  await open();
  server.answers(refused('broken', { status: 500 }), page([message(2)], 'two'), page([message(1)]));
  const older = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '看更早的' })));
  await older();
  expect(screen.getByRole('alert')).toHaveTextContent('我们这边出错了');
  await older();
  expect(screen.queryByRole('alert')).toBeNull();
  await older();
  expect(titles()).toEqual(['消息 3', '消息 2', '消息 1']);
  expect(server.paths().slice(-2)).toEqual([
    'GET /messages?limit=20&cursor=three',
    'GET /messages?limit=20&cursor=two',
  ]);
  expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull();
});

test('what was known of the matter stands with it, line by line', async () => {
  const facts = [
    { label: '时间', value: '12月18日 周五 上午 9:30' },
    { label: '地点', value: '示例路 1 号' },
  ];
  server.answers(page([message(1, { facts })]));
  await open();
  expect(screen.getByText('时间：12月18日 周五 上午 9:30')).toBeInTheDocument();
  expect(screen.getByText('地点：示例路 1 号')).toBeInTheDocument();
});

test('nobody has written yet', async () => {
  server.answers(page([]));
  await open();
  expect(screen.getByText('还没有消息')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '看我的办件' })).toHaveAttribute('href', '/progress');
});
